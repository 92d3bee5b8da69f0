import Foundation
import Testing

@testable import Processes

/// Commands of the system beside the program, in every mood that one can have.
@Suite struct ChildProcessTests {
    private func run(
        _ script: String, input: [UInt8] = [], limit: Duration = .seconds(20)
    ) throws -> (ending: ChildProcess.Ending, child: ChildProcess) {
        let child = try ChildProcess(["sh", "-c", script], input: input, limit: limit)
        while true {
            if let ending = child.look() { return (ending, child) }
            sched_yield()
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `what goes in comes out, however much it is`() throws {
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (ending, child) = try run("cat", input: input)
        #expect(ending == .exited(status: 0))
        #expect(child.output == input)
    }

    @Test func `a status and a sentence are heard`() throws {
        let (ending, child) = try run("echo no default destination >&2; exit 3")
        #expect(ending == .exited(status: 3))
        #expect(text(child.errors) == "no default destination\n")
    }

    @Test func `a command that is not there is refused at once`() throws {
        #expect(throws: ChildProcess.NotStarted(errno: ENOENT)) {
            try ChildProcess(["no-such-command-here"], input: [], limit: .seconds(1))
        }
        #expect(throws: ChildProcess.NotStarted(errno: ENOENT)) {
            try ChildProcess([], input: [], limit: .seconds(1))
        }
    }

    @Test func `one that closes its input early does no harm`() throws {
        let input = [UInt8](repeating: 65, count: 1 << 20)
        let (ending, _) = try run("exec <&-; exit 1", input: input)
        #expect(ending == .exited(status: 1))
    }

    @Test func `a megabyte of errors is read, and the first of it kept`() throws {
        let (ending, child) = try run("yes error | head -c 1000000 >&2")
        #expect(ending == .exited(status: 0))
        #expect(child.errors.count == 4096)
    }

    @Test func `what never answers is killed at its deadline, with all that it started`() throws {
        let (ending, child) = try run(
            "sleep 1000 & echo $!; sleep 1000", limit: .seconds(2))
        #expect(ending == .late)
        let grandchild = try #require(pid_t(text(child.output).trimmingCharacters(in: .newlines)))
        // It dies when the system comes to it, and is taken away by whoever does that here.
        let deadline = ContinuousClock.now + .seconds(60)
        var isDead = false
        while !isDead, ContinuousClock.now < deadline {
            let state = try? String(contentsOfFile: "/proc/\(grandchild)/stat", encoding: .utf8)
            isDead = state == nil || state?.contains(") Z ") == true
            sched_yield()
        }
        #expect(isDead)
    }

    @Test func `it is told by its signal`() throws {
        #expect(try run("kill -9 $$").ending == .killed(signal: 9))
    }

    @Test func `it has a group of its own, and signals as usual`() throws {
        let (_, child) = try run("ps -o pgid= -p $$; echo $$; trap")
        let lines = text(child.output).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count == 2 && lines[0] == lines[1])
    }

    @Test func `when nobody wants it any more it does not stay behind`() throws {
        var child: ChildProcess? = try ChildProcess(
            ["sh", "-c", "echo $$; sleep 1000"], input: [], limit: .seconds(1000))
        while child?.output.last != 10 { _ = child?.look() }
        let pid = try #require(
            pid_t(text(child?.output ?? []).trimmingCharacters(in: .newlines)))
        child = nil
        #expect(kill(pid, 0) == -1 && errno == ESRCH)
    }
}
