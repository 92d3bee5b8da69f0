internal import CSystem
internal import Glibc

/// A command of the system that runs beside the program, in a process group of its own.
///
/// Nothing waits for it: whoever started it looks from time to time how it is. What it reads comes
/// through its standard input and never through its arguments, which everybody on the machine can see.
public final class ChildProcess {
    /// How it ended.
    public enum Ending: Equatable, Sendable {
        case exited(status: Int32)
        case killed(signal: Int32)
        /// It was still alive at its deadline; it and all that it started are dead now.
        case late
    }

    /// It could not even be started: the number of the system's refusal.
    public struct NotStarted: Error, Equatable { public let errno: Int32 }

    /// What it wrote to its standard output.
    public private(set) var output: [UInt8] = []
    /// What it wrote to its standard error, the first of it.
    public private(set) var errors: [UInt8] = []
    private let pid: pid_t
    private var input: ArraySlice<UInt8>
    private var inputEnd: Int32
    private var outputEnd: Int32
    private var errorEnd: Int32
    private let deadline: ContinuousClock.Instant
    private var ending: Ending?

    /// The most of standard output that is taken, in bytes: a sheet as PDF has less.
    static let mostOutput = 64 << 20
    static let mostErrors = 4 << 10

    /// Starts it; it is looked for where `PATH` says.
    ///
    /// From here on a pipe that nobody reads any more is an error like others, and no signal, in the
    /// whole program.
    ///
    /// - Parameters:
    ///   - environment: all that its environment holds; that of this program where none is given.
    ///   - limit: how long it may live.
    /// - Throws: `ENOENT` where there is no such command.
    public init(
        _ command: [String], input: [UInt8], environment: [String]? = nil, limit: Duration
    ) throws(NotStarted) {
        guard let name = command.first else { throw NotStarted(errno: ENOENT) }
        signal(SIGPIPE, SIG_IGN)
        let pipes = try Pipes()
        do throws(NotStarted) {
            pid = try ChildProcess.spawn(name, command, environment, pipes)
        } catch {
            pipes.closeAll()
            throw error
        }
        for end in [pipes.input.read, pipes.output.write, pipes.errors.write] { close(end) }
        (inputEnd, outputEnd, errorEnd) = (
            pipes.input.write, pipes.output.read, pipes.errors.read
        )
        self.input = input[...]
        deadline = ContinuousClock.now.advanced(by: limit)
        for end in [inputEnd, outputEnd, errorEnd] {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit { stop() }

    /// Feeds and hears it; how it ended, once it has.
    public func look() -> Ending? {
        if let ending { return ending }
        write()
        read(from: &outputEnd, into: &output, most: ChildProcess.mostOutput)
        read(from: &errorEnd, into: &errors, most: ChildProcess.mostErrors)
        var status: Int32 = 0
        if unsafe waitpid(pid, &status, WNOHANG) == pid {
            // What it wrote before it ended is still to be read.
            read(from: &outputEnd, into: &output, most: ChildProcess.mostOutput)
            read(from: &errorEnd, into: &errors, most: ChildProcess.mostErrors)
            killGroup()
            end(
                status & 0x7F == 0
                    ? .exited(status: status >> 8 & 0xFF) : .killed(signal: status & 0x7F))
        } else if ContinuousClock.now >= deadline {
            stop()
            end(.late)
        }
        return ending
    }

    /// Waits until it has ended, at the latest at its deadline.
    public func wait() -> Ending {
        while true {
            if let ending = look() { return ending }
            var ends: [pollfd] = [(inputEnd, POLLOUT), (outputEnd, POLLIN), (errorEnd, POLLIN)]
                .filter { $0.0 >= 0 }
                .map { pollfd(fd: $0.0, events: Int16($0.1), revents: 0) }
            // With nothing left to hear it ends any moment.
            let patience: Int32 = ends.isEmpty ? 1 : 50
            _ = unsafe poll(&ends, nfds_t(ends.count), patience)
        }
    }

    /// Kills it with all that it started.
    public func stop() {
        guard ending == nil else { return }
        killGroup()
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        end(.killed(signal: SIGKILL))
    }

    private func killGroup() { _ = kill(-pid, SIGKILL) }

    private func end(_ how: Ending) {
        ending = how
        for descriptor in [inputEnd, outputEnd, errorEnd] where descriptor >= 0 {
            close(descriptor)
        }
        (inputEnd, outputEnd, errorEnd) = (-1, -1, -1)
    }

    private func write() {
        while inputEnd >= 0 {
            if input.isEmpty {
                close(inputEnd)
                inputEnd = -1
                return
            }
            let count = unsafe input.withUnsafeBytes {
                unsafe Glibc.write(inputEnd, $0.baseAddress, $0.count)
            }
            if count > 0 {
                input = input.dropFirst(count)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                // It closed its input early: it has read enough, or has failed and will say so.
                input = []
            }
        }
    }

    private func read(from end: inout Int32, into bytes: inout [UInt8], most: Int) {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while end >= 0 {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe Glibc.read(end, $0.baseAddress, $0.count)
            }
            if count > 0 {
                bytes += chunk[..<min(count, max(0, most - bytes.count))]
            } else if count == 0 {
                close(end)
                end = -1
            } else if errno != EINTR {
                return
            }
        }
    }
}

/// The three pipes to a child, all of them closed in whatever else is started.
private struct Pipes {
    typealias Ends = (read: Int32, write: Int32)
    let input, output, errors: Ends

    init() throws(ChildProcess.NotStarted) {
        input = try Pipes.pipe()
        do throws(ChildProcess.NotStarted) { output = try Pipes.pipe() } catch {
            Pipes.close(input)
            throw error
        }
        do throws(ChildProcess.NotStarted) { errors = try Pipes.pipe() } catch {
            Pipes.close(input)
            Pipes.close(output)
            throw error
        }
    }

    func closeAll() { for ends in [input, output, errors] { Pipes.close(ends) } }

    private static func close(_ ends: Ends) {
        Glibc.close(ends.read)
        Glibc.close(ends.write)
    }

    private static func pipe() throws(ChildProcess.NotStarted) -> Ends {
        let ends = csystem_pipe()
        guard ends.read >= 0 else { throw ChildProcess.NotStarted(errno: errno) }
        return (ends.read, ends.write)
    }
}

extension ChildProcess {
    /// Starts the command with the pipes as its streams, at the head of a group of its own, with the
    /// signals as a shell would hand them over.
    private static func spawn(
        _ name: String, _ words: [String], _ environment: [String]?, _ pipes: Pipes
    ) throws(NotStarted) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
        let streams = [pipes.input.read, pipes.output.write, pipes.errors.write]
        for (number, end) in streams.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        var texts = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe texts.forEach { unsafe free($0) } }
        var pid: pid_t = 0
        var variables = unsafe (environment ?? []).map { unsafe strdup($0) } + [nil]
        defer { unsafe variables.forEach { unsafe free($0) } }
        let errno =
            environment == nil
            ? unsafe posix_spawnp(&pid, name, &actions, &attributes, &texts, environ)
            : unsafe posix_spawnp(&pid, name, &actions, &attributes, &texts, &variables)
        guard errno == 0 else { throw NotStarted(errno: errno) }
        return pid
    }
}
