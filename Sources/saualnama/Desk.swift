import Forms
import Glibc
import JSON
import Messages
import Session
import Spooling

/// Drafts and spool as the session sees them: performs its effects on the disk.
@MainActor final class Desk {
    let world: World
    private let spoolPath: String
    private let drafts: Drafts
    private let holder: Holder
    /// The journal of the questionnaire that is open.
    private var journal: Journal?
    private var wasKept = true

    init(world: World, spoolPath: String, draftsPath: String) throws(SpoolError) {
        self.world = world
        self.spoolPath = spoolPath
        drafts = try Drafts(at: draftsPath)
        holder = Holder(who: world.clerk, host: Desk.hostName)
        _ = try? drafts.sweep(now: Clock.current.now.seconds)
    }

    // MARK: The journal

    /// Appends entries; the first ones of a questionnaire begin its journal.
    func keep(_ entries: [Entry]) -> Event? {
        if journal == nil, case .began(let beginning) = entries.first {
            do throws(DraftError) {
                journal = try drafts.open(beginning.id, as: holder).journal
            } catch {
                return .failed(message: "draft.memoryOnly")
            }
        }
        guard let journal else { return nil }
        for entry in entries { journal.append(Array(entry.node.line.utf8)) }
        let isKept = journal.condition == .kept
        defer { wasKept = isKept }
        return !isKept && wasKept ? .failed(message: "draft.memoryOnly") : nil
    }

    func sync() { journal?.sync() }

    /// Leaves the open draft; everything of it is on the disk when this returns, if that is possible.
    func leave() {
        journal?.append(Array(Entry.left.node.line.utf8))
        try? journal?.close()
        journal = nil
        wasKept = true
    }

    func discard(_ id: String) { try? drafts.discard(id) }

    func restore(_ id: String) { try? drafts.restore(id) }

    /// Opens a draft; one that was already being finished is finished now, under the same number.
    func open(_ id: String) -> Event {
        leave()
        do throws(DraftError) {
            let (journal, recovery) = try drafts.open(id, as: holder)
            self.journal = journal
            let entries = Desk.entries(recovery.payloads)
            let today = Clock.current.today
            if let opened = Questionnaire.replay(entries, form: world.form, today: today) {
                if let frozen = opened.frozen, let receipt = finish(frozen) {
                    return .deposited(receipt)
                }
                if journal.isLong {
                    try? journal.compact(
                        to: opened.compacted.map { Array($0.node.line.utf8) })
                }
            }
            let wasLeft = entries.last == .left
            journal.append(Array(Entry.opened.node.line.utf8))
            return .opened(
                entries, rescue: recovery.lost > 0 ? .partial : wasLeft ? nil : .complete)
        } catch {
            switch error {
            case .lockedBy(let holder):
                return .failed(
                    message: "draft.locked",
                    values: ["who": holder?.who ?? "–", "host": holder?.host ?? "–"])
            case .failed(let error): return .failed(message: error.message)
            }
        }
    }

    static func entries(_ payloads: [[UInt8]]) -> [Entry] {
        payloads.compactMap { (try? Node.read($0)).flatMap(Entry.init) }
    }

    // MARK: The spool

    /// Hands the record over exactly once, whatever happens in between (`reliability`, finishing).
    ///
    /// The number and the bytes are durable in the journal before anything reaches the spool, and
    /// the receipt is before anybody is told.
    func deposit(_ record: Record) -> Event {
        do throws(SpoolError) {
            let clock = Clock.current
            let spool = try Spool(at: spoolPath)
            let number = try spool.reserve(
                desk: world.office + world.desk, year: clock.today.year, for: record.envelope.id)
            // A former try may have come as far as the spool.
            if let bytes = try spool.read(number) {
                return .deposited(try settle(number.description, bytes, spool))
            }
            var record = record
            record.envelope.number = number.description
            let bytes = Array(record.node(form: world.form, today: clock.today).text.utf8)
            try note(.frozen(number: number.description, bytes: bytes))
            return .deposited(try settle(number.description, bytes, spool))
        } catch {
            return .failed(message: error.message)
        }
    }

    private func finish(_ frozen: (number: String, bytes: [UInt8])) -> Receipt? {
        guard let spool = try? Spool(at: spoolPath) else { return nil }
        return try? settle(frozen.number, frozen.bytes, spool)
    }

    private func settle(
        _ text: String, _ bytes: [UInt8], _ spool: Spool
    ) throws(SpoolError) -> Receipt {
        guard let number = Number(text) else { throw SpoolError(step: .reserve, errno: EINVAL) }
        let file = try spool.deposit(bytes, as: number)
        try note(.finished(number: text))
        if let journal { try? drafts.archive(journal) }
        journal = nil
        return Receipt(number: text, file: file)
    }

    /// Writes an entry and waits until it is durable.
    private func note(_ entry: Entry) throws(SpoolError) {
        journal?.append(Array(entry.node.line.utf8))
        try journal?.flush()
    }

