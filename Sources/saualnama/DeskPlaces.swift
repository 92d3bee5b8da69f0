import Spooling

/// Where a desk keeps its drafts and hands over, and which of these places were made for it.
struct DeskPlaces {
    let spool: String
    let drafts: String
    /// What this machine remembers of such places.
    let memory: Memory
    /// Whether somebody else decided where they lie. Such a place is never made where one was used
    /// before: a disk may be missing, and what is made in its stead is hidden when it comes back.
    let isSpoolConfigured: Bool
    let areDraftsConfigured: Bool

    func openDrafts() throws(SpoolError) -> Drafts {
        areDraftsConfigured ? try Drafts(at: drafts, known: memory) : try Drafts(at: drafts)
    }

    /// - Parameter makes: whether the spool is made that lies where nobody said anything else. One
    ///   that was configured is laid out by the administrator.
    func openSpool(makes: Bool = false) throws(SpoolError) -> Spool {
        try Spool(at: spool, known: memory, laysOut: makes && !isSpoolConfigured)
    }

    /// What keeps finished questionnaires from being handed over at this moment.
    var obstacle: SpoolError? {
        do throws(SpoolError) {
            _ = try openSpool()
            return nil
        } catch {
            return isYetToBeMade(error) ? nil : error
        }
    }

    /// Whether a spool is absent that will be made with the first questionnaire.
    func isYetToBeMade(_ error: SpoolError) -> Bool { !isSpoolConfigured && error.isAbsence }
}

extension Configuration {
    /// The places of work.
    var places: DeskPlaces {
        DeskPlaces(
            spool: spool, drafts: drafts, memory: Memory(at: memory),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil)
    }

    /// Those of training.
    var trainingPlaces: DeskPlaces {
        DeskPlaces(
            spool: self["spool"] ?? "\(state)/demo/spool",
            drafts: self["drafts"] ?? "\(state)/demo/drafts",
            memory: Memory(at: "\(state)/demo/memory"),
            isSpoolConfigured: self["spool"] != nil, areDraftsConfigured: self["drafts"] != nil)
    }
}
