import SpoolSupport
import Spooling

/// A disk in memory that fills up at the very moment of a step.
struct Brim {
    let task: Task

    /// What the disk runs out of, and how much of it is left.
    private enum Want: CustomStringConvertible {
        case room(pages: Int)
        case names(Int)

        var description: String {
            switch self {
            case .room(let pages): "\(pages) pages left"
            case .names(let count): "\(count) names left"
            }
        }
    }

    private static let wants: [Want] = [
        .room(pages: 0), .room(pages: 1), .room(pages: 3), .names(0), .names(2),
    ]

    func plan() throws -> Plan {
        guard SmallDisk.isThere else { return .skipped("only root mounts a disk in memory") }
        var faults: [Fault] = []
        for index in 0..<(try task.steps()) {
            for want in Self.wants {
                faults.append(
                    Fault(name: "\(want) at step \(index)") { try fill(at: index, want) })
            }
        }
        return .listed(faults)
    }

    private func fill(at index: Int, _ want: Want) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let small = try SmallDisk(in: scratch, "size=512k,nr_inodes=80")
        defer { small.remove() }
        try task.prepare(in: small.path)
        // Two threads make steps: the count is theirs together.
        let counting = Monitor()
        nonisolated(unsafe) var count = 0
        let interference = Interference { _, moment in
            counting.withLock {
                guard moment == .before else { return }
                if count == index {
                    switch want {
                    case .room(let pages): small.fill(but: pages)
                    case .names(let names): small.fillNames(but: names)
                    }
                }
                count += 1
            }
            return 0
        }
        var promises = Promises()
        var stuck: String?
        do {
            let work = task.work(in: small.path, interference) { promises.add($0) }
            let isDone = (try? work()) != nil
            small.empty()
            if !isDone {
                do { try work() } catch { stuck = "\(error)" }
            }
        }
        guard counting.withLock({ count > index }) else { return .missed }
        let tally = task.aftermath(in: small.path, promises, entries: promises.kept)
        return Outcome(tally: tally, stuck: stuck)
    }
}
