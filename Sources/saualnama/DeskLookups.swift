import Forms
import Session
import Spooling

/// What else is known of a submission, or of an applicant, from the drafts of this desk.
extension Desk {
    /// The open draft that corrects a submission.
    func draftCorrecting(_ number: String) throws(SpoolError) -> String? {
        for draft in try drafts.list()
        where try drafts.beginning(of: draft.name, on: .open)?.corrects == number {
            return draft.name
        }
        return nil
    }

    /// Whether a correction of a submission was handed over.
    func isCorrected(_ number: String) throws(SpoolError) -> Bool {
        for draft in try drafts.listFinished()
        where try endedCases.beginning(of: draft.name)?.corrects == number {
            return true
        }
        return false
    }

    /// From when on a case that ended may be told beside another of the same applicant.
    static var oldestOfInterest: Int { Clock.current.now.seconds - 90 * 86_400 }

    /// Whether another draft, or what was finished in the last 90 days, has this number.
    ///
    /// A correction has the number of what it corrects, and is no other questionnaire.
    func isElsewhere(_ iin: String, besides own: Entry.Beginning) -> Bool {
        guard let name = world.form.applicant.iin else { return false }
        let oldest = Desk.oldestOfInterest
        let finished = ((try? drafts.listFinished()) ?? []).filter { $0.modified > oldest }
        let isFinished = finished.contains { draft in
            guard let ended = (try? endedCases.ended(draft.name)) ?? nil else { return false }
            return ended.number != own.corrects && ended.applicant.iin == iin
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
