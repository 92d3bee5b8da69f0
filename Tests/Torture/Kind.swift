import SpoolSupport

/// What one blow did.
struct Outcome {
    /// How many faults there were; 0 when the blow fell on nothing, because the program did not come
    /// that far.
    var faults = 1
    var tally = Tally()
    /// Why the program that was hit could not go on when the fault was over, although it should:
    /// nothing is lost, but the clerk must start it anew.
    var stuck: String?

    static let missed = Outcome(faults: 0)
}

/// One blow against finishing or journaling.
struct Fault {
    let name: String
    /// How many faults it stands for.
    var weight = 1
    let strike: () throws -> Outcome
}

/// All the blows of one kind.
enum Plan {
    case listed([Fault])
    /// As many as one likes, each from a number of its own; so many are usual.
    case endless(usual: Int, (Int) -> Fault)
    /// It cannot be tried here; why.
    case skipped(String)

    fileprivate func faults(_ count: Int) -> [Fault] {
        switch self {
        case .listed(let all) where count < all.count:
            (0..<count).map { all[$0 * all.count / count] }
        case .listed(let all): all
        case .endless(_, let fault): (0..<count).map(fault)
        case .skipped: []
        }
    }

    private var sizes: (listed: Int, endless: Int) {
        switch self {
        case .listed(let all): (all.reduce(0) { $0 + $1.weight }, 0)
        case .endless(let usual, let fault): (0, usual * fault(0).weight)
        case .skipped: (0, 0)
        }
    }

    private var usual: Int {
        switch self {
        case .listed(let all): all.count
        case .endless(let usual, _): usual
        case .skipped: 0
        }
    }

    /// Spreads a number of faults over all kinds: fewer than usual are taken evenly from the lists,
    /// more are added to those kinds that have no end.
    static func spread(_ total: Int?, over plans: [Plan]) -> [[Fault]] {
        let listed = plans.reduce(0) { $0 + $1.sizes.listed }
        let endless = plans.reduce(0) { $0 + $1.sizes.endless }
        let total = total ?? listed + endless
        let isEnough = total >= listed + endless
        let part = Double(total) / Double(max(1, listed + endless))
        let more = Double(total - listed) / Double(max(1, endless))
        return plans.map { plan in
            let share = if case .endless = plan, isEnough { more } else { min(1, part) }
            return plan.faults(max(1, Int((Double(plan.usual) * share).rounded())))
        }
    }

    func quickly(_ count: Int) -> [Fault] { faults(count) }
}

/// A row of the table.
struct Kind {
    let name: String
    /// How many blows there are with `--quick`; none where it takes too long.
    let quick: Int
    let plan: () throws -> Plan
}
