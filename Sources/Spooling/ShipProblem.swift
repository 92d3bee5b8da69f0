/// Why a submission stays where it is and needs somebody.
///
/// The raw values stand in the file `dispatch`, in what programs read, and at the end of the keys of
/// sentences; those that a hub or an office can say are its own words.
public enum ShipProblem: String, CaseIterable, Sendable {
    /// Other bytes lie under its number.
    case conflict
    /// It is no record, or none of work.
    case record
    /// The number is another one's, or not the one in the record.
    case number
    /// It is longer than a record may be.
    case size
    /// The hub has no room for its year.
    case year
    /// The line was too slow for it.
    case late
    /// What came there, or here, are other bytes.
    case hash
    /// It changed here while it was handed over.
    case changed
    case unreadable
    /// The hub failed over it.
    case statement
    /// It was withdrawn there, and nobody asked for that here.
    case withdrawn
    /// It was given back here, and somebody works on it there.
    case taken
    /// The other machine has a verdict, and this spool not that submission.
    case unknown
    /// The reason beside it cannot be read.
    case reason
    /// Another verdict stands there.
    case verdict
}

/// What the other machine said where a closed set of words is known: one of them, or one that only its newer
/// program knows, which is told as it came.
public enum RemoteWord<Code>: Sendable, Hashable
where Code: RawRepresentable & Sendable & Hashable, Code.RawValue == String {
    case known(Code)
    case new(String)

    public init(_ word: String) {
        self = Code(rawValue: word).map(RemoteWord.known) ?? .new(word)
    }

    /// As it was said.
    public var text: String {
        switch self {
        case .known(let code): code.rawValue
        case .new(let word): word
        }
    }
}
