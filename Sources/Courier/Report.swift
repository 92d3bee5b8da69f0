public import Spooling

/// What one round of shipping did, for people and for programs.
public struct Report: Sendable, Hashable {
    /// Left `new`, because the other side has it.
    public var sent: [Number] = []
    /// What stays and needs somebody: the word that says why.
    public var problems: [Number: String] = [:]
    /// Of which the other side told that work on it has begun, or how it ended.
    public var taken: [Number] = []
    public var done: [Number] = []
    public var returned: [Number] = []
    /// Given back to the clerk who asked for it; and not, because it was taken.
    public var withdrawn: [Number] = []
    public var keptAway: [Number] = []
    /// What the other side had and has no more, and was shipped again.
    public var lacking: [Number] = []
    /// Came from others and lies here now.
    public var received: [Number] = []
    /// What lies on a stick and does not count: the file, and the word that says why.
    public var refused: [String: String] = [:]
    /// How many submissions were written on a stick, and how many parcels answered.
    public var written = 0
    public var answered = 0
    /// Verdicts that were handed on.
    public var closed: [Number] = []
    /// What is left to be sent, and since when, in seconds since 1970.
    public var waiting = 0
    public var oldest: Int?
    /// By how many seconds the other clock is ahead of this one.
    public var ahead: Int?

    public init() {}
}

/// Why a round was not gone to its end. What was done until then stays done; the next one goes on.
public enum CourierError: Error, Sendable, Equatable {
    case line(Line.Failure)
    case disk(SpoolError)
    /// Another program is shipping from this spool.
    case busy
    /// The hub takes this role for something else than a desk or a unit.
    case role
    /// The two machines' programs do not belong together.
    case version
    /// What the stick needs is not there, or cannot be used; the word that says what, and where.
    case stick(String, path: String)

    /// One of sysexits(3).
    public var exitStatus: Int32 {
        switch self {
        case .line(.misconfigured), .line(.noHub), .role, .version: 78
        case .line(.certificate), .line(.refused): 77
        case .line: 75
        case .busy: 75
        case .disk(let error): error.exitStatus
        case .stick("command", _), .stick("key", _), .stick("peer", _): 78
        case .stick("digits", _), .stick("other", _), .stick("nobody", _), .stick("revoked", _): 65
        case .stick: 74
        }
    }
}
