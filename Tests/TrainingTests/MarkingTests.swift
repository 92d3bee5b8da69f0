import Foundation
import Spooling
import Testing

/// Directories in a folder of their own, removed at the end.
final class Shelf {
    let path = "\(NSTemporaryDirectory())/training-\(UUID().uuidString)"
    var spool: String { "\(path)/spool" }
    var drafts: String { "\(path)/drafts" }

    init() { mkdir(path, 0o700) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func deposit(desk: String, in folder: String? = nil) throws {
        let spool = try Spool(at: spool, laysOut: true)
        let number = try spool.reserve(desk: desk, year: 2026, for: UUID().uuidString)
        _ = try spool.deposit(Array("{}".utf8), as: number)
    }

    func keepDraft(_ name: String, _ text: String) throws {
        let holder = Holder(who: "serikova", host: "ast01-02")
        let (journal, _) = try Drafts(at: drafts).open(name, as: holder)
        journal.append(Array(text.utf8))
        try journal.close()
    }

    var ofSpool: Purpose {
        get throws { try Spool.purpose(at: spool) { $0.hasPrefix("DEMO") } }
    }

    var ofDrafts: Purpose {
        get throws {
            try Drafts.purpose(at: drafts) { payload in
                switch String(decoding: payload, as: UTF8.self) {
                case "demo": true
                case "work": false
                default: nil
                }
            }
        }
    }
}

@Suite struct MarkingTests {
    let shelf = Shelf()

    @Test func `looking at what is not there makes nothing`() throws {
        #expect(try shelf.ofSpool == .none)
        #expect(try shelf.ofDrafts == .none)
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.path) == [])
    }

    @Test func `an empty directory may become either`() throws {
        _ = try Spool(at: shelf.spool, laysOut: true)
        _ = try Drafts(at: shelf.drafts)
        #expect(try shelf.ofSpool == .none)
        #expect(try shelf.ofDrafts == .none)
    }

    @Test func `a mark stays, and may be made again`() throws {
        for _ in 0..<2 {
            try Spool(at: shelf.spool, laysOut: true).markForTraining()
            try Drafts(at: shelf.drafts).markForTraining()
            #expect(try shelf.ofSpool == .training)
            #expect(try shelf.ofDrafts == .training)
        }
        // The mark is no stranger in the spool.
        #expect(try Spool(at: shelf.spool, laysOut: true).verify(now: 0) == [])
        #expect(try Drafts(at: shelf.drafts).list() == [])
    }

    @Test func `a number that was given out tells whose the spool is`() throws {
        try shelf.deposit(desk: "AST01")
        #expect(try shelf.ofSpool == .work)
        try Spool(at: shelf.spool, laysOut: true).markForTraining()
        #expect(try shelf.ofSpool == .mixed)
    }

    @Test(arguments: ["new", "cur", "done", "returned"])
    func `a real submission without its register makes a spool one of work`(
        _ folder: String
    ) throws {
        _ = try Spool(at: shelf.spool, laysOut: true)
        let file = "\(shelf.spool)/\(folder)/AST01-2026-000007.json"
        #expect(FileManager.default.createFile(atPath: file, contents: Data("{}".utf8)))
        #expect(try shelf.ofSpool == .work)
    }

    @Test func `a spool of training that lost its mark is still known by its register`() throws {
        try shelf.deposit(desk: "DEMO01")
        #expect(try shelf.ofSpool == .training)
    }

    @Test func `one copied submission of training does not turn a spool of work`() throws {
        _ = try Spool(at: shelf.spool, laysOut: true)
        let file = "\(shelf.spool)/new/DEMO01-2026-000001.json"
        #expect(FileManager.default.createFile(atPath: file, contents: Data("{}".utf8)))
        #expect(try shelf.ofSpool == .none)
        try shelf.deposit(desk: "AST01")
        #expect(try shelf.ofSpool == .work)
    }

    @Test func `both kinds of numbers in one spool are told`() throws {
        try shelf.deposit(desk: "DEMO01")
        try shelf.deposit(desk: "AST01")
        #expect(try shelf.ofSpool == .mixed)
    }

    @Test func `a draft of work makes a directory one of work, on every shelf`() throws {
        try shelf.keepDraft("a", "demo")
        try shelf.keepDraft("b", "?")
        #expect(try shelf.ofDrafts == .none)
        try shelf.keepDraft("c", "work")
        #expect(try shelf.ofDrafts == .work)
        try Drafts(at: shelf.drafts).discard("c")
        #expect(try shelf.ofDrafts == .work)
        try Drafts(at: shelf.drafts).markForTraining()
        #expect(try shelf.ofDrafts == .mixed)
    }
}
