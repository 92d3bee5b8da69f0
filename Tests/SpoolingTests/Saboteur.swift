import Foundation
import Spooling

/// Writes down every step that is made, and makes one chosen step fail.
final class Saboteur: @unchecked Sendable {
    struct Blow: Sendable, CustomStringConvertible {
        /// Which of the steps, counted from zero in the order in which they are made.
        var index: Int
        var errno: Int32
        var moment: Moment

        var description: String { "step \(index) fails with \(errno) \(moment)" }
    }

    private let changed = NSCondition()
    private var made: [Step] = []
    private var blow: Blow?
    private var lasting: (steps: Set<Step>, errno: Int32)?
    private let largestWrite: Int

    init(_ blow: Blow? = nil, largestWrite: Int = .max) {
        self.blow = blow
        self.largestWrite = largestWrite
    }

    /// The steps so far, in their order.
    var steps: [Step] { changed.withLock { made } }

    /// From now on, this one step shall fail.
    func strike(_ blow: Blow) { changed.withLock { self.blow = blow } }

    /// From now on, every step of these kinds fails; none when there are no kinds.
    func fail(_ steps: Set<Step>, with errno: Int32) {
        changed.withLock { lasting = (steps, errno) }
    }

    struct TooLate: Error {}

    /// Waits until a step was made so many times since the beginning.
    func wait(for step: Step, times: Int) throws {
        let limit = Date(timeIntervalSinceNow: 20)
        try changed.withLock {
            while made.count(where: { $0 == step }) < times {
                guard changed.wait(until: limit) else { throw TooLate() }
            }
        }
    }

    var interference: Interference {
        Interference(largestWrite: largestWrite) { step, moment in
            self.changed.withLock {
                if moment == .before {
                    self.made.append(step)
                    self.changed.broadcast()
                    if let lasting = self.lasting, lasting.steps.contains(step) {
                        return lasting.errno
                    }
                }
                guard let blow = self.blow, moment == blow.moment,
                    self.made.count - 1 == blow.index
                else { return 0 }
                return blow.errno
            }
        }
    }
}
