public import Records

/// What is asked of the desk, where drafts and spool lie.
public enum Request: Sendable {
    /// Draw an identifier and answer with `.begun`.
    case begin
    /// Look what lies on the desk and answer with `.listed`.
    case list
    /// Open the draft of that id, and answer with `.opened` or `.failed`.
    case open(draft: String)
    /// Begin a correction of the returned submission, and answer with `.opened` or `.failed`.
    case correct(number: String)
    /// Read the record of a finished submission, wherever it stands, and answer with `.fetched` or `.failed`.
    case fetch(number: String)
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
}
