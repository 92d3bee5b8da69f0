public import Spooling

/// What one round of shipping did, for people and for programs.
public struct Report: Sendable, Hashable {
    /// Left `new`, because the other side has it.
    public var sent: [Number] = []
    /// What stays and needs somebody, and why.
    public var problems: [Number: RemoteWord<ShipProblem>] = [:]
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
    /// What lies on a stick and does not count: the file, and why.
    public var refused: [String: ParcelFlaw] = [:]
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
    /// What the stick needs is not there, or cannot be used, and where.
    case stick(StickFault, path: String)

    /// One of sysexits(3).
    public var exitStatus: Int32 {
        switch self {
        case .line(.misconfigured), .line(.noHub), .role, .version: 78
        case .line(.certificate), .line(.refused): 77
        case .line: 75
        case .busy: 75
        case .disk(let error): error.exitStatus
        case .stick(let fault, _): fault.exitStatus
        }
    }
}

/// Why a parcel on a stick does not count.
public enum ParcelFlaw: String, CaseIterable, Sendable {
    /// The key of its sender was never accepted.
    case stranger
    case unsigned
    /// It is not its sender's who signed.
    case signature
    /// It was sealed for somebody else.
    case sealed
    /// It is not whole, or not what its name promises.
    case content
}

/// What is wrong about the keys and commands that a stick needs.
public enum StickFault: String, CaseIterable, Sendable {
    /// A command is missing, or failed.
    case command
    /// This spool has no key.
    case key
    /// The key of the other end was never accepted.
    case peer
    /// Another key is known under the name.
    case other
    /// The key was forgotten, and counts never again.
    case revoked
    /// Nobody is called so.
    case nobody
    /// No key on the stick has these digits.
    case digits
    case seal
    case sign

    /// One of sysexits(3).
    var exitStatus: Int32 {
        switch self {
        case .command, .key, .peer: 78
        case .digits, .other, .nobody, .revoked: 65
        case .seal, .sign: 74
        }
    }
}
