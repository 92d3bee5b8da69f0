internal import JSON
public import Spooling

/// One round between a spool and the hub, in both directions, whichever end the spool is.
///
/// Both sides ask for states and never for events, so a round that was stopped anywhere is made good by
/// the next one. The table of the way of a submission:
///
/// | at the desk | where | at the hub | leaves it by |
/// |---|---|---|---|
/// | finished | `new` | – | the receipt of `hub.ship` |
/// | acknowledged | `cur` | new, taken | `hub.news` |
/// | closed | `done` | done | – |
/// | returned | `returned`, with the reason | returned | a correction under a number of its own |
/// | in conflict, refused | `new` | alarm | an administrator |
public struct HubRound: Round {
    let spool: Spool
    private var line: Line
    let now: Int
    let today: String
    public internal(set) var report = Report()
    var dispatch = Dispatch(side: .sends)
    var kept: Dispatch?
    /// Whether a single one was late just before.
    var isLate = false
    /// How often a batch was halved in this round because it was late.
    var halvings = 0
    /// Tests leave a step out, to show that they would notice.
    package var mutant: Mutant? {
        didSet { line.minds = mutant == .noise ? .nothing : .everything }
    }

    /// A step left out, or done too early.
    package enum Mutant: String, CaseIterable, Sendable {
        /// Anything on standard error is passed over.
        case noise
        /// Files leave `new` before their receipt came.
        case early
        /// The hub's hash is not compared.
        case hash
    }

    /// How many submissions go at once, and how many bytes of them.
    static let most = 100
    static let mostHalvings = 2
    static let mostBytes = 4 << 20
    /// The longest record that the hub takes, in bytes.
    static let longest = 1 << 20

    /// - Parameters:
    ///   - now: seconds since 1970.
    ///   - today: as in ISO 8601; the day on which the hub was asked last what it lacks.
    public init(_ spool: Spool, _ line: Line, now: Int, today: String) {
        self.spool = spool
        self.line = line
        self.now = now
        self.today = today
    }

    /// Goes the whole round; what was done before an error stands in `report`.
    public mutating func go() throws(CourierError) {
        try locked { round throws(CourierError) in try round.goLocked() }
    }

    private mutating func goLocked() throws(CourierError) {
        guard let me = try ask(SQL.rows(of: "me()")).first, let kind = me["kind"]?.string,
            let timeline = me["timeline"]?.string
        else { throw .line(.void) }
        guard me["version"]?.integer == 1 else { throw .version }
        report.ahead = me["seconds"]?.integer.map { $0 - now }
        let side: Dispatch.Side
        switch MemberKind(rawValue: kind) {
        case .desk: side = .sends
        case .unit: side = .receives
        case .overseer, nil: throw .role
        }
        kept = try attempt { () throws(SpoolError) in try spool.dispatch() }
        dispatch = try attempt { () throws(SpoolError) in try spool.dispatch(kept, as: side) }
        try keep()
        dispatch.problems = [:]
        switch side {
        case .sends: try goAsDesk(timeline)
        case .receives: try goAsUnit(timeline, isAsked: me["claim"]?.bool == true)
        }
        dispatch.problems = report.problems
        try keep()
    }

    func ask(_ statements: String) throws(CourierError) -> [Node] {
        do throws(Line.Failure) { return try line.ask(statements) } catch { throw .line(error) }
    }
}

extension Array {
    /// Its elements, so many at a time.
    func chunks(of count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map {
            self[$0..<Swift.min($0 + count, self.count)]
        }
    }
}
