import Foundation
import SpoolSupport
import Spooling
import Synchronization
import Testing

@Suite struct DraftsTests {
    let scratch = Scratch()
    private let aigerim = Holder(who: "aigerim", host: "desk-01")
    private let marat = Holder(who: "marat", host: "desk-02")
    private let now = Int(Date().timeIntervalSince1970)

    private func drafts() throws -> Drafts { try Drafts(at: scratch.draftsPath) }

    private func make(_ names: String...) throws {
        for name in names {
            let journal = try drafts().open(name, as: aigerim).journal
            journal.append(Array(name.utf8))
            try journal.close()
        }
    }

    @Test func `drafts are for nobody else's eyes`() throws {
        try make("a")
        for name in ["", "discarded", "finished", "a.journal"] {
            let path = "\(scratch.draftsPath)/\(name)"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == (name == "a.journal" ? 0o600 : 0o700))
        }
        chmod(scratch.draftsPath, 0o777)
        #expect(throws: SpoolError(step: .checkMode, errno: EPERM, path: scratch.draftsPath)) {
            try drafts()
        }
    }

    /// Whatever step of opening failed: a lock that nobody holds would keep the draft from its clerk until
    /// the program ends.
    @Test func `a draft whose opening failed can be opened by the same program`() throws {
        try make("a")
        let counted = Saboteur()
        let all = try Drafts(
            at: scratch.draftsPath, interval: 250, interference: counted.interference)
        let before = counted.steps.count
        try all.open("a", as: aigerim).journal.close()
        for index in before..<counted.steps.count {
            let saboteur = Saboteur()
            let drafts = try Drafts(
                at: scratch.draftsPath, interval: 250, interference: saboteur.interference)
            let blow = Saboteur.Blow(index: index, errno: EMFILE, moment: .before)
            saboteur.strike(blow)
            if let journal = try? drafts.open("a", as: aigerim).journal { try? journal.close() }
            saboteur.strike(nil)
            let again = try drafts.open("a", as: aigerim)
            #expect(again.recovery.payloads == [Array("a".utf8)], "\(blow)")
            try again.journal.close()
        }
    }

    @Test func `a draft that is open is not opened twice, and tells who has it`() throws {
        let journal = try drafts().open("a", as: aigerim).journal
        let error = #expect(throws: DraftError.self) { try drafts().open("a", as: marat) }
        #expect(error == .lockedBy(aigerim))
        #expect(
            error?.description
                == "cannot open draft: aigerim has it open on desk-01, process \(getpid())")
        #expect(error?.exitStatus == 75)
        #expect(throws: DraftError.self) { try drafts().discard("a") }
        try journal.close()
        try drafts().open("a", as: marat).journal.close()
        #expect(scratch.draftNames == ["a.journal", "discarded", "finished"])
    }

    @Test(arguments: [1, 1000, 40_000])
    func `the first record of a draft is read without the rest, whatever its length`(
        length: Int
    ) throws {
        let journal = try drafts().open("a", as: aigerim).journal
        let first = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        journal.append(first)
        for _ in 0..<50 { journal.append([UInt8](repeating: 7, count: 2000)) }
        try journal.close()
        #expect(try drafts().first(of: "a", on: .open) == first)
        #expect(try drafts().read("a").first == first)
        let file = "\(scratch.draftsPath)/a.journal"
        let bytes = try Data(contentsOf: URL(filePath: file))
        try bytes.prefix(10).write(to: URL(filePath: file))
        #expect(try drafts().first(of: "a", on: .open) == nil)
        #expect(throws: DraftError.self) { try drafts().first(of: "b", on: .open) }
    }

    @Test func `a draft that was compacted is still open for one alone`() throws {
        let journal = try drafts().open("a", as: aigerim).journal
        try journal.compactAndWait(to: [[1]])
        #expect(throws: DraftError.lockedBy(aigerim)) { try drafts().open("a", as: marat) }
        try journal.close()
    }

    @Test func `a draft that is replaced while someone opens it is opened in its new form`() throws
    {
        let first = try drafts().open("a", as: aigerim).journal
        first.append([1])
        let isDone = Mutex(false)
        let interference = Interference { step, moment in
            // Between opening the old file and locking it.
            guard step == .lock, moment == .before, isDone.withLock({ !$0 }) else { return 0 }
            isDone.withLock { $0 = true }
            try? first.compactAndWait(to: [[2]])
            try? first.close()
            return 0
        }
        let drafts = try Drafts(at: scratch.draftsPath, interval: 250, interference: interference)
        let (second, recovery) = try drafts.open("a", as: marat)
        #expect(recovery.payloads == [[2]])
        second.append([3])
        try second.close()
        #expect(scratch.draft("a").count == 2 * 17)
    }

    @Test func `a draft is free when its program was killed, and nothing is lost`() throws {
        let worker = try Worker("type", scratch.draftsPath, "a")
        let last = (0..<500).compactMap { _ in worker.line() }.last.flatMap { Int($0) }
        #expect(try drafts().list().map(\.isLocked) == [true])
        #expect(throws: DraftError.self) { try drafts().open("a", as: aigerim) }
        worker.kill()
        let said = worker.rest().compactMap { Int($0) }.last ?? last
        let (journal, recovery) = try drafts().open("a", as: aigerim)
        try journal.close()
        let count = recovery.payloads.count
        #expect(recovery.payloads == (0..<count).map { Array("\($0)".utf8) })
        #expect(try count > #require(said), "what was said to be kept is lost")
    }

    @Test func `the list begins with what was touched last, and tells who has it open`() throws {
        try make("a", "b", "c")
        for (name, age) in [("a", 300), ("b", 100), ("c", 200)] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: Double(now - age))],
                ofItemAtPath: "\(scratch.draftsPath)/\(name).journal")
        }
        for stray in ["notes.txt", "b.journal.new", "x y.journal"] {
            _ = FileManager.default.createFile(
                atPath: "\(scratch.draftsPath)/\(stray)", contents: nil)
        }
        let journal = try drafts().open("c", as: marat).journal
        let list = try drafts().list()
        #expect(list.map(\.name) == ["b", "c", "a"])
        #expect(list.map(\.modified) == [now - 100, now - 200, now - 300])
        #expect(list.map(\.size) == [17, 17, 17])
        #expect(list.map(\.isLocked) == [false, true, false])
        #expect(list.map(\.holder) == [nil, marat, nil])
        try journal.close()
    }

    @Test func `looking at the list does not keep anyone from opening`() throws {
        try make("a")
        let drafts = try drafts()
        for _ in 0..<200 {
            _ = try drafts.list()
            try drafts.open("a", as: aigerim).journal.close()
        }
    }

    @Test func `two who look at the list at once do not take each other for writers`() throws {
        try make("a")
        let plain = try drafts()
        let seen = Mutex<[Bool]>([])
        let interference = Interference { step, moment in
            guard step == .probe, moment == .after else { return 0 }
            let isLocked = (try? plain.list().map(\.isLocked)) ?? []
            seen.withLock { $0 += isLocked }
            return 0
        }
        let drafts = try Drafts(at: scratch.draftsPath, interval: 250, interference: interference)
        #expect(try drafts.list().map(\.isLocked) == [false])
        #expect(seen.withLock { $0 } == [false, false, false])
    }

    @Test func `what was thrown away can be fetched back for 30 days`() throws {
        try make("a", "b")
        let drafts = try drafts()
        try drafts.discard("a")
        #expect(try drafts.list().map(\.name) == ["b"])
        #expect(try drafts.listDiscarded().map(\.name) == ["a"])
        #expect(try drafts.sweep(now: now + 29 * 86400) == [])
        try drafts.restore("a")
        let (journal, recovery) = try drafts.open("a", as: aigerim)
        #expect(recovery.payloads == [Array("a".utf8)])
        try journal.close()
        try drafts.discard("a")
        #expect(try drafts.sweep(now: now + 31 * 86400) == ["a.journal"])
        #expect(throws: DraftError.self) { try drafts.restore("a") }
        #expect(try drafts.list().map(\.name) == ["b"])
    }

    @Test func `fetching back replaces nothing`() throws {
        try make("a")
        let drafts = try drafts()
        try drafts.discard("a")
        try make("a")
        let error = #expect(throws: DraftError.self) { try drafts.restore("a") }
        let path = "\(scratch.draftsPath)/a.journal"
        #expect(error == .failed(SpoolError(step: .rename, errno: EEXIST, path: path)))
    }

    @Test func `a finished draft is put aside whole, and removed only on request`() throws {
        let drafts = try drafts()
        let journal = try drafts.open("a", as: aigerim).journal
        journal.append([1])
        try drafts.archive(journal)
        #expect(scratch.draftNames == ["discarded", "finished"])
        #expect(try drafts.listFinished().map(\.size) == [17])
        #expect(try drafts.sweep(now: now + 1000 * 86400) == [])
        try drafts.removeFinished(["a"])
        #expect(try drafts.listFinished().isEmpty)
    }

    @Test func `finished drafts are listed again only when their folder has changed`() throws {
        let saboteur = Saboteur()
        let drafts = try Drafts(
            at: scratch.draftsPath, interval: 250, interference: saboteur.interference)
        func archive(_ name: String) throws {
            let journal = try drafts.open(name, as: aigerim).journal
            journal.append([1])
            try drafts.archive(journal)
        }
        func look() throws -> (names: Set<String>, steps: [Step]) {
            let before = saboteur.steps.count
            let names = try Set(drafts.listFinished().map(\.name))
            return (names, Array(saboteur.steps[before...]))
        }
        try archive("a")
        try archive("b")
        try setModified("finished", now - 60)
        let first = try look()
        #expect(first.names == ["a", "b"] && first.steps.count > 3)
        let second = try look()
        // One look at the folder itself.
        #expect(second.names == first.names && second.steps == [.list])
        try archive("c")
        #expect(try look().names == ["a", "b", "c"])
        try drafts.removeFinished(["a"])
        #expect(try look().names == ["b", "c"])
    }

    @Test func `a draft that is finished within one tick of the clock is listed`() throws {
        let drafts = try drafts()
        for name in ["a", "b", "c"] {
            let journal = try drafts.open(name, as: aigerim).journal
            try drafts.archive(journal)
            // As if nothing had happened since the list was read.
            try setModified("finished", now)
            #expect(try drafts.listFinished().map(\.name).contains(name))
        }
    }

    private func setModified(_ name: String, _ seconds: Int) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
            ofItemAtPath: "\(scratch.draftsPath)/\(name)")
    }

    @Test func `whether drafts are open is asked only where that is wanted`() throws {
        let saboteur = Saboteur()
        let drafts = try Drafts(
            at: scratch.draftsPath, interval: 250, interference: saboteur.interference)
        let journal = try drafts.open("a", as: aigerim).journal
        #expect(try drafts.list().map(\.isLocked) == [true])
        let before = saboteur.steps.count
        #expect(try drafts.list(probing: false).map(\.name) == ["a"])
        #expect(!saboteur.steps[before...].contains(.probe))
        try journal.close()
    }

    @Test(arguments: ["", "a/b", "..", "a b", ".a", "ә"])
    func `a name that is no name for a file is refused`(name: String) throws {
        let drafts = try drafts()
        let error = #expect(throws: DraftError.self) { try drafts.open(name, as: aigerim) }
        #expect(error == .failed(SpoolError(step: .openJournal, errno: EINVAL, path: name)))
    }

    @Test func `a symbolic link in place of a draft is not followed`() throws {
        let drafts = try drafts()
        symlink("/etc/passwd", "\(scratch.draftsPath)/a.journal")
        let error = #expect(throws: DraftError.self) { try drafts.open("a", as: aigerim) }
        let path = "\(scratch.draftsPath)/a.journal"
        #expect(error == .failed(SpoolError(step: .openJournal, errno: ELOOP, path: path)))
    }

    @Test func `a name that would steer the terminal is told harmlessly`() throws {
        let holder = Holder(who: "a\u{1B}[2J\nb", host: "\u{202E}c")
        let journal = try drafts().open("a", as: holder).journal
        let error = #expect(throws: DraftError.self) { try drafts().open("a", as: marat) }
        #expect(
            error?.description
                == "cannot open draft: a\u{FFFD}[2J\u{FFFD}b has it open on \u{FFFD}c, process \(getpid())"
        )
        try journal.close()
    }
}
