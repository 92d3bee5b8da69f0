import DeskSupport
import SpoolSupport
import Spooling

/// The power is cut at the very moment at which something was said, again and again on one disk.
final class PowerCuts {
    private let plug: Plug
    private let scratch: Scratch
    /// What was said to be finished: at the desk, and by handing over alone.
    private var finished: [String: String] = [:]
    private var handedOver: [String: String] = [:]

    private var spool: String { "\(plug.disk)/spool" }
    /// Into this one only bytes are handed over.
    private var plain: String { "\(plug.disk)/plain" }
    private var drafts: String { "\(plug.disk)/drafts" }

    static func plan(_ system: Plug.FileSystem) throws -> Plan {
        if let obstacle = Plug.obstacle(to: system) { return .skipped(obstacle) }
        let cuts = try PowerCuts(system)
        return .endless(usual: 150) { seed in
            Fault(name: "power cut \(seed) on \(system)") { try cuts.cut(seed) }
        }
    }

    private init(_ system: Plug.FileSystem) throws {
        scratch = Scratch.fast()
        plug = try Plug(in: scratch.path, as: system)
        // The folders are there before the first cut, so that only the promises are at stake.
        _ = try Spool(at: spool, laysOut: true)
        _ = try Spool(at: plain, laysOut: true)
        _ = try Drafts(at: drafts)
        try plug.settle()
    }

    private func cut(_ seed: Int) throws -> Outcome {
        let id = "cut\(seed)"
        let tally =
            switch seed % 5 {
            case 0: try handingOver(id)
            case 1: try reserving(id)
            case 2: try typing(id, line: seed / 5)
            default: try finishing(id, line: seed / 5)
            }
        try plug.settle()
        return Outcome(tally: tally)
    }

    /// Runs a worker until it has said so many lines, then cuts the power; what it said.
    private func lines(_ count: Int, of task: [String]) throws -> [String] {
        let worker = try Worker(task)
        var lines: [String] = []
        for _ in 0..<count {
            guard let line = worker.line() else { break }
            lines.append(line)
        }
        try plug.pull()
        worker.kill()
        // What it says after the cut is no promise: nobody is there to hear it.
        _ = worker.rest()
        try plug.replace()
        return lines
    }

    /// Only the spool, which may lie on another disk than the draft: no later sync of the draft must
    /// be what saves it.
    private func handingOver(_ id: String) throws -> Tally {
        let said = try lines(1, of: ["deposit", plain, Clerk.desk, id]).first ?? ""
        let words = said.split(separator: " ").map(String.init)
        guard words.count == 2 else { throw Broken("a worker says: \(said)") }
        handedOver[id] = words[0]
        var tally = SpoolAudit(of: plain).tally(finished: handedOver)
        tally += handOver(id)
        tally += SpoolAudit(of: plain).tally(finished: handedOver, isSettled: true)
        return tally
    }

    private func reserving(_ id: String) throws -> Tally {
        let said = try lines(1, of: ["reserve", plain, Clerk.desk, id]).first ?? ""
        guard Number(said) != nil else { throw Broken("a worker says: \(said)") }
        handedOver[id] = said
        // Somebody else comes first, and must not receive the same number.
        var tally = handOver("\(id)-other")
        tally += handOver(id)
        tally += SpoolAudit(of: plain).tally(finished: handedOver, isSettled: true)
        return tally
    }

    private func handOver(_ id: String) -> Tally {
        var tally = Tally()
        do throws(SpoolError) {
            let spool = try Spool(at: plain, laysOut: true)
            let number = try spool.reserve(desk: Clerk.desk, year: Clerk.year, for: id)
            if let before = handedOver.updateValue("\(number)", forKey: id), before != "\(number)" {
                tally.double("\(id) was \(before) and now is \(number)")
            }
            _ = try spool.deposit(contents(of: id), as: number)
        } catch {
            tally.lose("\(id), which cannot be handed over: \(error)")
        }
        return tally
    }

    private func typing(_ id: String, line: Int) throws -> Tally {
        // At each of the lines that say that something is durable: 18 are typed, 7 are kept.
        let said = try lines(2 + line % 25, of: ["journal", drafts, id, "1"])
        let promises = Promises(lines: said)
        return Aftermath(spool: spool, drafts: drafts, id: id)
            .journaling(promises, entries: promises.kept)
    }

    private func finishing(_ id: String, line: Int) throws -> Tally {
        // Every other time at the last line, which is the one that counts.
        let count = line.isMultiple(of: 2) ? 11 : 1 + line / 2 % 10
        let said = try lines(count, of: ["desk", "finishing", spool, drafts, id, "1"])
        var promises = Promises(lines: said)
        finished.merge(promises.finished) { $1 }
        promises.finished = finished
        return Aftermath(spool: spool, drafts: drafts, id: id)
            .finishing(promises, entries: promises.kept)
    }
}
