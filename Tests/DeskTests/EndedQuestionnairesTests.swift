import Forms
import Foundation
import JSON
import Messages
import Spooling
import Testing

@testable import Casework
@testable import Desk

/// What is known of finished questionnaires, without reading their journals at every start.
@Suite final class EndedQuestionnairesTests {
    let folder = FileManager.default.temporaryDirectory.path + "/ended-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func ended() throws -> EndedQuestionnaires {
        EndedQuestionnaires(
            drafts: try Drafts(at: folder),
            applicant: PersonFields(iin: "iin", name: ["surname", "givenName"]))
    }

    /// Invented: a questionnaire of that name that was handed over as the correction of another.
    private func finish(_ name: String, number: String, corrects: String? = nil) throws {
        let drafts = try Drafts(at: folder)
        let journal = try drafts.open(name, as: Holder(who: "serikova", host: "desk")).journal
        let beginning = Entry.Beginning(
            id: name, revision: "348-2026", language: .kk,
            startedAt: Instant(seconds: 1_795_407_012), owner: "serikova", corrects: corrects,
            reason: nil, isDemo: false)
        let record = """
            {"answers":{"iin":"861104330711","surname":"Жұмағұлов","givenName":"Ерасыл"},\
            "schedule":{"dueOn":"2026-12-22"}}
            """
        let entries: [Entry] = [
            .began(beginning), .frozen(number: number, bytes: Array(record.utf8)),
            .finished(number: number),
        ]
        for entry in entries { journal.append(entry.payload) }
        try drafts.archive(journal)
    }

    private func journal(_ name: String) -> String { "\(folder)/finished/\(name).journal" }

    @Test func `what was learnt once is known at the next start without its journals`() throws {
        try finish("aa", number: "AST01-2026-000001")
        try finish("bb", number: "AST01-2026-000002", corrects: "AST01-2026-000001")
        let first = try ended()
        first.learn()
        let known = try #require(try first.ended("bb"))
        #expect(known.number == "AST01-2026-000002")
        #expect(known.applicant == WorkList.Person(name: "Жұмағұлов Ерасыл", iin: "861104330711"))
        #expect(known.dueOn?.iso == "2026-12-22")

        for name in ["aa", "bb"] { try FileManager.default.removeItem(atPath: journal(name)) }
        let next = try ended()
        let again = try #require(try next.ended("bb"))
        #expect(again.number == known.number && again.applicant == known.applicant)
        #expect(again.dueOn == known.dueOn && again.beginning == known.beginning)
        #expect(try next.beginning(of: "bb")?.corrects == "AST01-2026-000001")
    }

    @Test func `nobody else reads the index`() throws {
        try finish("aa", number: "AST01-2026-000001")
        try ended().learn()
        let attributes = try FileManager.default.attributesOfItem(
            atPath: "\(folder)/finished/index")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: ["", "{", "\u{0}\u{0}\n{\"name\":\"aa\"}\n[1]\n", "{\"name\":7}"])
    func `where the index is damaged the journals are read`(index: String) throws {
        try finish("aa", number: "AST01-2026-000001")
        let path = "\(folder)/finished/index"
        _ = FileManager.default.createFile(atPath: path, contents: Data(index.utf8))
        let read = try ended()
        #expect(try read.ended("aa")?.number == "AST01-2026-000001")
        read.learn()
        #expect(FileManager.default.contents(atPath: path)?.count ?? 0 > 100)
    }

    @Test func `what is not there any more goes out of the index`() throws {
        try finish("aa", number: "AST01-2026-000001")
        try finish("bb", number: "AST01-2026-000002")
        try ended().learn()
        try FileManager.default.removeItem(atPath: journal("aa"))
        try ended().learn()
        let index = String(
            decoding: FileManager.default.contents(atPath: "\(folder)/finished/index") ?? Data(),
            as: UTF8.self)
        #expect(!index.contains("000001") && index.contains("000002"))
    }

    // MARK: Journals that are not needed any more

    /// Lays out a spool in which records stand under these numbers.
    private func folders(_ standing: [String: String], days: Int) throws -> DeskFolders {
        let path = "\(folder)/spool"
        _ = try Spool(at: path, laysOut: true)
        for (number, state) in standing {
            _ = FileManager.default.createFile(
                atPath: "\(path)/\(state)/\(number).json", contents: Data("{}".utf8))
        }
        return DeskFolders(
            spool: path, drafts: folder, memory: Memory(at: "\(folder)/memory"),
            isSpoolConfigured: false, areDraftsConfigured: false, journalDays: days)
    }

    /// Makes it look as if the journals had been finished so many days ago.
    private func age(_ ages: [String: Int]) throws {
        for (name, days) in ages {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: Double(-days) * 86_400)],
                ofItemAtPath: journal(name))
        }
    }

    private var names: [String] {
        get throws { try Drafts(at: folder).listFinished().map(\.name).sorted() }
    }

    private var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }

    @Test func `journals go after their term, once the office is done with the record`() throws {
        try finish("done", number: "AST01-2026-000001")
        try finish("taken", number: "AST01-2026-000002")
        try finish("young", number: "AST01-2026-000003")
        try finish("replaced", number: "AST01-2026-000004")
        try finish("today", number: "AST01-2026-000005", corrects: "AST01-2026-000004")
        try age(["done": 500, "taken": 500, "young": 30, "replaced": 500, "today": 1])
        let folders = try folders(
            [
                "AST01-2026-000001": "done", "AST01-2026-000002": "cur",
                "AST01-2026-000003": "done", "AST01-2026-000004": "returned",
            ], days: 400)
        let known = try ended()
        known.learn()
        known.forget(in: folders, now: now)
        #expect(try names == ["taken", "today", "young"])
        // The index forgets them too.
        #expect(try ended().ended("done") == nil)
        #expect(try ended().ended("taken")?.number == "AST01-2026-000002")
    }

    @Test func `the journal of a correction stays as long as the record that it corrects`() throws {
        try finish("replaced", number: "AST01-2026-000001")
        try finish("correction", number: "AST01-2026-000002", corrects: "AST01-2026-000001")
        try finish("later", number: "AST01-2026-000003")
        try finish("today", number: "AST01-2026-000004")
        try age(["replaced": 500, "correction": 500, "later": 2, "today": 0])
        let standing = ["AST01-2026-000001": "returned", "AST01-2026-000002": "done"]
        let known = try ended()
        known.forget(in: try folders(standing, days: 400), now: now)
        #expect(try names == ["correction", "later", "today"])
        // What says that it was corrected goes once nothing is offered for correction.
        try FileManager.default.removeItem(
            atPath: "\(folder)/spool/returned/AST01-2026-000001.json")
        known.forget(in: try folders([:], days: 400), now: now)
        #expect(try names == ["later", "today"])
    }

    @Test func `a clock that jumped removes nothing`() throws {
        try finish("done", number: "AST01-2026-000001")
        try finish("next", number: "AST01-2026-000002")
        try finish("jumped", number: "AST01-2026-000003")
        try age(["done": 3, "next": 2, "jumped": -5_000])
        let standing = ["AST01-2026-000001": "done", "AST01-2026-000002": "done"]
        let folders = try folders(standing, days: 400)
        let known = try ended()
        known.forget(in: folders, now: Instant(seconds: now.seconds + 5_000 * 86_400))
        #expect(try names == ["done", "jumped", "next"])
    }
}
