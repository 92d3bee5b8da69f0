internal import Glibc

/// When an interference strikes: before the call is made, or after it was, so that the caller
/// believes it failed (as a reply lost on a network file system would make it).
package enum Moment: Sendable, Hashable { case before, after }

/// The seam through which tests make each step fail, be cut short, or kill the process.
///
/// Outside tests there is none, and a step costs one comparison.
package struct Interference: Sendable {
    /// The errno with which the step shall fail, 0 to let it pass; a negative number leaves it out
    /// and lets it count as done, so that tests can show that they would notice.
    package var strike: @Sendable (Step, Moment) -> Int32
    /// No write(2) moves more bytes than this.
    package var largestWrite: Int

    package init(
        largestWrite: Int = .max,
        strike: @escaping @Sendable (Step, Moment) -> Int32 = { _, _ in 0 }
    ) {
        self.largestWrite = largestWrite
        self.strike = strike
    }
}

/// The door to the system: every call passes here, is repeated after `EINTR`, and fails by name.
struct Disk: Sendable {
    var interference: Interference?

    /// Makes a call that returns a negative number and sets errno when it fails.
    ///
    /// close(2) is not repeated: on Linux the descriptor is gone even when a signal came between,
    /// and by then it may be another thread's.
    @discardableResult
    func perform(
        _ step: Step, _ path: @autoclosure () -> String, _ call: () -> Int
    ) throws(SpoolError) -> Int {
        while true {
            var result = 0
            let error = attempt(step, call, &result)
            if error == 0 { return result }
            if error == EINTR && step != .close { continue }
            throw SpoolError(step: step, errno: error, path: path())
        }
    }

    private func attempt(_ step: Step, _ call: () -> Int, _ result: inout Int) -> Int32 {
        if let error = interference?.strike(step, .before), error != 0 { return max(0, error) }
        result = call()
        if result < 0 { return errno }
        return interference?.strike(step, .after) ?? 0
    }
}

/// An open file or directory, closed when its owner goes away.
///
/// A file that was written is closed with `Disk.close`, because some file systems tell of lost
/// data only there.
struct Descriptor: ~Copyable {
    let number: Int32

    init(owning number: Int32) { self.number = number }

    deinit { _ = Glibc.close(number) }

    consuming func surrender() -> Int32 {
        let number = number
        discard self
        return number
    }
}

/// A directory kept open, so that what happens to its path later does not matter.
final class Directory: Sendable {
    let path: String
    private let descriptor: Descriptor

    var number: Int32 { descriptor.number }

    init(_ descriptor: consuming Descriptor, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    func path(of name: String) -> String { path + "/" + name }
}

/// Which file it is, whatever its name: the device and the inode.
struct FileIdentity: Equatable, Sendable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
    }
}
