import Glibc

/// A running SpoolWorker, or another program in its place.
///
/// Started with `posix_spawn(3)`, one at a time: a program that another test starts at the same
/// moment must not keep a pipe of this one open.
package final class Worker {
    package struct CannotStart: Error { package let errno: Int32 }

    private let process: pid_t
    private let output: Int32
    private var input: Int32
    private var heard: [UInt8] = []
    private var end: Int32?

    package convenience init(_ arguments: String...) throws {
        try self.init(Self.executable, arguments)
    }

    package convenience init(_ arguments: [String]) throws {
        try self.init(Self.executable, arguments)
    }

    /// - Parameter program: the path of what is run; SpoolWorker itself may stand among the
    ///   arguments, when it is to run under something.
    package init(_ program: String, _ arguments: [String]) throws {
        (process, input, output) = try Self.starting.withLock {
            try Self.start(program, arguments)
        }
    }

    private static let starting = Monitor()

    private static func start(
        _ program: String, _ arguments: [String]
    ) throws -> (process: pid_t, input: Int32, output: Int32) {
        let (itsInput, ownInput) = try pipe()
        let (ownOutput, itsOutput) = try pipe()
        defer {
            close(itsInput)
            close(itsOutput)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, itsInput, 0)
        posix_spawn_file_actions_adddup2(&actions, itsOutput, 1)
        var texts = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for text in texts { free(text) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, program, &actions, nil, &texts, environ)
        guard error == 0 else {
            close(ownInput)
            close(ownOutput)
            throw CannotStart(errno: error)
        }
        return (process, ownInput, ownOutput)
    }

    deinit {
        if end == nil {
            kill()
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        endInput()
        close(output)
    }

    /// The next line that it says, nil at the end.
    package func line() -> String? {
        while true {
            if let end = heard.firstIndex(of: UInt8(ascii: "\n")) {
                defer { heard.removeSubrange(...end) }
                return String(decoding: heard[..<end], as: UTF8.self)
            }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(output, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            heard += bytes[..<count]
        }
    }

    /// Lets it know that nothing more will come.
    package func endInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    package func kill() { Glibc.kill(process, SIGKILL) }

    /// All lines that it still says until it ends.
    package func rest() -> [String] {
        endInput()
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        wait()
        return lines
    }

    private func wait() {
        var status: Int32 = 0
        while end == nil {
            if waitpid(process, &status, 0) == process {
                end = status
            } else if errno != EINTR {
                end = 0
            }
        }
    }

    /// After `rest`: the signal that killed it, 0 when it came to its end.
    package var signal: Int32 { (end ?? 0) & 0x7F }

    package var wasKilled: Bool { signal == SIGKILL }

    /// After `rest`: with what it ended.
    package var status: Int32 { (end ?? 0) >> 8 & 0xFF }

    package static let executable = built("SpoolWorker")

    /// The path of an executable of this package: beside the one that runs.
    package static func built(_ name: String) -> String {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count)
        let folder = path.prefix(max(0, count)).map(UInt8.init(bitPattern:))
            .split(separator: UInt8(ascii: "/")).dropLast()
        return folder.map { "/" + String(decoding: $0, as: UTF8.self) }.joined() + "/" + name
    }

    /// Both ends close themselves in every other program.
    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw CannotStart(errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
