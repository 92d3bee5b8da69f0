import DeskSupport
import Forms
import Glibc
import JSON
import RecordSamples
import Records
import SpoolSupport
import Spooling
import Testing

@testable import Casework
@testable import Desk
import Messages

/// Corrections that were begun by a program which was stopped at once.
@MainActor @Suite struct CorrectionTests {
    let scratch = Scratch()
    let house: House
    let number: String

    init() throws {
        house = try House()
        let clerk = Clerk(spool: scratch.spoolPath, drafts: scratch.draftsPath, house: house)
        try clerk.finish("a")
        let spool = try scratch.spool()
        let taken = try #require(try spool.takeNext())
        _ = try spool.sendBack(taken, reason: Array(#"{"reason": "ЖСН қате"}"#.utf8))
        number = taken.description
    }

    private func desk() throws -> Workdesk {
        try house.desk(in: scratch)
    }

    private func correct(at desk: Workdesk) throws -> Questionnaire {
        let beginning = Entry.Beginning(
            id: "", revision: "", language: .kk, startedAt: Clock.current.now, owner: "",
            isDemo: false)
        let replies = desk.perform(
            .correct(number: number), besides: beginning, language: .kk)
        guard case .opened(let entries, _) = replies.first else {
            throw SpoolError(step: .read, errno: 0)
        }
        return try #require(
            Questionnaire.replay(entries, form: house.form, today: Clock.current.today))
    }

    @Test func `it is signed anew, and accepted when what it corrects was`() throws {
        let correction = try correct(at: desk())
        #expect(correction.answers["declarations.liability"] == "")
        #expect(correction.answers["registeredOn"] == "")
        let returned = try #require(Number(number))
        let read = try #require(try scratch.spool().read(returned))
        let record = try #require(
            Record.read(read, form: house.form, today: Clock.current.today).record)
        #expect(correction.beginning.acceptedOn?.shown == record.answers["registeredOn"])
    }

    @Test func `its record is read for its sheets, wherever it stands`() throws {
        let beginning = Entry.Beginning(
            id: "", revision: "", language: .kk, startedAt: Clock.current.now, owner: "",
            isDemo: false)
        func fetch(_ number: String) throws -> Reply? {
            try desk().perform(.fetch(number: number), besides: beginning, language: .kk).first
        }
        guard case .fetched(let fetched) = try fetch(number) else {
            Issue.record("the returned record was not read")
            return
        }
        #expect(fetched.record.envelope.number == number)
        #expect(fetched.source["number"]?.string == number)
        guard case .failed("print.unreadable", let values) = try fetch("AST01-2026-000999") else {
            Issue.record("a record that is not there was not told")
            return
        }
        #expect(values == ["number": "AST01-2026-000999"])
    }

    @Test func `what came back is read once, and forgotten when it has left`() throws {
        let desk = try desk()
        let first = try #require(desk.workList().returned.first)
        #expect(first.number == number && first.reason == "ЖСН қате")
        #expect(!first.applicant.name.isEmpty)
        // Whoever read it again would find nothing.
        let bytes = try #require(scratch.bytes(.returned, "\(number).json"))
        scratch.write([], .returned, "\(number).json")
        scratch.write([], .returned, "\(number).reason.json")
        #expect(desk.workList().returned == [first])
        unlink("\(scratch.spoolPath)/returned/\(number).json")
        #expect(desk.workList().returned.isEmpty)
        scratch.write(bytes, .returned, "\(number).json")
        let again = try #require(desk.workList().returned.first)
        #expect(again.applicant == first.applicant && again.reason == "–")
        // Its reason was not there yet.
        scratch.write(Array(#"{"reason": "мекенжай"}"#.utf8), .returned, "\(number).reason.json")
        #expect(desk.workList().returned.first?.reason == "мекенжай")
    }

    @Test func `what it replaces by way of another correction is no other questionnaire`() throws {
        let clerk = Clerk(spool: scratch.spoolPath, drafts: scratch.draftsPath, house: house)
        try clerk.correct(number, of: "a", takingBack: false)
        let spool = try scratch.spool()
        let second = try #require(try spool.takeNext())
        _ = try spool.sendBack(second, reason: Array(#"{"reason": "қолы жоқ"}"#.utf8))
        let read = try #require(try spool.read(second))
        let record = try #require(
            Record.read(read, form: house.form, today: Clock.current.today).record)
        let iin = record.answers["iin"]
        for (corrects, isElsewhere) in [(second.description, false), (number, true), (nil, true)] {
            let beginning = Entry.Beginning(
                id: "third", revision: "", language: .kk, startedAt: Clock.current.now, owner: "",
                corrects: corrects, isDemo: false)
            let reply = try desk().perform(.lookUp(iin: iin), besides: beginning, language: .kk)
                .first
            guard case .lookedUp(_, let told) = reply else {
                Issue.record("nobody was looked up")
                return
            }
            #expect(told == isElsewhere, "\(corrects ?? "–")")
        }
    }

    @Test func `one that had no time for its answers gets them from what came back`() throws {
        let first = try correct(at: desk())
        #expect(first.answers["surname"].isEmpty == false)
        // As much of the journal as a program leaves that was killed after its first write.
        let name = try #require(scratch.draftNames.first { $0.hasSuffix(".journal") })
        let id = String(name.dropLast(".journal".count))
        let beginning = try #require(try Drafts(at: scratch.draftsPath).first(of: id, on: .open))
        scratch.setDraft(id, [])
        let journal = try Drafts(at: scratch.draftsPath).open(id, as: Holder(who: "a", host: "b"))
            .journal
        journal.append(beginning)
        try journal.close()

        let again = try correct(at: desk())
        #expect(again.id == first.id)
        #expect(again.answers == first.answers)
        #expect(again.beginning.reason == "ЖСН қате")
        // And keeps them.
        let third = try correct(at: desk())
        #expect(third.answers == first.answers)
    }
}
