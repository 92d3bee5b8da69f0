import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct JournalTests {
    let scratch = Scratch()
    private let holder = Holder(who: "aigerim", host: "desk-01")

    private func drafts(_ interference: Interference? = nil, interval: Int = 250) throws -> Drafts {
        try Drafts(at: scratch.draftsPath, interval: interval, interference: interference)
    }

    private func payload(_ index: Int) -> [UInt8] { Array("edit \(index) Әә".utf8) }

    private func recovered() throws -> Recovery {
        let (journal, recovery) = try drafts().open("a", as: holder)
        try journal.close()
        return recovery
    }

    @Test func `what was appended is there in order when the draft is opened again`() throws {
        let (journal, first) = try drafts().open("a", as: holder)
        #expect(first.payloads == [])
        for index in 0..<100 { journal.append(payload(index)) }
        journal.append([])
        try journal.close()
        let again = try recovered()
        #expect(again.payloads == (0..<100).map(payload) + [[]])
        #expect(again.lost == 0)
    }

    @Test func `each record is in the file when append returns, by one write and without a sync`()
        throws
    {
        let saboteur = Saboteur()
        let (journal, _) = try drafts(saboteur.interference, interval: 1_000_000)
            .open("a", as: holder)
        // The sync that opening asks for comes first.
        try journal.flush()
        let before = saboteur.steps.count
        for index in 0..<10 { journal.append(payload(index)) }
        #expect(Array(saboteur.steps[before...]) == Array(repeating: .append, count: 10))
        #expect(scratch.draft("a").count == journal.size)
        #expect(journal.size == (0..<10).reduce(0) { $0 + 16 + payload($1).count })
        try journal.close()
    }

    @Test func `the second thread syncs after the first record that is not, without being asked`()
        throws
    {
        let saboteur = Saboteur()
        let (journal, _) = try drafts(saboteur.interference, interval: 20).open("a", as: holder)
        try journal.flush()
        let before = saboteur.steps.count { $0 == .syncFile }
        journal.append(payload(0))
        try saboteur.wait(for: .syncFile, times: before + 1)
        journal.append(payload(1))
        try saboteur.wait(for: .syncFile, times: before + 2)
        try journal.close()
    }

    @Test func `a request to sync is done at once, by the other thread`() throws {
        let saboteur = Saboteur()
        let (journal, _) = try drafts(saboteur.interference, interval: 1_000_000)
            .open("a", as: holder)
        try journal.flush()
        let before = saboteur.steps.count { $0 == .syncFile }
        journal.append(payload(0))
        journal.sync()
        try saboteur.wait(for: .syncFile, times: before + 1)
        try journal.close()
    }

    @Test func `cut at any byte, it gives back every record before the cut`() throws {
        let bytes = try threeRecords()
        let ends = Self.ends(of: bytes)
        for end in 0..<bytes.count {
            scratch.setDraft("a", Array(bytes[..<end]))
            let recovery = try recovered()
            let whole = ends.filter { $0 <= end }
            #expect(recovery.payloads == (0..<whole.count).map(payload), "cut at \(end)")
            #expect(recovery.lost == end - (whole.last ?? 0))
            #expect((recovery.kept != nil) == (recovery.lost > 0))
            #expect(try recovered().lost == 0, "not mended after a cut at \(end)")
            scratch.removeBroken()
        }
    }

    @Test func `with any byte flipped, it gives back every record before and keeps the rest aside`()
        throws
    {
        let bytes = try threeRecords()
        let ends = Self.ends(of: bytes)
        for index in bytes.indices {
            for mask in [0x01, 0x80, 0xFF] as [UInt8] {
                var rotten = bytes
                rotten[index] ^= mask
                scratch.setDraft("a", rotten)
                let (journal, recovery) = try drafts().open("a", as: holder)
                let whole = ends.filter { $0 <= index }
                #expect(recovery.payloads == (0..<whole.count).map(payload), "byte \(index)")
                let kept = try #require(recovery.kept)
                #expect(FileManager.default.contents(atPath: kept).map(Array.init) == rotten)
                journal.append(payload(77))
                try journal.close()
                let again = try recovered()
                #expect(again.payloads == recovery.payloads + [payload(77)])
                #expect(again.lost == 0)
                scratch.removeBroken()
            }
        }
    }

    @Test func `zeros at the end, as some file systems leave them, are no records`() throws {
        let bytes = try threeRecords()
        scratch.setDraft("a", bytes + [UInt8](repeating: 0, count: 4096))
        let recovery = try recovered()
        #expect(recovery.payloads.count == 3)
        #expect(recovery.lost == 4096)
    }

    @Test func `a record that is missing or stands twice ends what is whole`() throws {
        let bytes = try threeRecords()
        let ends = Self.ends(of: bytes)
        scratch.setDraft("a", Array(bytes[..<ends[0]] + bytes[ends[1]...]))
        #expect(try recovered().payloads == [payload(0)])
        scratch.setDraft("a", Array(bytes[..<ends[1]] + bytes[ends[0]...]))
        #expect(try recovered().payloads == [payload(0), payload(1)])
    }

    @Test func `a new journal makes nobody wait, and is durable with its name once that is asked`()
        throws
    {
        let saboteur = Saboteur()
        let drafts = try drafts(saboteur.interference, interval: 1_000_000)
        let before = saboteur.steps.count
        let journal = try drafts.open("a", as: holder).journal
        #expect(saboteur.steps[before...].prefix(3) == [.openJournal, .create, .lock])
        journal.append(payload(0))
        try journal.flush()
        let after = saboteur.steps[before...]
        let file = try #require(after.firstIndex(of: .syncFile))
        #expect(after[file...].contains(.syncDirectory))
        try journal.close()
    }

    @Test func `a length that promises too much asks for no memory`() throws {
        let bytes = try threeRecords()
        scratch.setDraft("a", bytes + [0xFF, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 1, count: 50))
        #expect(try recovered().payloads.count == 3)
    }

    @Test func `a second damaged journal does not replace the first`() throws {
        let bytes = try threeRecords()
        scratch.setDraft("a", bytes + [1])
        let first = try #require(try recovered().kept)
        scratch.setDraft("a", bytes + [2, 2])
        let second = try #require(try recovered().kept)
        #expect(first != second)
        #expect(FileManager.default.contents(atPath: first)?.count == bytes.count + 1)
        #expect(FileManager.default.contents(atPath: second)?.count == bytes.count + 2)
    }

    @Test func `a journal that was closed writes nothing any more`() throws {
        let (journal, _) = try drafts().open("a", as: holder)
        journal.append(payload(1))
        try journal.close()
        journal.append(payload(2))
        journal.compact(to: [payload(3)])
        try journal.flush()
        try journal.close()
        #expect(try recovered().payloads == [payload(1)])
    }

    private func threeRecords() throws -> [UInt8] {
        let (journal, _) = try drafts().open("a", as: holder)
        for index in 0..<3 { journal.append(payload(index)) }
        try journal.close()
        return scratch.draft("a")
    }

    /// Where the records end, from their lengths.
    private static func ends(of bytes: [UInt8]) -> [Int] {
        var ends: [Int] = []
        var start = 0
        while start < bytes.count {
            start += 16 + Int(bytes[start])
            ends.append(start)
        }
        return ends
    }
}
