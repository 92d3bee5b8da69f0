import Casework

/// Training and work have nothing to do with each other, also where somebody carries files between them.
extension Workdesk {
    /// What is told of a draft of the other side.
    var foreignDraft: Reply { .failed(message: world.isDemo ? "draft.work" : "draft.training") }

    /// What is told of a record of the other side.
    var foreignRecord: Reply {
        .failed(message: world.isDemo ? "returned.work" : "returned.training")
    }
}
