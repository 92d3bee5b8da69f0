import Foundation
import SpoolSupport
import Spooling
import Synchronization
import Testing

/// A journal is made shorter by the second thread while the first one types.
@Suite struct CompactingTests {
    let scratch = Scratch()
    private let holder = Holder(who: "aigerim", host: "desk-01")

    private func open(_ interference: Interference? = nil) throws -> (Drafts, Journal) {
        let drafts = try Drafts(
            at: scratch.draftsPath, interval: 1_000_000, interference: interference)
        return (drafts, try open(in: drafts))
    }

    /// A journal with three records that are synced, whose second thread does nothing unasked.
    private func open(in drafts: Drafts) throws -> Journal {
        let journal = try drafts.open("a", as: holder).journal
        for index in 0..<3 { journal.append(payload(index)) }
        try journal.flush()
        // The sync that opening asked for may still be on its way; after this it has been.
        try journal.compactAndWait(to: (0..<3).map(payload))
        return journal
    }

    private func payload(_ index: Int) -> [UInt8] { Array("edit \(index) Әә".utf8) }

    private func recovered() throws -> Recovery {
        let (journal, recovery) = try Drafts(at: scratch.draftsPath).open("a", as: holder)
        try journal.close()
        return recovery
    }

    @Test func `all records are replaced by those given`() throws {
        let (_, journal) = try open()
        for index in 3..<5000 { journal.append(payload(index)) }
        #expect(journal.isLong)
        try journal.compactAndWait(to: [payload(1), payload(2)])
        #expect(!journal.isLong)
        #expect(scratch.draft("a").count == journal.size)
        journal.append(payload(3))
        try journal.close()
        #expect(try recovered().payloads == [1, 2, 3].map(payload))
        #expect(scratch.draftNames == ["a.journal", "discarded", "finished"])
    }