    /// Begins the correction of a submission that came back: its answers, under a new id.
    func correct(_ number: String, language: Language) -> Event {
        leave()
        guard let spool = try? Spool(at: spoolPath), let returned = Number(number),
            let bytes = try? spool.read(returned, in: .returned),
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        else { return .failed(message: "returned.unreadable") }
        var beginning = world.beginning(
            drawIdentifier(), language: language, clock: .current, corrects: number)
        beginning.language = Language(rawValue: record.envelope.language) ?? beginning.language
        let entries: [Entry] = [.began(beginning), .whole(record.answers)]
        if let failure = keep(entries) { return failure }
        return .opened(entries, rescue: nil)
    }

    // MARK: The work list

    func workList() -> WorkList {
        let today = Clock.current.today
        var list = WorkList()
        list.drafts = shelf((try? drafts.list()) ?? [], .open)
        list.discarded = shelf((try? drafts.listDiscarded()) ?? [], .discarded)
        let finished = (try? drafts.listFinished()) ?? []
        let done = finished.filter { Clock.day(of: Instant(seconds: $0.modified)) == today }
        list.finishedToday = done.count
        list.lastNumber = done.compactMap { draft -> String? in
            Desk.entries((try? drafts.read(draft.name, on: .finished)) ?? []).lazy.compactMap {
                if case .finished(let number) = $0 { number } else { nil }
            }.first
        }.max()
        list.returned = returned(corrected: finished)
        return list
    }

    private func shelf(_ found: [Draft], _ shelf: Drafts.Shelf) -> [WorkList.Draft] {
        found.compactMap { draft in
            let entries = Desk.entries((try? drafts.read(draft.name, on: shelf)) ?? [])
            let replayed = Questionnaire.replay(
                entries, form: world.form, today: Clock.current.today)
            let modified = Instant(seconds: draft.modified)
            let holder = draft.isLocked ? draft.holder.map { "\($0.who), \($0.host)" } ?? "–" : nil
            guard let replayed else {
                return WorkList.Draft(
                    id: draft.name, name: "", screen: 0, problems: 0, modified: modified,
                    heldBy: holder, owner: world.clerk, revision: world.form.revision)
            }
            return replayed.draft(modified: modified, heldBy: holder)
        }
    }

    /// What came back and is not being corrected yet.
    private func returned(corrected finished: [Draft]) -> [WorkList.Returned] {
        guard Files.isDirectory(spoolPath), let spool = try? Spool(at: spoolPath),
            let numbers = try? spool.list([.returned]), !numbers.isEmpty
        else { return [] }
        let open = (try? drafts.list()) ?? []
        let corrections = Set(
            (finished.map { ($0, Drafts.Shelf.finished) } + open.map { ($0, .open) }).compactMap {
                draft, shelf in
                let first = (try? drafts.read(draft.name, on: shelf))?.first
                let entry = first.flatMap { Desk.entries([$0]).first }
                if case .began(let beginning) = entry { return beginning.corrects }
                return nil
            })
        return numbers.compactMap { submission in
            let number = submission.number
            guard !corrections.contains(number.description),
                let bytes = try? spool.read(number, in: .returned)
            else { return nil }
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
            let name = world.form.applicant.name.compactMap { record?.answers[$0] }
            let reason = (try? spool.reason(for: number)).flatMap { try? Node.read($0) }
            return WorkList.Returned(
                number: number.description,
                name: name.filter { !$0.isEmpty }.joined(separator: " "),
                reason: reason?["reason"]?.string ?? "–")
        }
    }

    /// Whether another draft, or what was finished in the last 90 days, has this number.
    ///
    /// A correction has the number of what it corrects, and is no other questionnaire.
    func isElsewhere(_ iin: String, besides own: Entry.Beginning) -> Bool {
        guard let name = world.form.applicant.iin else { return false }
        let oldest = Clock.current.now.seconds - 90 * 86_400
        let finished = ((try? drafts.listFinished()) ?? []).filter { $0.modified > oldest }
        let isFinished = finished.contains { draft in
            let payloads = (try? drafts.read(draft.name, on: .finished)) ?? []
            // The record itself is among the last entries.
            for payload in payloads.reversed() {
                guard case .frozen(let number, let bytes) = Desk.entries([payload]).first,
                    number != own.corrects, let record = try? Node.read(bytes)
                else { continue }
                return record["answers"]?[name]?.string == iin
            }
            return false
        }
        return isFinished
            || ((try? drafts.list()) ?? []).contains { draft in
                guard draft.name != own.id else { return false }
                let entries = Desk.entries((try? drafts.read(draft.name)) ?? [])
                let other = Questionnaire.replay(
                    entries, form: world.form, today: Clock.current.today)
                return other?.answers[name] == iin
            }
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&name, name.count - 1) == 0 else { return "–" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
