import Glibc
import SpoolSupport
import Spooling
import Testing

/// The eyes of the torture: what is broken by hand must be seen.
@Suite struct AuditTests {
    let scratch = Scratch()
    private let first = "AST01-2026-000001"

    init() throws {
        let spool = try scratch.spool()
        for id in ["a", "b", "c"] {
            let number = try spool.reserve(desk: "AST01", year: 2026, for: id)
            _ = try spool.deposit(contents(of: id), as: number)
        }
    }

    private var audit: SpoolAudit { SpoolAudit(of: scratch.spoolPath) }

    private func counts(_ tally: Tally) -> [Int] { [tally.lost, tally.doubled, tally.torn] }

    @Test func `what is well is not complained of`() {
        let finished = ["a": first, "b": "AST01-2026-000002", "c": "AST01-2026-000003"]
        #expect(audit.tally(finished: finished, isSettled: true) == Tally())
    }

    @Test func `a submission that is gone is lost, and its number is a hole`() {
        unlink("\(scratch.spoolPath)/new/\(first).json")
        #expect(counts(audit.tally(finished: ["a": first])) == [2, 0, 0])
    }

    @Test func `a number that was reserved is a hole only when everybody has finished`() throws {
        _ = try scratch.spool().reserve(desk: "AST01", year: 2026, for: "d")
        #expect(counts(audit.tally()) == [0, 0, 0])
        #expect(counts(audit.tally(isSettled: true)) == [1, 0, 0])
        try scratch.spool().void(.test(4))
        #expect(counts(audit.tally(isSettled: true)) == [0, 0, 0])
    }

    @Test func `a submission under two numbers is doubled`() throws {
        let bytes = try #require(scratch.bytes(.new, "\(first).json"))
        scratch.write(bytes, .new, "AST01-2026-000004.json")
        #expect(counts(audit.tally()) == [0, 1, 0])
    }

    @Test func `a number in two folders is doubled`() throws {
        let bytes = try #require(scratch.bytes(.new, "\(first).json"))
        scratch.write(bytes, .done, "\(first).json")
        #expect(counts(audit.tally()) == [0, 1, 0])
    }

    @Test(arguments: [0, 1, 5_000])
    func `a submission that was cut off is torn`(length: Int) throws {
        let bytes = try #require(scratch.bytes(.new, "\(first).json"))
        scratch.write(Array(bytes.prefix(length)), .new, "\(first).json")
        #expect(counts(audit.tally(finished: ["a": first])) == [2, 0, 1])
    }

    @Test func `a submission with one byte changed is torn`() throws {
        var bytes = try #require(scratch.bytes(.new, "\(first).json"))
        bytes[7_000] ^= 1
        scratch.write(bytes, .new, "\(first).json")
        #expect(audit.tally().torn == 1)
    }

    @Test func `records of a journal that are missing, twice there or changed are told apart`() {
        let entries = (0..<3).map { typed($0, of: "a") }
        func look(_ payloads: [[UInt8]]) -> [Int] {
            counts(DraftAudit.tally(payloads, of: "a", atLeast: 3))
        }
        #expect(look(entries) == [0, 0, 0])
        #expect(look(Array(entries.dropLast())) == [1, 0, 0])
        #expect(look(entries + [entries[1]]) == [0, 1, 0])
        #expect(look(entries.dropLast() + [entries[2].dropLast()]) == [0, 0, 1])
    }
}
