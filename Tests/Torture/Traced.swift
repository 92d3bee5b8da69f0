import Glibc
import SpoolSupport

/// Workers whose system calls are hit, one after the other.
struct Traced {
    enum Task { case finishing, journaling }

    let task: Task

    private static let errors = ["ENOSPC", "EIO", "EDQUOT", "EINTR", "EMFILE"]

    /// Those that concern files. Memory and threads do not fail for want of room on a disk; and
    /// close(2) lets go of the file whatever it says, which strace cannot imitate: the seam does.
    private static let calls: Set = [
        "open", "openat", "mkdir", "mkdirat", "fstat", "newfstatat", "statx", "fcntl", "flock",
        "getdents64", "read", "write", "pread64", "pwrite64", "lseek", "ftruncate", "fsync",
        "fdatasync", "linkat", "unlinkat", "renameat", "renameat2", "fchmod", "eventfd2", "poll",
    ]

    /// SIGKILL before each call; what was killed before one is what was killed after the last.
    func kills() throws -> Plan {
        if let obstacle = SystemCalls.obstacle { return .skipped(obstacle) }
        return try .listed(
            trace().map { call in
                let injection = "\(call.name):signal=KILL:when=\(call.count)"
                return Fault(name: injection) { try kill(injection) }
            })
    }

    /// Each call fails once, or from then on for as long as the program runs.
    func failures() throws -> Plan {
        if let obstacle = SystemCalls.obstacle { return .skipped(obstacle) }
        var faults: [Fault] = []
        for call in try trace() where Self.calls.contains(call.name) {
            for error in Self.errors {
                // A signal comes between a few times, but not for ever.
                for lasting in [nil, error == "EINTR" ? "..\(call.count + 3)" : "+"] {
                    let when = "\(call.count)\(lasting ?? "")"
                    let injection = "\(call.name):error=\(error):when=\(when)"
                    // What it says itself is lost where writing fails.
                    let mustFinish = lasting == nil && call.name != "write"
                    faults.append(
                        Fault(name: injection) { try fail(injection, mustFinish: mustFinish) })
                }
            }
        }
        return .listed(faults)
    }

    private func trace() throws -> [SystemCalls.Call] {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let log = "\(scratch.path)/trace"
        let worker = try SystemCalls.run(arguments(scratch, tries: 1), nil, log: log)
        _ = worker.rest()
        guard worker.status == 0 else { throw Broken("the worker fails without a fault") }
        return SystemCalls(log: log).calls.filter { !$0.name.hasPrefix("exit") }
    }

    private func kill(_ injection: String) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let worker = try SystemCalls.run(
            arguments(scratch, tries: 1), injection, log: "\(scratch.path)/trace")
        let promises = Promises(lines: worker.rest())
        guard worker.wasKilled else { return .missed }
        return Outcome(tally: aftermath(scratch, promises, entries: promises.typed))
    }

    private func fail(_ injection: String, mustFinish: Bool) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let log = "\(scratch.path)/trace"
        let worker = try SystemCalls.run(arguments(scratch, tries: 3), injection, log: log)
        let promises = Promises(lines: worker.rest())
        let text = String(decoding: Files.bytes(log) ?? [], as: UTF8.self)
        guard text.contains("(INJECTED)") else { return .missed }
        // What was typed while the disk failed is in memory only, as the program then says.
        var tally = aftermath(scratch, promises, entries: promises.kept)
        if worker.signal != 0 { tally.lose("the program, by signal \(worker.signal)") }
        let isStuck = mustFinish && worker.status != 0
        return Outcome(tally: tally, stuck: isStuck ? "status \(worker.status)" : nil)
    }

    private func arguments(_ scratch: Scratch, tries: Int) -> [String] {
        switch task {
        case .finishing: ["finish", scratch.spoolPath, scratch.draftsPath, "hurt", "\(tries)"]
        case .journaling: ["journal", scratch.draftsPath, "hurt", "\(tries)"]
        }
    }

    private func aftermath(_ scratch: Scratch, _ promises: Promises, entries: Int) -> Tally {
        let aftermath = Aftermath(in: scratch)
        return switch task {
        case .finishing: aftermath.finishing(promises, entries: entries)
        case .journaling: aftermath.journaling(promises, entries: entries)
        }
    }
}

/// The torture itself does not work; nothing is proved.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Scratch {
    /// In memory where there is such a disk: only the power cuts need a real one.
    static func fast() -> Scratch {
        access("/dev/shm", W_OK) == 0 ? Scratch(in: "/dev/shm") : Scratch()
    }
}
