import Glibc
import SpoolSupport
import Spooling

/// The steps of Spooling, each made to fail through the seam that it has for tests.
struct Seam {
    let task: Task

    private static let errors = [ENOSPC, EIO, EDQUOT, EINTR, EMFILE, ESTALE]

    private enum Manner: CaseIterable {
        /// It fails once, and the same program tries again.
        case once
        /// It goes on failing; when the disk is well again, the same program tries again.
        case untilMended
        /// It goes on failing until the program is ended, as if the disk had been torn out.
        case forGood
    }

    func failures() throws -> Plan {
        var faults: [Fault] = []
        for index in 0..<(try task.steps()) {
            for errno in Self.errors {
                for moment in [Moment.before, .after] {
                    for manner in Manner.allCases where errno != EINTR || manner == .once {
                        let blow = Saboteur.Blow(
                            index: index, errno: errno, moment: moment, lasts: manner != .once)
                        faults.append(
                            Fault(name: "\(blow), \(manner)") { try strike(blow, manner) })
                    }
                }
            }
        }
        return .listed(faults)
    }

    /// The program kills itself at each step.
    func kills() throws -> Plan {
        var faults: [Fault] = []
        for index in 0..<(try task.steps()) {
            for moment in ["before", "after"] {
                faults.append(
                    Fault(name: "killed \(moment) step \(index)") { try kill(index, moment) })
            }
        }
        return .listed(faults)
    }

    private func strike(_ blow: Saboteur.Blow, _ manner: Manner) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try task.prepare(in: scratch.path)
        let before = Descriptors()
        let saboteur = Saboteur(blow, isAlone: true)
        var promises = Promises()
        var stuck: String?
        do {
            let work = task.work(in: scratch.path, saboteur.interference, tries: 3) {
                promises.add($0)
            }
            do {
                try work()
            } catch {
                if manner == .once { stuck = "\(error)" }
            }
            if manner == .untilMended {
                saboteur.strike(nil)
                do { try work() } catch { stuck = "\(error)" }
            }
        }
        // The end of the program.
        before.closeOthers()
        guard saboteur.steps.count > blow.index else { return .missed }
        let tally = task.aftermath(in: scratch.path, promises, entries: promises.kept)
        return Outcome(tally: tally, stuck: stuck)
    }

    private func kill(_ index: Int, _ moment: String) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try task.prepare(in: scratch.path)
        let worker = try Worker(["dying", "\(index)", moment] + task.arguments(scratch, tries: 1))
        let promises = Promises(lines: worker.rest())
        guard worker.wasKilled else { return .missed }
        return Outcome(tally: task.aftermath(in: scratch.path, promises, entries: promises.typed))
    }
}
