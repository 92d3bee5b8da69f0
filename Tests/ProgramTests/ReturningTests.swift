import Foundation
import Forms
import Glibc
import JSON
import SpoolSupport
import Spooling
import TerminalSupport
import Testing

/// What comes back while the program runs, and what is taken back, at the real program.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct ReturningTests {
    private let home: Home
    private let sentences = Sentences("kk")
    /// The family's script turns the screen into Russian on its way.
    private let russian = Sentences("ru")
    private let number: String
    private let reason = "екінші ата-ананың келісімі жоқ"

    init() throws {
        home = try Home()
        number = "AST01-\(try Day.atOffice().year)-000001"
    }

    private func sendBack(_ reason: String) throws {
        try home.sendBack(number, because: reason)
    }

    /// Begins the correction of the only submission on the list.
    private func correct(_ clerk: TmuxSession) throws {
        try clerk.wait(for: number, within: .patient)
        try clerk.send(keys: "Down", "Enter")
        try clerk.wait(forMessage: sentences["returned", ["reason": reason]])
    }

    private func leave(_ clerk: TmuxSession) throws {
        try clerk.send(keys: "F3")
        try clerk.wait(forMessage: sentences["draft.kept"])
    }

    @Test func `what comes back is on the list with the next key`() throws {
        _ = try Spool(at: home.spool, laysOut: true)
        let clerk = try home.open()
        try sendBack(reason)
        try clerk.send(keys: "Up")
        let list = try clerk.wait(for: number, within: .patient)
        #expect(list.contains { $0.hasPrefix("   > \(sentences["command.newQuestionnaire"])") })
    }

    @Test func `the reason stays with the correction, over leaving and a kill`() throws {
        _ = try Spool(at: home.spool, laysOut: true)
        try sendBack(reason)
        let clerk = try home.open()
        try correct(clerk)
        try leave(clerk)
        let hint = sentences["list.hintCorrection", ["number": number]]
        try clerk.send(keys: "Up", "Down")
        try clerk.wait(forMessage: hint)
        try clerk.send(keys: "F7")
        try clerk.wait(for: "│ \(sentences["correction.reason"]): \(reason)", within: .patient)
        try clerk.send(keys: "Escape", "Enter")
        try clerk.wait(for: "1/8", within: .patient)
        try clerk.signal(SIGKILL)
        _ = try clerk.exitStatus(within: .patient)

        let after = try home.open()
        try after.openDraft()
        try after.send(keys: "F10")
        let title = "\(sentences["correction.of"]): \(number)"
        let head = ["     \(title)", "     \(sentences["correction.reason"]): \(reason)"]
        try after.wait(for: "the reason at the head", within: .patient) {
            Array($0[2...3]) == head
        }
    }

    @Test func `a correction that was begun at another terminal is gone on with there`() throws {
        _ = try Spool(at: home.spool, laysOut: true)
        try sendBack(reason)
        let other = try home.open()
        try other.wait(for: number, within: .patient)
        let clerk = try home.open()
        try correct(clerk)
        try leave(clerk)
        try other.send(keys: "Down", "Enter")
        try other.wait(for: "1/8", within: .patient)
        #expect(home.draftCount == 1)
    }

    @Test func `a correction that an earlier program began is told its reason`() throws {
        _ = try Spool(at: home.spool, laysOut: true)
        try sendBack(reason)
        let clerk = try home.open()
        try correct(clerk)
        try leave(clerk)
        try clerk.send(keys: "F3")
        _ = try clerk.exitStatus(within: .patient)
        // As it was written before there were reasons in journals.
        let drafts = try Drafts(at: home.drafts)
        let name = try #require(try drafts.list().first?.name)
        let (journal, recovery) = try drafts.open(name, as: Holder(who: "a", host: "b"))
        let began = String(decoding: try #require(recovery.payloads.first), as: UTF8.self)
        let without = began.replacing(",\"reason\":\"\(reason)\"", with: "")
        #expect(without != began)
        try journal.compactAndWait(to: [Array(without.utf8)] + recovery.payloads.dropFirst())
        try journal.close()

        let after = try home.open()
        try after.openDraft()
        try after.wait(forMessage: sentences["returned", ["reason": reason]])
        try leave(after)
        let kept = try drafts.read(name).map { String(decoding: $0, as: UTF8.self) }
        #expect(kept.contains { $0.contains("\"reason\":\"\(reason)\"") })
    }

    @Test func `what was finished today is taken back from the list while nobody took it`() throws {
        let clerk = try home.open()
        try clerk.play(Families.keys("kk"))
        try clerk.wait(for: number, within: .patient)
        try clerk.send(keys: "F3")
        try clerk.wait(for: russian["state.deposited"], within: .patient)
        try clerk.send(keys: "Down", "C-d")
        try clerk.wait(forMessage: russian["confirm.takeBack"])
        try clerk.send(keys: "C-d")
        try clerk.wait(forMessage: "! \(russian["returned.takenBack"])")
        #expect(try Spool(at: home.spool).list().map(\.folder) == [.returned])
        try clerk.send(keys: "F3")
        try clerk.wait(forMessage: russian["draft.kept"])
        try clerk.send(keys: "Down")
        try clerk.wait(forMessage: russian["list.hintBack"])
        // Enter goes on with the correction that is begun, and begins no second one.
        try clerk.send(keys: "Enter")
        try clerk.wait(for: "1/8", within: .patient)
        #expect(home.draftCount == 1)
    }

    @Test func `an applicant who was served before is told, by this program and by the next`()
        throws
    {
        let clerk = try home.open()
        try clerk.play(Families.keys("kk"))
        try clerk.wait(for: number, within: .patient)
        try clerk.send(keys: "F3")
        try clerk.wait(for: russian["state.deposited"], within: .patient)
        let next = try home.open(language: "ru")
        for clerk in [clerk, next] {
            try clerk.send(keys: "C-n")
            try clerk.wait(for: "1/8", within: .patient)
            try clerk.type("850314304175\r")
            // The cursor goes back to the number, and its problem is in the message.
            try clerk.send(keys: "Up")
            try clerk.wait(forMessage: "? \(russian["problem.applicant.duplicate"])")
        }
    }

    @Test func `what was taken meanwhile says so with the next key`() throws {
        let clerk = try home.open()
        try clerk.play(Families.keys("kk"))
        try clerk.wait(for: number, within: .patient)
        try clerk.send(keys: "F3")
        try clerk.wait(for: russian["state.deposited"], within: .patient)
        let taken = try home.run(["spool", "take", number])
        #expect(taken.status == 0, "\(taken.said)")
        try clerk.send(keys: "Down")
        try clerk.wait(forMessage: russian["list.hintTaken"])
        try clerk.send(keys: "C-d", "C-d")
        try clerk.wait(forMessage: russian["list.hintTaken"])
        #expect(try Spool(at: home.spool).list().map(\.folder) == [.cur])
    }
}
