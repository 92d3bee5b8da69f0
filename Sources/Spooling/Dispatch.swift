/// What a spool knows of the other machine to which it hands over: a small file beside its folders.
///
/// It is there as soon as the spool has met the other one, and belongs to whoever ships; numbers stand in
/// it and nothing about people. A line a fact, its name and its values between blanks. It is written anew
/// as a whole and renamed, so it is never torn.
///
/// Nothing in it is needed to lose no submission: that is told by the folders alone. It tells the clerk how
/// far hers have come, and what was offered once and may therefore not be taken back here alone.
public struct Dispatch: Sendable, Hashable {
    /// Which end of the way a spool is.
    public enum Side: String, Sendable {
        /// Its submissions go to another machine.
        case sends
        /// Those of other machines come here.
        case receives
    }

    public var side: Side
    /// The desks whose submissions come here from elsewhere, and whose numbers no register here gave.
    public var guests: Set<String> = []
    /// The day on which the other one was last asked what it lacks, and which history of it that was.
    public var asked: String?
    public var timeline: String?
    /// What stands in `new` and may be at the other one all the same, its receipt being lost.
    public var offered: Set<Number> = []
    /// What stands in `cur`, and the other side has begun to work on.
    public var taken: Set<Number> = []
    /// What was worked on here before this spool met another one: it stays here.
    public var local: Set<Number> = []
    /// What the other machine had, and lost: somebody there may have it.
    public var again: Set<Number> = []
    /// How many submissions at once the line has borne; nil for as many as usual.
    public var batch: Int?
    /// What was withdrawn before it ever came here; a delivery that is still on its way finds it so.
    public var withdrawn: Set<Number> = []
    /// What an administrator has to look at, and why.
    public var problems: [Number: RemoteWord<ShipProblem>] = [:]
    /// How many parcels were written on sticks, and the answer that was read last: which parcel it answers
    /// and when it was written.
    public var parcel = 0
    public var answer: Answer?

    public struct Answer: Sendable, Hashable, Comparable {
        public let parcel: Int
        /// As in RFC 3339, in UTC: so the texts stand in the order of the moments.
        public let at: String

        public init(parcel: Int, at: String) {
            self.parcel = parcel
            self.at = at
        }

        public static func < (left: Answer, right: Answer) -> Bool {
            (left.parcel, left.at) < (right.parcel, right.at)
        }
    }

    public init(side: Side) { self.side = side }

    /// Whether what stands in `cur` lies at the other machine, where nobody has begun to work on it.
    public func isAway(_ number: Number) -> Bool {
        !taken.contains(number) && !local.contains(number)
    }

    /// The lines that hold a number each.
    private static let sets:
        [(name: String, set: any WritableKeyPath<Dispatch, Set<Number>> & Sendable)] = [
            ("offered", \.offered), ("again", \.again), ("local", \.local),
            ("withdrawn", \.withdrawn), ("taken", \.taken),
        ]

    init?(_ bytes: [UInt8]) {
        var found: Dispatch?
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
            guard let name = words.first, let value = words.dropFirst().first else { continue }
            if name == "side", let side = Side(rawValue: value) { found = Dispatch(side: side) }
            guard found != nil else { return nil }
            let number = Number(value)
            switch name {
            case "guest": found?.guests.insert(value)
            case "asked": found?.asked = value
            case "timeline": found?.timeline = value
            case "batch": found?.batch = Int(value)
            case "problem": number.map { found?.problems[$0] = words.last.map(RemoteWord.init) }
            case "parcel": found?.parcel = Int(value) ?? 0
            case "answer": found?.answer = Answer(parcel: Int(value) ?? 0, at: words.last ?? "")
            default:
                guard let number, let set = Dispatch.sets.first(where: { $0.name == name })?.set
                else { continue }
                found?[keyPath: set].insert(number)
            }
        }
        guard let found else { return nil }
        self = found
    }

    var bytes: [UInt8] {
        var lines = ["side \(side.rawValue)"]
        lines += guests.sorted().map { "guest \($0)" }
        if let asked { lines.append("asked \(asked)") }
        if let timeline { lines.append("timeline \(timeline)") }
        if parcel > 0 { lines.append("parcel \(parcel)") }
        if let answer { lines.append("answer \(answer.parcel) \(answer.at)") }
        if let batch { lines.append("batch \(batch)") }
        for (name, set) in Dispatch.sets {
            lines += self[keyPath: set].sorted().map { "\(name) \($0)" }
        }
        lines += problems.sorted { $0.key < $1.key }.map { "problem \($0.key) \($0.value.text)" }
        return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }
}