    @Test func `the new file is synced before it takes the name, and the folder after`() throws {
        let saboteur = Saboteur()
        let (_, journal) = try open(saboteur.interference)
        let before = saboteur.steps.count
        try journal.compactAndWait(to: [payload(1)])
        #expect(
            saboteur.steps[before...] == [
                .create, .lock, .write, .syncFile, .rename, .syncDirectory,
            ])
        try journal.close()
    }

    @Test(arguments: [Step.create, .lock, .write, .syncFile, .syncDirectory])
    func `typing goes on whatever the disk is busy with meanwhile`(step: Step) throws {
        let gate = Gate(at: step)
        let (drafts, journal) = try open(gate.interference)
        gate.shut()
        defer { gate.open() }
        journal.compact(to: [payload(9)])
        try gate.waitUntilReached()
        journal.append(payload(4))
        // It is with the system at once: killing the program would not take it.
        #expect(try drafts.read("a").last == payload(4))
        gate.open()
        try journal.waitForCompaction()
        #expect(try drafts.read("a") == [9, 4].map(payload))
        try journal.close()
        #expect(try recovered().payloads == [9, 4].map(payload))
    }

    @Test func `killed at any step, with a letter typed at each, nothing that was typed is gone`()
        throws
    {
        let witness = Witness(file: "\(scratch.draftsPath)/a.journal")
        let (_, journal) = try open(witness.interference)
        journal.append(payload(3))
        witness.watch { journal.append(payload(10 + $0)) }
        try journal.compactAndWait(to: [payload(9)])
        let seen = witness.end()
        for (step, typed, bytes) in seen {
            let more = (0..<typed).map { payload(10 + $0) }
            let payloads = Journal.payloads(in: bytes)
            #expect(
                payloads == (0..<4).map(payload) + more || payloads == [payload(9)] + more,
                "killed at \(step)")
        }
        // Each of the six steps, before and after it.
        #expect(seen.count == 12)
        #expect(seen.last?.typed == 10)
        try journal.close()
        #expect(try recovered().payloads == [payload(9)] + (0..<10).map { payload(10 + $0) })
    }

    @Test func `what was synced while it was asked for is synced in the new file too`() throws {
        // Asked for while the thread is busy with a sync, so that more comes before it begins.
        let gate = Gate(at: .syncFile)
        let saboteur = Saboteur()
        let both = Interference { step, moment in
            gate.interference.strike(step, moment) | saboteur.interference.strike(step, moment)
        }
        let (_, journal) = try open(both)
        gate.shut()
        journal.sync()
        try gate.waitUntilReached()
        journal.compact(to: [payload(9)])
        journal.append(payload(4))
        gate.open()
        try journal.waitForCompaction()
        // Nothing was appended to the new file: both records were in it when it was synced.
        let steps = saboteur.steps
        let renamed = try #require(steps.lastIndex(of: .rename))
        #expect(steps[renamed - 1] == .syncFile)
        try journal.close()
        #expect(try recovered().payloads == [9, 4].map(payload))
    }

    @Test(arguments: [ENOSPC, EIO, EROFS], [Moment.before, .after])
    func `one that fails leaves the old records or the new, whole, and typing goes on`(
        errno: Int32, moment: Moment
    ) throws {
        var index = 0
        while true {
            let scratch = Scratch()
            defer { scratch.remove() }
            let saboteur = Saboteur()
            let drafts = try Drafts(
                at: scratch.draftsPath, interval: 1_000_000, interference: saboteur.interference)
            let journal = try open(in: drafts)
            let before = saboteur.steps.count
            saboteur.strike(.init(index: before + index, errno: errno, moment: moment))
            try journal.compactAndWait(to: [payload(9)])
            let isStruck = saboteur.steps.count - before > index
            journal.append(payload(4))
            try journal.close()
            let (again, recovery) = try drafts.open("a", as: holder)
            try again.close()
            #expect(recovery.lost == 0)
            #expect(
                recovery.payloads == [0, 1, 2, 4].map(payload)
                    || recovery.payloads == [9, 4].map(payload))
            if !isStruck {
                #expect(recovery.payloads == [9, 4].map(payload))
                break
            }
            index += 1
        }
        #expect(index >= 6)
    }

    @Test func `where the disk takes no new file the old one is kept, and said to be`() throws {
        let saboteur = Saboteur()
        let (_, journal) = try open(saboteur.interference)
        saboteur.fail([.create], with: ENOSPC)
        journal.append(payload(3))
        try journal.compactAndWait(to: [payload(9)])
        try journal.flush()
        #expect(journal.condition == .kept)
        try journal.close()
        #expect(try recovered().payloads == (0..<4).map(payload))
    }

    @Test(arguments: [Step.create, .syncFile, .syncDirectory])
    func `closing meanwhile ends, and loses nothing`(step: Step) throws {
        let gate = Gate(at: step)
        let (_, journal) = try open(gate.interference)
        gate.shut()
        defer { gate.open() }
        journal.compact(to: [payload(9)])
        try gate.waitUntilReached()
        journal.append(payload(4))
        let closed = Mutex(false)
        let closing = Thread {
            try? journal.close()
            closed.withLock { $0 = true }
        }
        closing.start()
        gate.open()
        let limit = Monitor.seconds(20).tv_sec
        while !closed.withLock({ $0 }) {
            guard Monitor.seconds(0).tv_sec < limit else { throw Saboteur.TooLate() }
            sched_yield()
        }
        #expect(try recovered().payloads == [9, 4].map(payload))
        #expect(scratch.draftNames == ["a.journal", "discarded", "finished"])
    }

    @Test func `closing at once ends, and leaves the old records or the new`() throws {
        // Whether the second thread is faster is left to chance.
        for _ in 0..<40 {
            let (drafts, journal) = try open()
            journal.compact(to: [payload(9)])
            try journal.close()
            let payloads = try recovered().payloads
            #expect(payloads == (0..<3).map(payload) || payloads == [payload(9)])
            try drafts.discard("a")
            Files.remove("\(scratch.draftsPath)/discarded/a.journal")
        }
    }

    @Test func `a draft that is put away is not made anew under its old name`() throws {
        let late = Mutex<Journal?>(nil)
        let interference = Interference { step, moment in
            // In the middle of the move, and by nobody else.
            guard step == .rename, moment == .after else { return 0 }
            let journal = late.withLock { journal in
                defer { journal = nil }
                return journal
            }
            journal?.compact(to: [Array("late".utf8)])
            return 0
        }
        let (drafts, journal) = try open(interference)
        late.withLock { $0 = journal }
        try drafts.archive(journal)
        #expect(scratch.draftNames == ["discarded", "finished"])
        #expect(try drafts.read("a", on: .finished) == (0..<3).map(payload))
    }
}

/// Sees a file as it stands before and after each step, which is what a killed program leaves.
private final class Witness: Sendable {
    typealias Sight = (step: String, typed: Int, bytes: [UInt8])

    private struct State {
        var type: (@Sendable (Int) -> Void)?
        var typed = 0
        var seen: [Sight] = []
    }

    private let file: String
    private let state = Mutex(State())

    init(file: String) { self.file = file }

    /// - Parameter type: types the letter of this number.
    func watch(_ type: @escaping @Sendable (Int) -> Void) { state.withLock { $0.type = type } }

    /// What was seen.
    func end() -> [Sight] {
        state.withLock { state in
            state.type = nil
            return state.seen
        }
    }

    var interference: Interference {
        Interference { [self] step, moment in
            guard let type = state.withLock({ $0.type }), step != .append else { return 0 }
            // Whoever types at the rename itself waits for it.
            if step != .rename {
                let number = state.withLock { state in
                    defer { state.typed += 1 }
                    return state.typed
                }
                type(number)
            }
            let bytes = Files.bytes(file) ?? []
            state.withLock { $0.seen.append(("\(step) \(moment)", $0.typed, bytes)) }
            return 0
        }
    }
}
