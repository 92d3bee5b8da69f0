import DeskSupport
import Glibc
import SpoolSupport
import Spooling

/// Eight desks and four of the back office on one spool, all of them killed at random.
enum Crowd {
    private static let writers = 8
    private static let takers = 4
    private static let each = 20

    static var kills: Plan {
        .endless(usual: 25) { seed in
            Fault(name: "crowd \(seed)", weight: writers + takers) { try round(seed) }
        }
    }

    private static func round(_ seed: Int) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        _ = try scratch.spool()
        var dice = Dice(seed: UInt64(seed))
        let ids = (0..<writers).map { writer in (0..<each).map { "writer\(writer)-\($0)" } }
        let tasks = ids.map { ["deposit", scratch.spoolPath, Clerk.desk] + $0 }

        var given: [String] = []
        var taken: [String] = []
        var crowd = try tasks.map { try Worker($0) }
        let office = try (0..<takers).map { _ in try Worker("take", scratch.spoolPath) }
        crowd.shuffle(using: &dice)
        for (index, writer) in crowd.enumerated() {
            for _ in 0..<Int.random(in: 0...2, using: &dice) {
                if let line = writer.line() { given.append(line) }
            }
            usleep(UInt32.random(in: 0...800, using: &dice))
            writer.kill()
            if index % 2 == 1 { office[index / 2].kill() }
        }
        given += crowd.flatMap { $0.rest() }
        taken += office.flatMap { $0.rest() }
        let killed = (crowd + office).count { $0.wasKilled }
        var tally = SpoolAudit(of: scratch.spoolPath).tally(finished: numbers(of: given))
        tally += done(taken, in: scratch)

        // The same desks begin anew, and so does the back office.
        let again = try tasks.map { try Worker($0) }
        let others = try (0..<takers).map { _ in try Worker("take", scratch.spoolPath) }
        given += again.flatMap { $0.rest() }
        taken += others.flatMap { $0.rest() }
        tally += settled(scratch, given, taken)
        return Outcome(faults: killed, tally: tally)
    }

    private static func settled(
        _ scratch: Scratch, _ given: [String], _ taken: [String]
    ) -> Tally {
        // Those whose taker was killed are in its hands, and somebody finds them there.
        if let spool = try? scratch.spool() {
            for submission in (try? spool.list([.cur])) ?? [] {
                _ = try? spool.acknowledge(submission.number)
            }
        }
        let finished = numbers(of: given)
        var tally = SpoolAudit(of: scratch.spoolPath).tally(finished: finished, isSettled: true)
        tally += Aftermath.findings(in: scratch.spoolPath)
        tally += done(taken, in: scratch)
        if scratch.names(.done).count != writers * each {
            tally.lose("\(scratch.names(.done).count) of \(writers * each) are done")
        }
        for number in Set(taken) where taken.count(where: { $0 == number }) > 1 {
            tally.double("\(number) was taken by two")
        }
        return tally
    }

    /// What was said to be done is done.
    private static func done(_ taken: [String], in scratch: Scratch) -> Tally {
        var tally = Tally()
        let names = Set(scratch.names(.done))
        for number in taken where !names.contains("\(number).json") {
            tally.lose("\(number), said to be done")
        }
        return tally
    }

    /// The lines of a worker that deposits.
    private static func numbers(of lines: [String]) -> [String: String] {
        var numbers: [String: String] = [:]
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            if words.count == 2 { numbers[words[1]] = words[0] }
        }
        return numbers
    }
}
