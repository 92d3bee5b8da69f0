import Foundation
import SpoolSupport
import Spooling
import Testing

/// The disk fails under a draft; typing goes on, and nothing is lost once it can be written again.
@Suite struct JournalFailureTests {
    let scratch = Scratch()
    private let holder = Holder(who: "aigerim", host: "desk-01")
    private let saboteur = Saboteur()

    private func open() throws -> Journal {
        let drafts = try Drafts(
            at: scratch.draftsPath, interval: 10, interference: saboteur.interference)
        let journal = try drafts.open("a", as: holder).journal
        try journal.flush()
        return journal
    }

    private func recovered() throws -> Recovery {
        let drafts = try Drafts(at: scratch.draftsPath)
        let (journal, recovery) = try drafts.open("a", as: holder)
        try journal.close()
        return recovery
    }

    @Test func `after a sync that failed the whole state goes to a new file`() throws {
        let journal = try open()
        journal.append([1])
        try journal.flush()
        let before = try inode()
        let steps = saboteur.steps.count
        saboteur.strike(.init(index: steps + 1, errno: EIO, moment: .before))
        journal.append([2])
        // The one sync fails, the next is that of another file.
        try journal.flush()
        #expect(try inode() != before)
        #expect(journal.condition == .kept)
        journal.append([3])
        try journal.close()
        #expect(try recovered().payloads == [[1], [2], [3]])
    }

    @Test(arguments: [ENOSPC, EIO, EROFS])
    func `when nothing can be written the journal says that only memory is left, and recovers`(
        errno: Int32
    ) throws {
        let journal = try open()
        journal.append([1])
        try journal.flush()

        saboteur.fail([.append, .write, .create, .syncFile], with: errno)
        journal.append([2])
        let error = SpoolError(
            step: .create, errno: errno, path: "\(scratch.draftsPath)/a.journal.new")
        try journal.wait(for: .memoryOnly(error))
        journal.append([3])
        #expect(throws: error) { try journal.flush() }
        #expect(journal.condition == .memoryOnly(error))

        // The second thread tries again by itself.
        saboteur.fail([], with: 0)
        try journal.wait(for: .kept)
        journal.append([4])
        try journal.close()
        #expect(try recovered().payloads == [[1], [2], [3], [4]])
    }

    @Test func `a record that was cut short is written again in its place`() throws {
        let journal = try open()
        journal.append([1])
        let steps = saboteur.steps.count
        saboteur.strike(.init(index: steps, errno: EIO, moment: .after))
        journal.append(Array("longer than the first".utf8))
        try journal.flush()
        try journal.close()
        let recovery = try recovered()
        #expect(recovery.payloads == [[1], Array("longer than the first".utf8)])
        #expect(recovery.lost == 0)
    }

    @Test(arguments: [ENOSPC, EIO, EINTR], [Moment.before, .after])
    func `whichever step fails once, all that was typed is there in the end`(
        errno: Int32, moment: Moment
    ) throws {
        for index in 0..<12 {
            let scratch = Scratch()
            defer { scratch.remove() }
            let saboteur = Saboteur()
            let drafts = try Drafts(
                at: scratch.draftsPath, interval: 1_000_000, interference: saboteur.interference)
            let journal = try drafts.open("a", as: holder).journal
            try journal.flush()
            // The first sync fails, so that the steps of the new file are among those struck.
            let failing = saboteur.steps.count + 3
            saboteur.strike(.init(index: failing, errno: EIO, moment: .before))
            for value in 0..<3 as Range<UInt8> { journal.append([value]) }
            try? journal.flush()
            saboteur.strike(.init(index: failing + index, errno: errno, moment: moment))
            for value in 3..<6 as Range<UInt8> { journal.append([value]) }
            try? journal.flush()
            try journal.flush()
            try journal.close()
            let (again, recovery) = try drafts.open("a", as: holder)
            try again.close()
            #expect(recovery.payloads == (0..<6 as Range<UInt8>).map { [$0] }, "\(index)")
            #expect(recovery.lost == 0)
        }
    }

    @Test(.enabled(if: SmallDisk.isThere, "mounting a small disk needs root"))
    func `on a full disk typing goes on, and is kept when there is room again`() throws {
        let small = try SmallDisk(in: scratch, "size=64k")
        defer { small.remove() }
        let journal = try Drafts(at: small.path).open("a", as: holder).journal
        small.fill()

        let payloads = (0..<200).map {
            Array("edit \($0) ".utf8) + [UInt8](repeating: 7, count: 100)
        }
        for payload in payloads { journal.append(payload) }
        #expect(throws: SpoolError.self) { try journal.flush() }
        #expect(journal.condition != .kept)

        small.empty()
        try journal.flush()
        #expect(journal.condition == .kept)
        try journal.close()
        let (again, recovery) = try Drafts(at: small.path).open("a", as: holder)
        try again.close()
        #expect(recovery.payloads == payloads)
    }

    private func inode() throws -> Int {
        let path = "\(scratch.draftsPath)/a.journal"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.systemFileNumber] as? Int)
    }
}

extension Journal {
    /// Waits until the second thread has noticed.
    fileprivate func wait(for condition: Journal.Condition) throws {
        let limit = Monitor.seconds(20).tv_sec
        while self.condition != condition {
            guard Monitor.seconds(0).tv_sec < limit else { throw Saboteur.TooLate() }
            sched_yield()
        }
    }
}
