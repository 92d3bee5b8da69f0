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

    private let lock = NSLock()
    private var made: [Step] = []
    private let blow: Blow?
    private let largestWrite: Int

    init(_ blow: Blow? = nil, largestWrite: Int = .max) {
        self.blow = blow
        self.largestWrite = largestWrite
    }

    /// The steps so far, in their order.
    var steps: [Step] { lock.withLock { made } }

    var interference: Interference {
        Interference(largestWrite: largestWrite) { step, moment in
            self.lock.withLock {
                if moment == .before { self.made.append(step) }
                guard let blow = self.blow, moment == blow.moment,
                    self.made.count - 1 == blow.index
                else { return 0 }
                return blow.errno
            }
        }
    }
}
