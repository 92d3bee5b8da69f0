import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite(.serialized) struct ConcurrencyTests {
    let scratch = Scratch()

    @Test func `with 32 writers and 8 takers nothing is lost, doubled or torn`() throws {
        _ = try scratch.spool()
        let takers = try (0..<8).map { _ in try Worker("take", scratch.spoolPath) }
        let ids = (0..<32).map { writer in (0..<6).map { "writer\(writer)-\($0)" } }
        let writers = try ids.map { try Worker(["deposit", scratch.spoolPath, "AST01"] + $0) }

        var given: [String: String] = [:]
        for line in writers.flatMap({ $0.rest() }) {
            let parts = line.split(separator: " ").map(String.init)
            #expect(given.updateValue(parts[1], forKey: parts[0]) == nil, "given twice: \(line)")
        }
        let taken = takers.flatMap { $0.rest() }

        #expect(given.count == 32 * 6)
        #expect(taken.sorted() == given.keys.sorted())
        #expect(given.keys.sorted() == (try (1...192).map { "\(try Number.test($0))" }))
        for (number, id) in given {
            #expect(scratch.bytes(.done, "\(number).json") == contents(of: id))
        }
        for folder in [Folder.tmp, .new, .cur] { #expect(scratch.names(folder) == []) }
        #expect(try scratch.spool().verify(now: Int(Date().timeIntervalSince1970)) == [])
    }

    @Test func `wherever a writer is killed, the next one finishes the same submission`() throws {
        _ = try scratch.spool()
        let trace = Saboteur()
        let traced = try scratch.spool(trace.interference)
        let opening = trace.steps.count
        _ = try traced.deposit([1], as: traced.reserve(desk: "AST01", year: 2026, for: "traced"))
        for step in opening..<trace.steps.count {
            try killAndFinish(before: step)
        }
    }

    private func killAndFinish(before step: Int) throws {
        let scratch = Scratch()
        defer { scratch.remove() }
        let spool = try scratch.spool()
        let dying = try Worker(
            "dying", "\(step)", "before", "deposit", scratch.spoolPath, "AST01", "first")
        #expect(dying.rest() == [])
        #expect(dying.wasKilled, "step \(step)")
        #expect(scratch.names(.new).count <= 1)

        for id in ["second", "first"] {
            let number = try spool.reserve(desk: "AST01", year: 2026, for: id)
            _ = try spool.deposit(contents(of: id), as: number)
            #expect(scratch.bytes(.new, "\(number).json") == contents(of: id))
        }
        #expect(
            scratch.names(.new) == ["AST01-2026-000001.json", "AST01-2026-000002.json"],
            "killed before step \(step)")
        #expect(scratch.names(.tmp).allSatisfy { $0.hasPrefix("AST01-2026-000001.") })
    }

    @Test(arguments: [3, 17, 2026] as [UInt64])
    func `writers killed at random leave nothing lost, doubled or torn`(seed: UInt64) throws {
        _ = try scratch.spool()
        var random = Dice(seed: seed)
        let ids = (0..<8).map { writer in (0..<8).map { "writer\(writer)-\($0)" } }
        let writers = try ids.map { try Worker(["deposit", scratch.spoolPath, "AST01"] + $0) }
        var acknowledged: [String] = []
        for writer in writers {
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                if let line = writer.line() { acknowledged.append(line) }
            }
            writer.kill()
            acknowledged += writer.rest()
        }
        for line in acknowledged {
            let number = line.prefix(17)
            let id = String(line.dropFirst(18))
            #expect(scratch.bytes(.new, "\(number).json") == contents(of: id))
        }

        let again = try ids.map { try Worker(["deposit", scratch.spoolPath, "AST01"] + $0) }
        let all = again.flatMap { $0.rest() }
        #expect(Set(all).isSuperset(of: acknowledged))
        #expect(
            all.map { String($0.prefix(17)) }.sorted()
                == (try (1...64).map { "\(try Number.test($0))" }))
        #expect(scratch.names(.new).count == 64)
        for line in all {
            let stands = scratch.bytes(.new, "\(line.prefix(17)).json")
            #expect(stands == contents(of: String(line.dropFirst(18))))
        }
    }
}
