public import Canvas
import Forms
public import Records

/// What happens to the program.
public enum Event: Sendable {
    case terminal(TerminalEvent)
    /// A fresh identifier for a questionnaire that begins.
    case begun(identifier: String)
    /// What lies on the desk now.
    case listed(WorkList)
    /// A draft was opened: everything that ever happened to it.
    case opened([Entry], rescue: Rescue?)
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

/// What the program wants done outside of it.
public enum Effect: Sendable {
    /// Draw an identifier and answer with `.begun`.
    case begin
    /// Look what lies on the desk and answer with `.listed`.
    case list
    /// Open the draft of that id, and answer with `.opened` or `.failed`.
    case open(draft: String)
    /// Begin a correction of the returned submission, and answer with `.opened` or `.failed`.
    case correct(number: String)
    /// Take a finished submission back that nobody has taken, and answer with `.opened`, which is its
    /// correction, or `.failed`.
    case takeBack(number: String)
    /// Append to the journal of the open draft, before anything is drawn.
    case keep([Entry])
    /// Look whether another questionnaire has this number, and answer with `.lookedUp`.
    case lookUp(iin: String)
    /// A field was left: what was typed should reach the disk now.
    case sync
    /// The open draft is left; `.discard` puts it aside for 30 days, `.restore` brings it back.
    case leave
    case discard(draft: String)
    case restore(draft: String)
    /// Reserve a number, write the record into the spool, answer with `.deposited` or `.failed`.
    case deposit(Record)
    /// Paint the whole screen again.
    case repaint
    case end(Ending)
}

/// Why the program ends.
public enum Ending: Hashable, Sendable {
    case left
    case hangUp
    case signal(Int32)
}

extension Event {
    /// Whether it is one of the keys with which one looks through a questionnaire.
    var isLookingThrough: Bool {
        switch self {
        case .terminal(.key(.up)), .terminal(.key(.down)), .terminal(.key(.pageUp)),
            .terminal(.key(.pageDown)):
            true
        default: false
        }
    }
}
