import Forms
import JSON
import Session
import Spooling

/// What else is known of a submission, or of an applicant, from the drafts of this desk.
extension Desk {
    /// The number that a draft corrects; nil for most.
    private func corrected(by draft: Draft, on shelf: Drafts.Shelf) throws(SpoolError) -> String? {
        do throws(DraftError) {
            return Desk.entries(try drafts.read(draft.name, on: shelf).prefix(1)).first?.corrects
        } catch .failed(let error) {
            throw error
        } catch {
            return nil
        }
    }

    /// The open draft that corrects a submission.
    func draftCorrecting(_ number: String) throws(SpoolError) -> String? {
        for draft in try drafts.list() where try corrected(by: draft, on: .open) == number {
            return draft.name
        }
        return nil
    }

    /// Whether a correction of a submission was handed over.
    func isCorrected(_ number: String) throws(SpoolError) -> Bool {
        for draft in try drafts.listFinished()
        where try corrected(by: draft, on: .finished) == number {
            return true
        }
        return false
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
