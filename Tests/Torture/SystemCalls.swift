import Glibc
import SpoolSupport

/// The calls that a worker makes of the system, as strace(1) counts them.
struct SystemCalls {
    /// One of them: the so-manieth call of this name that a thread makes.
    struct Call: Hashable {
        let name: String
        let count: Int
    }

    /// From the moment at which it says that it is ready to its end, in their order.
    private(set) var calls: [Call] = []

    static let strace = Files.program("strace")

    /// Why nothing can be traced here; nil when it can.
    static let obstacle: String? = {
        guard let strace else { return "no strace here" }
        guard let program = Files.program("true"),
            let worker = try? Worker(strace, ["-f", "-o", "/dev/null", program])
        else { return "strace does not start" }
        _ = worker.rest()
        return worker.status == 0 ? nil : "strace may not trace here"
    }()

    /// - Parameter log: where strace wrote what one worker did, all of it.
    init(log: String) {
        var counts: [Substring: [Substring: Int]] = [:]
        var seen: Set<Call> = []
        var before: [Substring: Int]?
        let text = String(decoding: Files.bytes(log) ?? [], as: UTF8.self)
        for line in text.split(separator: "\n") {
            // "4711  openat(…": other lines tell of ends, signals and calls that were begun above.
            guard let space = line.firstIndex(of: " "), let end = line.firstIndex(of: "(") else {
                continue
            }
            let name = line[space..<end].drop { $0 == " " }
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { continue }
            let thread = line[..<space]
            let count = counts[thread, default: [:]][name, default: 0] + 1
            counts[thread, default: [:]][name] = count
            if let before {
                // strace counts for each thread apart, and the first of them loads the libraries.
                let call = Call(name: String(name), count: count)
                if count > before[name, default: 0], seen.insert(call).inserted {
                    calls.append(call)
                }
            } else if line.contains("write(1, \"ready") {
                before = counts[thread]
            }
        }
    }

    /// Runs a worker under strace, which does something to it.
    ///
    /// - Parameter injection: as of `strace -e inject=`; nil for nothing.
    static func run(_ task: [String], _ injection: String?, log: String) throws -> Worker {
        var options = ["-f", "-o", log]
        if let injection, let colon = injection.firstIndex(of: ":") {
            options += ["-e", "trace=\(injection[..<colon])", "-e", "inject=\(injection)"]
            // Much faster, but then strace cannot send signals.
            if injection.contains(":error=") { options.append("--seccomp-bpf") }
        }
        let worker = try Worker(strace ?? "", options + [Worker.executable] + task)
        return worker
    }
}
