import Desk
import Spooling

extension Configuration {
    /// The folders of work.
    var folders: DeskFolders {
        DeskFolders(
            spool: spool, drafts: drafts, memory: Memory(at: memory),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil,
            journalDays: journalDays ?? DeskFolders.usualJournalDays, isShipped: isShipped)
    }

    /// Those of training.
    var trainingFolders: DeskFolders {
        DeskFolders(
            spool: self["spool"] ?? "\(state)/demo/spool",
            drafts: self["drafts"] ?? "\(state)/demo/drafts",
            memory: Memory(at: "\(state)/demo/memory"),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil,
            journalDays: journalDays ?? DeskFolders.usualJournalDays)
    }
}
