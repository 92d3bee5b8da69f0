import Forms

/// What comes back from the desk: the answer to a request, or news of its own.
public enum Reply: Sendable {
    /// A fresh identifier for a questionnaire that begins.
    case begun(identifier: String)
    /// What lies on the desk now.
    case listed(WorkList)
    /// A draft was opened: everything that ever happened to it.
    case opened([Entry], rescue: Rescue?)
    /// A finished submission, as its file has it.
    case fetched(Fetched)
    /// Whether another questionnaire has the applicant's number.
    case lookedUp(iin: String, isElsewhere: Bool)
    /// The questionnaire is durable in the spool.
    case deposited(Receipt)
    /// The disk takes again what was in memory only.
    case keptAgain
    /// The draft could not be left: it is in memory only.
    case notLeft
    /// Something outside failed; the key of the message that says what to do.
    case failed(message: String, values: [String: String] = [:])
    /// The machine refused something.
    case refused(Trouble)
}

/// What was found when a draft was opened that had not been left in order.
public enum Rescue: Hashable, Sendable {
    /// The program was interrupted; nothing is missing.
    case complete
    /// The end of the journal was damaged and lies aside; what stands before it is here.
    case partial
}
