/// Where a submission stands at the hub: the words of the column `state` in `hub.sql`.
public enum RemoteState: String, CaseIterable, Sendable {
    case new, taken, done, returned, withdrawn
}

/// What a member of the hub is: the words of the column `kind`.
enum MemberKind: String, CaseIterable, Sendable {
    case desk, unit, overseer
}

/// What the hub says of a record that was handed over: the words of `hub.ship`.
enum ReceiptVerdict: String, CaseIterable, Sendable {
    /// It has these bytes under this number.
    case kept
    case withdrawn, conflict
    /// Refused for good: the hub does not have it.
    case size, record, number, year
}

/// What the hub says of a submission that is to be taken back: the words of `hub.withdraw`.
enum WithdrawalVerdict: String, CaseIterable, Sendable {
    /// Until every unit has said what it holds, nobody knows whether it was taken.
    case wait
    case withdrawn
    /// The hub has not this one and never had it.
    case conflict, number, year
    /// Somebody works on it, or has judged it.
    case taken, done, returned
}

/// What the hub says of a verdict that was handed on: the words of `hub.close`.
enum ClosingVerdict: String, CaseIterable, Sendable {
    case done, returned
    /// Another one stands there.
    case refused
}

/// How far a submission has come at an office, as the lines of an answer on a stick say.
enum AnswerState: String, CaseIterable, Sendable {
    case new, taken, done, returned, withdrawn
    /// The office has none of that number.
    case unknown
    /// Under this number lies another one there, or the number is another laptop's.
    case conflict, number
    /// What came are other bytes than were sent.
    case hash
    /// What came is no record, or none of work.
    case record

    /// Whether the office has it.
    var isHeld: Bool { [.new, .taken, .done, .returned].contains(self) }
}
