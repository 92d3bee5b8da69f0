package import Casework
import Forms
import Glibc
import JSON
import Messages
package import Spooling

/// Drafts and spool as the session sees them: performs its effects on the disk.
@MainActor package final class Workdesk {
    package let world: World
    package let folders: DeskFolders
    let drafts: Drafts
    private let holder: Holder
    /// The journal of the questionnaire that is open.
    private(set) var journal: Journal?
    /// The id of that questionnaire, and what its journal could not take yet.
    private var openID: String?
    private var unsaved: [Entry] = []
    private var wasKept = true
    /// The number and the bytes of a finish that was begun, and whether answers changed since.
    var freeze: Freeze?
    let endedQuestionnaires: EndedQuestionnaires
    let begunQuestionnaires: BegunQuestionnaires
    private var arePrepared = false
    /// What the spool looked like when the work list was made.
    var listed: Stamp?
    /// What kept that list from being whole.
    var trouble: Trouble?
    /// Numbers of other clerks that came back to them: nothing of them can be read here.
    var strangers: Set<Number> = []
    /// What came back and was read once: what lies under a number never changes.
    var readReturns: [Number: WorkList.Returned] = [:]
    /// What the spool knew of the machine to which it hands over when the work list was made.
    var dispatch: Dispatch?

    struct Freeze {
        let number: String
        let bytes: [UInt8]
        var isStale = false
    }

    package init(world: World, folders: DeskFolders) throws(SpoolError) {
        self.world = world
        self.folders = folders
        drafts = try folders.openDrafts()
        holder = Holder(who: world.clerk, host: Workdesk.hostName)
        begunQuestionnaires = BegunQuestionnaires(drafts: drafts, world: world)
        endedQuestionnaires = EndedQuestionnaires(drafts: drafts, applicant: world.form.applicant)
        tidyUp()
    }

    /// Reads what later keys will ask for, once, when the first page is on the screen.
    package func prepareLookups() {
        if !arePrepared { endedQuestionnaires.prepare(in: folders) }
        arePrepared = true
    }

    /// Sweeps what is surely dead; a number that only a discarded draft had becomes void.
    ///
    /// Nobody waits for it: what cannot be done now is done at the next start. No draft is swept while
    /// the spool cannot be reached, for afterwards nothing tells which numbers are void.
    private func tidyUp() {
        let now = Clock.current.now.seconds
        var spool: Spool?
        do throws(SpoolError) { spool = try folders.openSpool() } catch {
            guard folders.isYetToBeMade(error) else { return }
        }
        let removed = (try? drafts.sweep(now: now)) ?? []
        guard let spool else { return }
        _ = try? spool.sweep(now: now)
        if removed.isEmpty { return }
        for waiting in (try? spool.outstanding()) ?? []
        where removed.contains(where: { $0.contains(waiting.submission) }) {
            try? spool.void(waiting.number)
        }
    }

    // MARK: The journal

    /// Appends entries before they are drawn; those that begin a questionnaire begin its journal.
    ///
    /// A journal that cannot be opened is tried again with every entry; until then they are kept in
    /// memory, and the clerk is told.
    func keep(_ entries: [Entry]) -> Reply? {
        if case .began(let beginning) = entries.first, beginning.id != openID {
            close()
            openID = beginning.id
        }
        if entries.contains(where: \.changesRecord) { freeze?.isStale = true }
        unsaved += entries
        writeUnsaved()
        return news
    }

    /// Gives the journal what it could not take yet, once it can be opened.
    func writeUnsaved() {
        if journal == nil, let openID { journal = try? drafts.open(openID, as: holder).journal }
        guard let journal else { return }
        journal.append(all: unsaved.map(\.payload))
        unsaved = []
    }

    /// Whether everything that was typed is on its way to the disk.
    package var isKept: Bool { unsaved.isEmpty && (journal.map { $0.condition == .kept } ?? true) }

    /// Whether the disk may still have something to say about what was appended.
    package var awaitsNews: Bool { openID != nil }

    /// That only memory is left, as often as it is asked for: the next letter must not wipe it away;
    /// or that the disk takes everything again. Nil for nothing new.
    package var news: Reply? {
        guard openID != nil else { return nil }
        let isKept = isKept
        defer { wasKept = isKept }
        if !isKept { return .failed(message: "draft.memoryOnly") }
        return wasKept ? nil : .keptAgain
    }

    func sync() { journal?.sync() }

    /// Leaves the open draft; where it is in memory only, it stays open and the clerk is told.
    package func leave() -> Reply? {
        guard openID != nil else { return nil }
        _ = keep([.left])
        do throws(SpoolError) { try journal?.flush() } catch { return .notLeft }
        guard unsaved.isEmpty else { return .notLeft }
        // Everything is durable: to close it would wait for the disk once more.
        journal?.release()
        journal = nil
        close()
        return nil
    }

    /// Closes the journal, whatever became of it.
    func close() {
        try? journal?.close()
        journal = nil
        openID = nil
        unsaved = []
        freeze = nil
        wasKept = true
    }

    func discard(_ id: String) -> Reply? {
        do throws(DraftError) { try drafts.discard(id) } catch { return Workdesk.failure(error) }
        return nil
    }

    func restore(_ id: String) -> Reply? {
        do throws(DraftError) { try drafts.restore(id) } catch { return Workdesk.failure(error) }
        return nil
    }

    /// Opens a draft, unless it belongs to the other side, training or work; one whose finish was
    /// interrupted is finished now, as it was.
    ///
    /// It is read before: to open one for writing mends it, and what tells of no questionnaire is to
    /// stay as it is found.
    func open(_ id: String) -> [Reply] {
        close()
        let opened: (journal: Journal, recovery: Recovery)
        var entries: [Entry]
        var questionnaire: Questionnaire?
        do throws(DraftError) {
            let payloads = try drafts.read(id)
            entries = Entry.all(in: payloads)
            questionnaire = replay(entries)
            if let objection = objection(to: questionnaire) { return [objection] }
            opened = try drafts.open(id, as: holder)
            if opened.recovery.payloads != payloads {
                entries = Entry.all(in: opened.recovery.payloads)
                questionnaire = replay(entries)
            }
        } catch {
            return [Workdesk.failure(error)]
        }
        guard let questionnaire else {
            try? opened.journal.close()
            return [.failed(message: "draft.damaged")]
        }
        journal = opened.journal
        openID = id
        freeze = questionnaire.frozen.map {
            Freeze(number: $0.number, bytes: $0.bytes, isStale: questionnaire.isFreezeStale)
        }
        if opened.journal.isLong {
            opened.journal.compact(to: questionnaire.compacted.map(\.payload))
        }
        return takenUp(
            entries, in: opened.journal, rescue: opened.recovery.lost > 0 ? .partial : nil)
    }

    /// Goes on with a draft where it was left: finishing it, where that was begun.
    private func takenUp(
        _ entries: [Entry], in journal: Journal, rescue: Rescue?
    ) -> [Reply] {
        let rescue = rescue ?? (entries.last == .left ? nil : .complete)
        var told: [Entry] = []
        var trouble: [Reply] = []
        do throws(SpoolError) {
            told = try lacking(in: entries)
        } catch {
            let key = error.step == .read ? "returned.reasonUnread" : nil
            trouble = [.refused(error.trouble(key))]
        }
        for entry in told { journal.append(entry.payload) }
        let events: [Reply] = [.opened(entries + told, rescue: rescue)] + trouble
        if let freeze, !freeze.isStale, let receipt = try? settle(freeze.number, freeze.bytes) {
            return events + [.deposited(receipt)]
        }
        journal.append(Entry.opened.payload)
        return events
    }

    private func replay(_ entries: [Entry]) -> Questionnaire? {
        Questionnaire.replay(entries, form: world.form, today: Clock.current.today)
    }

    /// Why a draft is not opened that holds this.
    private func objection(to questionnaire: Questionnaire?) -> Reply? {
        guard let questionnaire else { return .failed(message: "draft.damaged") }
        if questionnaire.belongs(toTraining: world.isDemo) { return nil }
        return foreignDraft
    }

    static func failure(_ error: DraftError) -> Reply {
        switch error {
        case .lockedBy(let holder):
            .failed(
                message: "draft.locked",
                values: ["who": holder?.who ?? "–", "host": holder?.host ?? "–"])
        case .failed(let error): .refused(error.ofDraft)
        }
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&name, name.count - 1) == 0 else { return "–" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
