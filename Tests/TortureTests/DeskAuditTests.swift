import DeskSupport
import Glibc
import JSON
import RecordSamples
import SpoolSupport
import Spooling
import Testing

/// The eyes of the torture at a desk: what is broken by hand must be seen.
@MainActor @Suite struct DeskAuditTests {
    static let house = Result { try House() }

    let scratch = Scratch()
    let house: House
    private let number = Clerk.firstNumber

    init() throws {
        house = try Self.house.get()
        try clerk.finish("a")
    }

    private var clerk: Clerk {
        Clerk(spool: scratch.spoolPath, drafts: scratch.draftsPath, house: house)
    }

    private var audit: DeskAudit {
        DeskAudit(spool: scratch.spoolPath, drafts: scratch.draftsPath, house: house)
    }

    private func counts(_ tally: Tally) -> [Int] { [tally.lost, tally.doubled, tally.torn] }

    /// Sends the first submission back, and has it corrected.
    private func correct() throws -> String {
        let spool = try scratch.spool()
        let taken = try #require(try spool.takeNext())
        _ = try spool.sendBack(taken, reason: Array(#"{"reason": "ЖСН"}"#.utf8))
        try clerk.correct(number, of: "a", takingBack: false)
        return try #require(audit.correction(of: number))
    }

    private func change(_ name: String, in folder: Folder, _ change: (String) -> String) throws {
        let bytes = try #require(scratch.bytes(folder, "\(name).json"))
        let text = change(String(decoding: bytes, as: UTF8.self))
        scratch.write(Array(text.utf8), folder, "\(name).json")
    }

    @Test func `what is well is not complained of`() throws {
        #expect(audit.tally(finished: ["a": number], isSettled: true) == Tally())
        #expect(audit.tally(draft: "a", atLeast: Applicant.entries) == Tally())
        #expect(audit.tally(finished: "a", as: number) == Tally())
        _ = try correct()
        #expect(audit.tally(isSettled: true) == Tally())
        #expect(audit.tally(correcting: number, isBegun: true) == Tally())
    }

    @Test func `a record with another answer is torn, and the promise is broken`() throws {
        try change(number, in: .new) { $0.replacing("\"sex\": \"", with: "\"sex\": \"x") }
        #expect(audit.tally(finished: ["a": number]).torn == 1)
        #expect(audit.tally(finished: ["a": number]).lost > 0)
    }

    @Test func `a record with one byte changed is none that was frozen`() throws {
        try change(number, in: .new) { $0.replacing("a.serikova", with: "a.serikovb") }
        #expect(counts(audit.tally(finished: "a", as: number)) == [0, 0, 1])
    }

    @Test func `a receipt for another number is no receipt`() {
        #expect(audit.tally(finished: "a", as: "AST01-2026-000009").lost == 1)
    }

    @Test func `entries that a draft lacks are lost`() {
        #expect(counts(audit.tally(draft: "a", atLeast: Applicant.entries + 2)) == [2, 0, 0])
    }

    @Test func `what is corrected twice is doubled`() throws {
        let correction = try correct()
        let bytes = try #require(scratch.bytes(.new, "\(correction).json"))
        let other = String(correction.dropLast()) + "7"
        let text = String(decoding: bytes, as: UTF8.self)
        scratch.write(Array(text.replacing(correction, with: other).utf8), .new, "\(other).json")
        #expect(audit.tally().sentences.contains { $0.contains("corrected 2 times") })
    }

    @Test func `what is being corrected must not lie in the office's way`() throws {
        #expect(counts(audit.tally(correcting: number, isBegun: false)) == [0, 0, 0])
        #expect(counts(audit.tally(correcting: number, isBegun: true)) == [0, 1, 0])
    }

    @Test func `every defect of the desk's mutants has one place in the sources`() throws {
        let torture = try Worker(Worker.built("torture"), ["--mutants"])
        let lines = torture.rest()
        #expect(torture.status == 0 && lines.count > 5, "\(lines.joined(separator: "\n"))")
    }
}
