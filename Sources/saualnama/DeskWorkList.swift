import Forms
import JSON
import Messages
import Session
import Spooling

extension Desk {
    func workList() -> WorkList {
        let today = Clock.current.today
        var list = WorkList()
        list.drafts = shelf((try? drafts.list()) ?? [], .open)
        list.discarded = shelf((try? drafts.listDiscarded()) ?? [], .discarded)
        let finished = (try? drafts.listFinished()) ?? []
        let done = finished.filter { Instant(seconds: $0.modified).day == today }
        list.finishedToday = done.count
        list.lastNumber = done.compactMap { draft -> String? in
            Desk.entries((try? drafts.read(draft.name, on: .finished)) ?? []).lazy.compactMap {
                if case .finished(let number) = $0 { number } else { nil }
            }.first
        }.max()
        list.returned = returned(corrected: finished)
        return list
    }

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
                    id: draft.name, name: "", screen: 0, problems: 0, modified: modified,
                    heldBy: holder, owner: world.clerk, revision: world.form.revision)
            }
            return replayed.draft(modified: modified, heldBy: holder)
        }
    }

    /// What came back and is not being corrected yet.
    private func returned(corrected finished: [Draft]) -> [WorkList.Returned] {
        guard let spool = try? places.openSpool(),
            let numbers = try? spool.list([.returned]), !numbers.isEmpty
        else { return [] }
        let open = (try? drafts.list()) ?? []
        let corrections = Set(
            finished.compactMap { corrected(by: $0, on: .finished) }
                + open.compactMap { corrected(by: $0, on: .open) })
        return numbers.compactMap { submission in
            let number = submission.number
            guard !corrections.contains(number.description),
                let bytes = try? spool.read(number, in: .returned)
            else { return nil }
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
            if let record, record.envelope.isDemo != world.isDemo { return nil }
            let name = world.form.applicant.name.compactMap { record?.answers[$0] }
            let reason = (try? spool.reason(for: number)).flatMap { try? Node.read($0) }
            return WorkList.Returned(
                number: number.description,
                name: name.filter { !$0.isEmpty }.joined(separator: " "),
                reason: reason?["reason"]?.string ?? "–")
        }
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
