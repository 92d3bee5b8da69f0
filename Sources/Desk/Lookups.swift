import Casework
import Forms
import Spooling

/// What else is known of a submission, or of an applicant, from the drafts of this desk.
extension Workdesk {
    /// The open draft that corrects a submission.
    func draftCorrecting(_ number: String) throws(SpoolError) -> String? {
        try first(of: drafts.list(probing: false)) { draft throws(SpoolError) in
            try drafts.beginning(of: draft.name, on: .open)?.corrects == number
        }?.name
    }

    /// Whether a correction of a submission was handed over.
    func isCorrected(_ number: String) throws(SpoolError) -> Bool {
        try first(of: drafts.listFinished()) { draft throws(SpoolError) in
            try endedQuestionnaires.beginning(of: draft.name)?.corrects == number
        } != nil
    }

    /// The first of these drafts that is meant.
    ///
    /// One whose own file cannot be read is passed over: the work list tells it, and it must not keep
    /// all others from being corrected. Where nothing can be read the answer would be a guess.
    private func first(
        of all: [Drafts.File], where isMeant: (Drafts.File) throws(SpoolError) -> Bool
    ) throws(SpoolError) -> Drafts.File? {
        for draft in all {
            do throws(SpoolError) {
                if try isMeant(draft) { return draft }
            } catch {
                if error.isOfManyFiles { throw error }
            }
        }
        return nil
    }

    /// From when on a questionnaire that ended may be told beside another of the same applicant.
    static var oldestOfInterest: Int { Clock.current.now.seconds - 90 * 86_400 }

    /// Tells whether another questionnaire of this desk has this number, or that nobody knows.
    func lookUp(_ iin: String, besides own: Entry.Beginning) -> [Reply] {
        do throws(SpoolError) {
            return [.lookedUp(iin: iin, isElsewhere: try isElsewhere(iin, besides: own))]
        } catch {
            // That what is typed is in memory only is told instead, and matters more.
            return isKept ? [.refused(error.trouble("list.notSearched"))] : []
        }
    }

    /// The numbers that a correction replaces: that of what came back, which may have corrected another one.
    private func replaced(by own: Entry.Beginning) throws(SpoolError) -> Set<String> {
        var numbers: Set<String> = []
        var next = own.corrects
        while let number = next, numbers.insert(number).inserted {
            next = nil
            _ = try first(of: drafts.listFinished()) { draft throws(SpoolError) in
                guard let ended = try endedQuestionnaires.ended(draft.name),
                    ended.number == number
                else { return false }
                next = ended.beginning.corrects
                return true
            }
        }
        return numbers
    }

    /// Whether another draft, or what was finished in the last 90 days, has this number.
    ///
    /// A correction has the number of all that it replaces, and is no other questionnaire.
    private func isElsewhere(
        _ iin: String, besides own: Entry.Beginning
    ) throws(SpoolError) -> Bool {
        if world.form.applicant.iin == nil { return false }
        let oldest = Workdesk.oldestOfInterest
        let replaced = try replaced(by: own)
        let finished = try drafts.listFinished().filter { $0.modified > oldest }
        let isFinished = try first(of: finished) { draft throws(SpoolError) in
            guard let ended = try endedQuestionnaires.ended(draft.name) else { return false }
            return !replaced.contains(ended.number) && ended.applicant.iin == iin
        }
        if isFinished != nil { return true }
        let isBegun = try first(of: drafts.list(probing: false)) { draft throws(SpoolError) in
            guard draft.name != own.id else { return false }
            return try begunQuestionnaires.told(of: draft, on: .open)?.draft?.applicant.iin == iin
        }
        return isBegun != nil
    }
}
