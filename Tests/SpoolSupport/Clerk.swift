import Glibc
package import Spooling

/// Types a draft and finishes it as the program does for its clerk, step for step, or goes on with
/// one wherever an earlier program was stopped.
package final class Clerk {
    package static let desk = "AST01"
    package static let year = 2026
    /// How many entries a draft has before it is finished.
    package static let entries = 8

    private let spoolPath, draftsPath: String
    private let interference: Interference?
    /// Says that it is finished before it is: a defect that must be found out.
    private let isHasty: Bool
    private let say: (Promise) -> Void
    private var drafts: Drafts?
    private var journal: Journal?
    private var tries = 0

    package init(
        spool: String, drafts: String, interference: Interference? = nil, isHasty: Bool = false,
        say: @escaping (Promise) -> Void = { _ in }
    ) {
        spoolPath = spool
        draftsPath = drafts
        self.interference = interference
        self.isHasty = isHasty
        self.say = say
    }

    /// Finishes a draft; after an error the same may be asked again, as a clerk would.
    package func finish(_ id: String) throws {
        tries += 1
        let drafts = try drafts ?? Drafts(at: draftsPath, interval: 250, interference: interference)
        self.drafts = drafts
        if journal == nil {
            if let number = try numberOfFinished(id, among: drafts) {
                return say(.finished(number: number, id: id))
            }
            if try open(id, in: drafts) { return }
        }
        let spool = try Spool(at: spoolPath, laysOut: true, interference: interference)
        let number = try spool.reserve(desk: Self.desk, year: Self.year, for: id)
        // A former try may have come as far as the spool.
        if let bytes = try spool.read(number) { return try settle(id, number, bytes, spool) }
        let bytes = contents(of: id, by: "\(getpid()).\(tries)")
        try note(.frozen(number: number.description, bytes: bytes))
        try settle(id, number, bytes, spool)
    }

    /// Goes on until it is finished, so many times at most.
    package func finish(_ id: String, tries: Int) throws {
        for _ in 1..<tries where (try? finish(id)) != nil { return }
        try finish(id)
    }

    /// Opens the draft and types what it lacks; true when it was being finished and now is.
    private func open(_ id: String, in drafts: Drafts) throws -> Bool {
        let (journal, recovery) = try drafts.open(id, as: Holder(who: "clerk", host: "desk"))
        self.journal = journal
        let entries = recovery.payloads.map(DraftEntry.init)
        for case .frozen(let text, let bytes) in entries.reversed() {
            guard let number = Number(text) else { continue }
            try settle(
                id, number, bytes, Spool(at: spoolPath, laysOut: true, interference: interference))
            return true
        }
        for index in entries.count..<max(entries.count, Self.entries) {
            journal.append(typed(index, of: id))
            say(.typed(index + 1))
            if index == Self.entries / 2 { journal.sync() }
        }
        try journal.flush()
        say(.kept(Self.entries))
        return false
    }

    private func settle(
        _ id: String, _ number: Number, _ bytes: [UInt8], _ spool: Spool
    ) throws {
        let promise = Promise.finished(number: number.description, id: id)
        if isHasty { say(promise) }
        _ = try spool.deposit(bytes, as: number)
        try note(.finished(number: number.description))
        say(promise)
        if let journal { try? drafts?.archive(journal) }
        journal = nil
    }

    private func note(_ entry: DraftEntry) throws {
        journal?.append(entry.payload)
        try journal?.flush()
    }

    private func numberOfFinished(_ id: String, among drafts: Drafts) throws -> String? {
        guard try drafts.listFinished().contains(where: { $0.name == id }) else { return nil }
        return try drafts.read(id, on: .finished).lazy.compactMap {
            if case .finished(let number) = DraftEntry($0) { number } else { nil }
        }.first
    }
}
