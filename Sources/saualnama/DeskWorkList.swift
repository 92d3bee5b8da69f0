import Forms
import JSON
import Messages
import Session
import Spooling

extension Desk {
    func workList() -> WorkList {
        // Before it is read: what changes meanwhile is a change since.
        listed = Stamp(ofSpoolAt: places.spool)
        let today = Clock.current.today
        let finished = (try? drafts.listFinished()) ?? []
        let corrections = corrections(finished)
        return WorkList(
            drafts: shelf((try? drafts.list()) ?? [], .open),
            returned: returned(besides: corrections),
            finished: finished.filter { Instant(seconds: $0.modified).day == today }
                .compactMap { self.finished($0, corrections) }.sorted { $0.number > $1.number },
            discarded: shelf((try? drafts.listDiscarded()) ?? [], .discarded))
    }

    /// Whether something came into the spool, or went, since the work list was made.
    var isListStale: Bool { listed != Stamp(ofSpoolAt: places.spool) }

    /// Whether a questionnaire belongs to this side, work or training, by both of its marks: that of
    /// the journal, and that of the record which is being handed over.
    func isOwn(_ questionnaire: Questionnaire) -> Bool {
        guard questionnaire.beginning.isDemo == world.isDemo else { return false }
        let record = questionnaire.frozen.flatMap { try? Node.read($0.bytes) }
        return record.map { $0["demo"]?.bool == world.isDemo } ?? true
    }

    private func shelf(_ found: [Draft], _ shelf: Drafts.Shelf) -> [WorkList.Draft] {
        found.compactMap { draft in
            let entries = Desk.entries((try? drafts.read(draft.name, on: shelf)) ?? [])
            let replayed = Questionnaire.replay(
                entries, form: world.form, today: Clock.current.today)
            if let replayed, !isOwn(replayed) { return nil }
            let modified = Instant(seconds: draft.modified)
            let holder = draft.isLocked ? draft.holder.map { "\($0.who), \($0.host)" } ?? "–" : nil
            guard let replayed else {
                return WorkList.Draft(
                    id: draft.name, applicant: WorkList.Person(), screen: 0, problems: 0,
                    modified: modified,
                    heldBy: holder, owner: world.clerk, revision: world.form.revision)
            }
            return replayed.draft(modified: modified, heldBy: holder)
        }
    }

    /// The numbers that were corrected, and those whose correction was begun.
    private struct Corrections {
        let finished: Set<String>
        let begun: Set<String>
    }

    private func corrections(_ finished: [Draft]) -> Corrections {
        let open = (try? drafts.list()) ?? []
        return Corrections(
            finished: Set(finished.compactMap { corrected(by: $0, on: .finished) }),
            begun: Set(open.compactMap { corrected(by: $0, on: .open) }))
    }

    /// What came back and is not being corrected yet.
    private func returned(besides corrections: Corrections) -> [WorkList.Returned] {
        guard let spool = try? places.openSpool(),
            let numbers = try? spool.list([.returned]), !numbers.isEmpty
        else { return [] }
        return numbers.compactMap { submission in
            let number = submission.number
            guard !corrections.finished.contains(number.description),
                !corrections.begun.contains(number.description),
                let bytes = try? spool.read(number, in: .returned)
            else { return nil }
            let record = try? Node.read(bytes)
            if record?["demo"]?.bool == !world.isDemo { return nil }
            return WorkList.Returned(
                number: number.description, applicant: applicant(of: record),
                reason: reason(for: number, in: spool)?.text ?? "–",
                dueOn: dueOn(record))
        }
    }

    /// A questionnaire that was handed over, as its journal tells it, and how far it has come.
    private func finished(_ draft: Draft, _ corrections: Corrections) -> WorkList.Finished? {
        let entries = Desk.entries((try? drafts.read(draft.name, on: .finished)) ?? [])
        guard case .began(let beginning) = entries.first, beginning.isDemo == world.isDemo,
            let text = entries.lazy.compactMap(\.finishedNumber).last
        else { return nil }
        let record = entries.lazy.compactMap { entry -> Node? in
            guard case .frozen(text, let bytes) = entry else { return nil }
            return try? Node.read(bytes)
        }.last
        return WorkList.Finished(
            number: text, applicant: applicant(of: record), dueOn: dueOn(record),
            standing: corrections.finished.contains(text) ? .replaced : standing(of: text),
            isExercise: beginning.exercise != nil)
    }

    private func standing(of text: String) -> WorkList.Standing? {
        guard let number = Number(text), let spool = try? places.openSpool(),
            let folder = try? spool.folder(of: number)
        else { return nil }
        return switch folder {
        case .new: .deposited
        case .cur: .taken
        case .done: .processed
        case .returned: .returned
        case .tmp, .register: nil
        }
    }

    /// Whose record it is, without judging it.
    private func applicant(of record: Node?) -> WorkList.Person {
        let answers = record?["answers"]
        let applicant = world.form.applicant
        let name = applicant.name.compactMap { answers?[$0]?.string }.filter { !$0.isEmpty }
        return WorkList.Person(
            name: name.joined(separator: " "),
            iin: applicant.iin.flatMap { answers?[$0]?.string } ?? "")
    }

    private func dueOn(_ record: Node?) -> Day? {
        record?["schedule"]?["dueOn"]?.string.flatMap { Day(iso: $0) }
    }

    /// The number that a draft corrects; nil for most.
    private func corrected(by draft: Draft, on shelf: Drafts.Shelf) -> String? {
        let first = (try? drafts.read(draft.name, on: shelf))?.first
        guard case .began(let beginning) = first.flatMap({ Desk.entries([$0]).first }) else {
            return nil
        }
        return beginning.corrects
    }

    /// The open draft that corrects a submission.
    func draftCorrecting(_ number: String) -> String? {
        ((try? drafts.list()) ?? []).first { corrected(by: $0, on: .open) == number }?.name
    }

    /// Whether a correction of a submission was handed over.
    func isCorrected(_ number: String) -> Bool {
        ((try? drafts.listFinished()) ?? []).contains {
            corrected(by: $0, on: .finished) == number
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
}

extension Entry {
    fileprivate var finishedNumber: String? {
        if case .finished(let number) = self { number } else { nil }
    }
}
