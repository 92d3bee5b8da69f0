import Glibc

/// A program that was started with `posix_spawn`, its descriptors being exactly those it was given.
///
/// Never Foundation's `Process`: a tmux server started by it inherits descriptors, and waiting for
/// the end never ends.
final class Child {
    let pid: pid_t
    private var status: Int32?

    /// Which descriptor of ours, or which file, becomes standard input, output and error.
    enum Stream {
        case descriptor(Int32)
        case file(String)
    }

    init(
        _ command: [String], environment: [String: String], streams: [Stream], ownSession: Bool
    ) throws {
        // A program that has ended must not end the tests when they write to it.
        signal(SIGPIPE, SIG_IGN)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            switch stream {
            case .descriptor(let descriptor):
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
            case .file(let path):
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
            }
        }
        for descriptor in Int32(streams.count)..<256 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The test runner may ignore or block signals, and a child inherits both.
        var all = sigset_t()
        sigfillset(&all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (ownSession ? 0x80 : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var pid: pid_t = 0
        let error = posix_spawnp(
            &pid, command[0], &actions, &attributes, &arguments, &variables)
        guard error == 0 else { throw TerminalTestError.cannotStart(command[0], errno: error) }
        self.pid = pid
    }

    deinit {
        if status == nil {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
    }

    /// How a program ended and what it cost.
    struct End {
        /// The exit status, or 128 and the signal's number, as a shell tells it.
        var status: Int32
        var processorSeconds: Double
    }

    /// Waits for the end; nil when the time ran out.
    func end(before deadline: ContinuousClock.Instant) -> End? {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, WNOHANG, &usage) != pid {
            if ContinuousClock.now >= deadline { return nil }
            poll(nil, 0, 2)
        }
        self.status = status
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        let micros = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
        let signal = status & 0x7F
        return End(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
            processorSeconds: seconds + micros / 1e6)
    }
}
