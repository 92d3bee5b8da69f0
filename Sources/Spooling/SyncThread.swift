internal import CSystem
internal import Glibc
internal import Synchronization

/// The thread that syncs, and does nothing else.
final class SyncThread: Sendable {
    private let core: JournalCore
    private let thread: Mutex<pthread_t?>

    init(_ core: JournalCore) throws(SpoolError) {
        self.core = core
        do {
            thread = Mutex(try Background.thread { [core] in core.syncUntilStopped() })
        } catch {
            throw SpoolError(step: .openJournal, errno: error.errno, path: core.path)
        }
    }

    /// Ends the thread and waits until it has.
    func stop() {
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        guard let running else { return }
        core.state.withLock { $0.isStopping = true }
        core.bell.ring()
        pthread_join(running, nil)
    }
}

extension JournalCore {
    fileprivate func syncUntilStopped() {
        while true {
            let (isStopping, isCompacting, wait) = state.withLock { state in
                let wait = state.isAsked ? 0 : state.dueAt.map { max(0, $0 - now()) }
                return (state.isStopping, state.compaction != nil, wait)
            }
            if isStopping { return }
            if isCompacting {
                compact()
            } else if wait == 0 {
                try? synchronise()
            } else {
                bell.wait(milliseconds: wait)
            }
        }
    }
}

/// Wakes a thread that waits, from another.
final class Bell: Sendable {
    private let descriptor: Descriptor

    init(_ disk: Disk, path: String) throws(SpoolError) {
        let number = try disk.perform(.openJournal, path) { Int(csystem_bell()) }
        descriptor = Descriptor(owning: Int32(number))
    }

    func ring() {
        var one: UInt64 = 1
        unsafe _ = write(descriptor.number, &one, 8)
    }

    /// Waits for a ring, or for the time; for ever when there is none. A ring is heard once, also
    /// one from before.
    func wait(milliseconds: Int?) {
        var interest = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        unsafe _ = poll(&interest, 1, Int32(clamping: milliseconds ?? -1))
        var count: UInt64 = 0
        unsafe _ = read(descriptor.number, &count, 8)
    }
}
