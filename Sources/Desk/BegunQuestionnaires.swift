import Casework
import Forms
import JSON
import Records
import Spooling

/// What the journals of questionnaires tell that have not ended.
///
/// Each is read and replayed once, and again when its file has changed; so a list or a look-up of many
/// drafts costs a stat(2) each.
@MainActor final class BegunQuestionnaires {
    private let drafts: Drafts
    private let world: World
    private var known: [Key: Known] = [:]

    /// What was read of a journal.
    struct Told {
        /// As a list shows it, but for who has it open; nil where the journal tells of no questionnaire.
        let draft: WorkList.Draft?
        /// Whether it belongs to this side, work or training.
        let isOwn: Bool
    }

    private struct Key: Hashable {
        let shelf: Drafts.Shelf
        let name: String
    }

    private struct Known {
        let mark: FileMark
        /// What is wrong with answers depends on the day.
        let today: Day
        let told: Told
    }

    init(drafts: Drafts, world: World) {
        self.drafts = drafts
        self.world = world
    }

    /// What a journal tells; nil where it was finished or discarded at this moment.
    func told(of draft: Drafts.File, on shelf: Drafts.Shelf) throws(SpoolError) -> Told? {
        let key = Key(shelf: shelf, name: draft.name)
        let today = Clock.current.today
        if let known = known[key], known.mark == draft.mark, known.today == today {
            return known.told
        }
        guard let payloads = try drafts.payloads(of: draft.name, on: shelf) else {
            known[key] = nil
            return nil
        }
        let replayed = Questionnaire.replay(
            Entry.all(in: payloads), form: world.form, today: today)
        let told = Told(
            draft: replayed?.draft(modified: Instant(seconds: draft.modified), heldBy: nil),
            isOwn: replayed?.belongs(toTraining: world.isDemo) ?? true)
        known[key] = Known(mark: draft.mark, today: today, told: told)
        return told
    }

    /// Forgets what is no more on a shelf.
    func forget(allBut drafts: [Drafts.File], on shelf: Drafts.Shelf) {
        let names = Set(drafts.map(\.name))
        known = known.filter { $0.key.shelf != shelf || names.contains($0.key.name) }
    }
}

extension Questionnaire {
    /// Whether it belongs to this side, work or training, by both of its marks: that of the journal, and
    /// that of the record which is being handed over.
    func belongs(toTraining isTraining: Bool) -> Bool {
        guard beginning.isDemo == isTraining else { return false }
        let record = frozen.flatMap { try? Node.read($0.bytes, locating: false) }
        return record.map { RecordGlance($0).isDemo == isTraining } ?? true
    }
}
