package import Spooling

/// Where a desk keeps its drafts and hands over, and which of these were made for it.
package struct DeskFolders {
    package let spool: String
    package let drafts: String
    /// What this machine remembers of such folders.
    package let memory: Memory
    /// Whether somebody else decided where they lie. Such a place is never made where one was used
    /// before: a disk may be missing, and what is made in its stead is hidden when it comes back.
    package let isSpoolConfigured: Bool
    package let areDraftsConfigured: Bool
    /// How long the journals of finished questionnaires are kept, in days, if the office is done with
    /// their records.
    let journalDays: Int
    /// Whether what lies in the spool goes to another machine.
    package let isShipped: Bool
    /// What strikes the steps on the disk there; nothing outside of tests.
    private let interference: Interference?

    package init(
        spool: String, drafts: String, memory: Memory, isSpoolConfigured: Bool,
        areDraftsConfigured: Bool, journalDays: Int = DeskFolders.usualJournalDays,
        isShipped: Bool = false,
        interference: Interference? = nil
    ) {
        self.spool = spool
        self.drafts = drafts
        self.memory = memory
        self.isSpoolConfigured = isSpoolConfigured
        self.areDraftsConfigured = areDraftsConfigured
        self.journalDays = journalDays
        self.isShipped = isShipped
        self.interference = interference
    }

    /// More than a year, so that whoever comes again within one is known.
    package static let usualJournalDays = 400

    package func openDrafts() throws(SpoolError) -> Drafts {
        areDraftsConfigured
            ? try Drafts(at: drafts, known: memory, interference: interference)
            : try Drafts(at: drafts, interference: interference)
    }

    /// - Parameter makes: whether the spool is made that lies where nobody said anything else. One
    ///   that was configured is laid out by the administrator.
    package func openSpool(makes: Bool = false) throws(SpoolError) -> Spool {
        try Spool(
            at: spool, known: memory, laysOut: makes && !isSpoolConfigured,
            interference: interference)
    }

    /// What keeps finished questionnaires from being handed over at this moment.
    package var obstacle: SpoolError? {
        do throws(SpoolError) {
            _ = try openSpool()
            return nil
        } catch {
            return isYetToBeMade(error) ? nil : error
        }
    }

    /// Whether a spool is absent that will be made with the first questionnaire.
    package func isYetToBeMade(_ error: SpoolError) -> Bool {
        !isSpoolConfigured && error.isAbsence
    }
}
