import Desk
import Spooling

extension Configuration {
    /// The places of work.
    var places: Places {
        Places(
            spool: spool, drafts: drafts, memory: Memory(at: memory),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil,
            journalDays: journalDays ?? Places.usualJournalDays, isShipped: isShipped)
    }

    /// Those of training.
    var trainingPlaces: Places {
        Places(
            spool: self["spool"] ?? "\(state)/demo/spool",
            drafts: self["drafts"] ?? "\(state)/demo/drafts",
            memory: Memory(at: "\(state)/demo/memory"),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil,
            journalDays: journalDays ?? Places.usualJournalDays)
    }
}
