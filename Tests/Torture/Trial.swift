import Glibc
import SpoolSupport

/// All kinds, one after the other, and what came of it.
struct Trial {
    private let kinds: [Kind]
    private let plans: [Plan]
    private let faults: [[Fault]]
    private let table: Table
    private var tally = Tally()
    private var (tried, survived, stuck) = (0, 0, 0)
    private var uncaught: [String] = []

    init(of kinds: [Kind], _ options: Options) throws {
        let plans = try kinds.map { kind in
            options.isQuick && kind.quick == 0 ? .skipped("left out by --quick") : try kind.plan()
        }
        self.kinds = kinds
        self.plans = plans
        faults =
            options.isQuick
            ? zip(plans, kinds).map { $0.quickly($1.quick) }
            : Plan.spread(options.faults, over: plans)
        table = Table(
            kinds.map(\.name) + Self.mutants.map { $0.0.name(on: $0.1) }
                + DeskMutant.all.map(\.tableName))
    }

    mutating func run() throws {
        for ((kind, plan), faults) in zip(zip(kinds, plans), faults) {
            if case .skipped(let reason) = plan {
                table.note(kind.name, "skipped: \(reason)")
                continue
            }
            try strike(faults, of: kind)
        }
        table.row("all", "\(tried)", "\(survived)", "\(stuck)")
    }

    private mutating func strike(_ faults: [Fault], of kind: Kind) throws {
        var (struck, broken, stuck) = (0, 0, 0)
        for fault in faults {
            try stopIfAsked()
            let outcome: Outcome
            do {
                outcome = try fault.strike()
            } catch {
                throw Broken("\(kind.name): \(fault.name): \(error)")
            }
            struck += outcome.faults
            if let reason = outcome.stuck {
                stuck += 1
                if stuck <= 20 { complain("\(kind.name): \(fault.name): stuck: \(reason)") }
            }
            guard outcome.tally.sum > 0 else { continue }
            broken += min(outcome.faults, outcome.tally.sum)
            tally += outcome.tally
            for sentence in outcome.tally.sentences.prefix(5) {
                complain("\(kind.name): \(fault.name): \(sentence)")
            }
        }
        // A kind that strikes nothing proves nothing.
        guard struck > 0 else { throw Broken("\(kind.name): no blow fell") }
        tried += struck
        survived += struck - broken
        self.stuck += stuck
        table.row(kind.name, "\(struck)", "\(struck - broken)", "\(stuck)")
    }

    private static let mutants = Plug.FileSystem.allCases.flatMap { system in
        Mutant.all.map { ($0, system) }
    }

    /// Programs with a known defect, which must be caught on every disk whose power can be cut.
    mutating func catchMutants() throws {
        for (mutant, system) in Self.mutants {
            let name = mutant.name(on: system)
            if let obstacle = Plug.obstacle(to: system) {
                table.note(name, "skipped: \(obstacle)")
                continue
            }
            try stopIfAsked()
            if try mutant.healthy.cutsUntilCaught(on: system, of: 8) != nil {
                throw Broken("\(name): so is one without a defect")
            }
            if let cuts = try mutant.cutsUntilCaught(on: system, of: 60) {
                table.note(name, "caught by power cut \(cuts)")
            } else {
                table.note(name, "NOT CAUGHT")
                uncaught.append(name)
            }
        }
    }

    /// Programs whose desk has a known defect.
    ///
    /// - Parameter beginning: what their names in the table must begin with.
    mutating func catchDeskMutants(_ beginning: String) throws {
        let mutants = DeskMutant.all.filter { $0.tableName.hasPrefix(beginning) }
        if mutants.isEmpty { return }
        let scratch = Scratch()
        defer { scratch.remove() }
        try DeskMutant.copySources(to: scratch.path)
        guard try DeskMutant.isWell(in: scratch.path, "without a defect") else {
            throw Broken("the short look sees ghosts")
        }
        for mutant in mutants {
            try stopIfAsked()
            let isCaught = try mutant.isCaught(in: scratch.path)
            table.note(mutant.tableName, isCaught ? "caught" : "NOT CAUGHT")
            if !isCaught { uncaught.append(mutant.tableName) }
        }
    }

    /// The last line, and the status.
    func end() -> Never {
        guard uncaught.isEmpty else {
            complain(
                "torture: nothing is proved, because this was not caught: "
                    + uncaught.joined(separator: ", "))
            exit(1)
        }
        print(tally)
        exit(tally.sum == 0 ? 0 : 1)
    }

    private func stopIfAsked() throws {
        if isStopped != 0 { throw Broken("stopped") }
    }
}

extension DeskMutant {
    fileprivate var tableName: String { "desk \(name)" }
}

extension Mutant {
    fileprivate func name(on system: Plug.FileSystem) -> String { "program \(name), \(system)" }
}
