import Glibc
import SpoolSupport

/// Workers whose system calls are hit, one after the other.
struct Traced {
    let task: Task

    private static let errors = ["ENOSPC", "EIO", "EDQUOT", "EINTR", "EMFILE"]

    /// Those that concern files. What does not can fail for no such reason: memory, threads, and the
    /// bell between two of them, which is all that read(2), write(2) and poll(2) are for here.
    /// close(2) lets go of the file whatever it says, which strace cannot imitate: the seam does.
    private static let calls: Set = [
        "open", "openat", "mkdir", "mkdirat", "fstat", "newfstatat", "statx", "fcntl", "flock",
        "getdents64", "pread64", "pwrite64", "lseek", "ftruncate", "fsync",
        "fdatasync", "linkat", "unlinkat", "renameat", "renameat2", "fchmod", "eventfd2",
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
                    faults.append(
                        Fault(name: injection) {
                            try fail(injection, mustGoOn: lasting == nil)
                        })
                }
            }
        }
        return .listed(faults)
    }

    private func trace() throws -> [SystemCalls.Call] {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try task.prepare(in: scratch.path)
        let log = "\(scratch.path)/trace"
        let worker = try SystemCalls.run(task.arguments(scratch, tries: 1), nil, log: log)
        _ = worker.rest()
        guard worker.status == 0 else { throw Broken("the worker fails without a fault") }
        return SystemCalls(log: log).calls.filter { !$0.name.hasPrefix("exit") }
    }

    private func kill(_ injection: String) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try task.prepare(in: scratch.path)
        let worker = try SystemCalls.run(
            task.arguments(scratch, tries: 1), injection, log: "\(scratch.path)/trace")
        let promises = Promises(lines: worker.rest())
        guard worker.wasKilled else { return .missed }
        return Outcome(tally: task.aftermath(in: scratch.path, promises, entries: promises.typed))
    }

    private func fail(_ injection: String, mustGoOn: Bool) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try task.prepare(in: scratch.path)
        let log = "\(scratch.path)/trace"
        let worker = try SystemCalls.run(task.arguments(scratch, tries: 3), injection, log: log)
        let promises = Promises(lines: worker.rest())
        let text = String(decoding: Files.bytes(log) ?? [], as: UTF8.self)
        guard text.contains("(INJECTED)") else { return .missed }
        // What was typed while the disk failed is in memory only, as the program then says.
        var tally = task.aftermath(in: scratch.path, promises, entries: promises.kept)
        if worker.signal != 0 { tally.lose("the program, by signal \(worker.signal)") }
        let isStuck = mustGoOn && worker.status != 0
        return Outcome(tally: tally, stuck: isStuck ? "status \(worker.status)" : nil)
    }
}

extension Scratch {
    /// In memory where there is such a disk: only the power cuts need a real one.
    static func fast() -> Scratch {
        access("/dev/shm", W_OK) == 0 ? Scratch(in: "/dev/shm") : Scratch()
    }
}
