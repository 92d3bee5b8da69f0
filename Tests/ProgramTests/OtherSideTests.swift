import Foundation
import Forms
import JSON
import SpoolSupport
import Spooling
import TerminalSupport
import Testing

/// Training and work, where somebody carries the files of one to the other.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct OtherSideTests {
    private let home: Home
    private let sentences = Sentences("kk")

    init() throws { home = try Home() }

    private enum Side: CaseIterable {
        case work, training

        var words: [String] { self == .work ? [] : ["demo"] }
        var folder: String { self == .work ? "" : "/demo" }
        var other: Side { self == .work ? .training : .work }
    }

    private func drafts(_ side: Side) -> String { "\(home.state)\(side.folder)/drafts" }

    private func journals(_ side: Side) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: drafts(side))) ?? [])
            .filter { $0.hasSuffix(".journal") }.map { "\(drafts(side))/\($0)" }
    }

    /// Begins a questionnaire on one side, and leaves it there.
    private func beginDraft(_ side: Side, _ name: String) throws -> String {
        let clerk = try home.open(side.words)
        try clerk.send(keys: "C-n")
        try clerk.wait(for: "1/8", within: .patient)
        try clerk.type("850314304175\r\(name)\r")
        try clerk.wait(forRow: 3, "   1 Тегі                          \(name)")
        try clerk.send(keys: "F3")
        try clerk.wait(forMessage: sentences["draft.kept"])
        try clerk.send(keys: "F3")
        _ = try clerk.exitStatus(within: .patient)
        return try #require(journals(side).first)
    }

    @Test func `a draft of training is no draft of work, whenever it is put there`() throws {
        let foreign = try beginDraft(.training, "Досжанов")
        let own = try beginDraft(.work, "Сейтқали")
        try FileManager.default.copyItem(
            atPath: foreign, toPath: "\(drafts(.work))/5f0c3ea96c0b4b7d8d1fbb1a0f3c2e11.journal")

        let clerk = try home.open()
        let list = try clerk.wait(for: "Сейтқали", within: .patient)
        #expect(!list.contains { $0.contains("Досжанов") })

        // In place of the one that is on the screen.
        let bytes = try Data(contentsOf: URL(filePath: foreign))
        try bytes.write(to: URL(filePath: own))
        try clerk.send(keys: "Down", "Enter")
        try clerk.wait(forMessage: "! \(sentences["draft.training"])")
        #expect(try Data(contentsOf: URL(filePath: own)) == bytes)
    }

    @Test func `a draft of work does not open in training`() throws {
        let foreign = try beginDraft(.work, "Досжанов")
        let own = try beginDraft(.training, "Сейтқали")
        let clerk = try home.open(["demo"])
        try clerk.type("Сейт")
        try clerk.wait(for: "the draft alone", within: .patient) { screen in
            screen.contains { $0.contains("Сейтқали") }
                && !screen.contains { $0.contains("Досжанов") }
        }
        let bytes = try Data(contentsOf: URL(filePath: foreign))
        try bytes.write(to: URL(filePath: own))
        try clerk.send(keys: "Enter")
        try clerk.wait(forMessage: "! \(sentences["draft.work"])")
        #expect(try Data(contentsOf: URL(filePath: own)) == bytes)
    }

    @Test func `a record of training that lies among the returned is not offered`() throws {
        let today = try Day.atOffice()
        _ = try Spool(at: home.spool, laysOut: true)
        for (number, isDemo) in [
            ("AST01-\(today.year)-000001", false), ("DEMO01-\(today.year)-000001", true),
            ("AST01-\(today.year)-000002", true),
        ] {
            let file = Families.folder.appending(path: "kk.json")
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing("AST01-{year}-000001", with: number)
                .replacing("\"demo\": false", with: "\"demo\": \(isDemo)")
            #expect(text.contains(number) && text.contains("\"demo\": \(isDemo)"))
            let path = "\(home.spool)/returned/\(number)"
            for (end, content) in [("", text), (".reason", "{\"reason\": \"қолы жоқ\"}")] {
                let data = Data(content.utf8)
                #expect(
                    FileManager.default.createFile(atPath: path + end + ".json", contents: data))
            }
        }
        let clerk = try home.open()
        let number = "AST01-\(today.year)-000001"
        let list = try clerk.wait(for: "a whole picture", within: .patient) { screen in
            screen.contains { $0.contains(number) && $0.hasSuffix("қолы жоқ") }
                && screen.last?.contains("F3") == true
        }
        #expect(list.filter { $0.contains("қолы жоқ") }.count == 1)
        #expect(!list.contains { $0.contains("DEMO01") || $0.contains("-000002") })
    }

    @Test func `a clock that was set back turns back neither the year nor the times`() throws {
        let clerk = try home.open()
        try clerk.play(Families.keys("minor"))
        try clerk.send(keys: "F3")
        try clerk.wait(forMessage: sentences["draft.kept"])
        try clerk.send(keys: "F3")
        _ = try clerk.exitStatus(within: .patient)

        // As if it had been begun before the clock was set back by more than a year.
        let name = try #require(journals(.work).first?.split(separator: "/").last)
        let id = String(name.dropLast(".journal".count))
        let later = Int(Date().timeIntervalSince1970) + 400 * 86_400
        let folder = try Drafts(at: drafts(.work))
        let holder = Holder(who: "serikova", host: "ast01-02")
        let (journal, recovery) = try folder.open(id, as: holder)
        let began = try #require(recovery.payloads.first)
        let first = String(decoding: began, as: UTF8.self)
            .replacing(#/"at":\d+/#, with: "\"at\":\(later)")
        #expect(first.contains(String(later)))
        try journal.compactAndWait(to: [Array(first.utf8)] + recovery.payloads.dropFirst())
        try journal.close()

        let again = try home.open()
        try again.openDraft()
        try again.send(keys: "F10")
        try again.wait(for: sentences["title.check"], within: .patient)
        try again.finish()
        let year = Instant(seconds: later).day.year
        let number = "AST01-\(year)-000001"
        try again.wait(for: number, within: .patient)
        let file = "\(home.spool)/new/\(number).json"
        let record = try Node.read(Array(Data(contentsOf: URL(filePath: file))))
        let times = ["startedAt", "finishedAt"].map { record["intake"]?[$0]?.string }
        #expect(times == [Instant(seconds: later).rfc3339, Instant(seconds: later).rfc3339])
    }
}
