import Glibc
package import Spooling

/// Writes down every step that is made, and makes one chosen step fail.
package final class Saboteur: @unchecked Sendable {
    package struct Blow: Sendable, CustomStringConvertible {
        /// Which of the steps, counted from zero in the order in which they are made.
        package var index: Int
        package var errno: Int32
        package var moment: Moment
        /// Whether every later step fails too.
        package var lasts: Bool

        package init(index: Int, errno: Int32, moment: Moment, lasts: Bool = false) {
            self.index = index
            self.errno = errno
            self.moment = moment
            self.lasts = lasts
        }

        package var description: String {
            "step \(index)\(lasts ? " and all later ones" : "") fails with \(errno) \(moment)"
        }

        fileprivate func strikes(_ step: Int, _ now: Moment) -> Bool {
            now == moment && (step == index || lasts && step > index)
        }
    }

    private let changed = Monitor()
    private var made: [Step] = []
    private var blow: Blow?
    /// The files that were open before the step that is said to fail after it was made.
    private var open: Descriptors?
    private var lasting: (steps: Set<Step>, errno: Int32)?
    private let largestWrite: Int
    private let isAlone: Bool

    /// - Parameter isAlone: whether nothing else opens files in this program: then one that is said not to
    ///   have been opened is closed, which would stay open, and locked, for ever.
    package init(_ blow: Blow? = nil, largestWrite: Int = .max, isAlone: Bool = false) {
        self.isAlone = isAlone
        self.blow = blow
        self.largestWrite = largestWrite
    }

    /// The steps so far, in their order.
    package var steps: [Step] { changed.withLock { made } }

    /// From now on, this one step shall fail; none when there is no blow.
    package func strike(_ blow: Blow?) { changed.withLock { self.blow = blow } }

    /// From now on, every step of these kinds fails; none when there are no kinds.
    package func fail(_ steps: Set<Step>, with errno: Int32) {
        changed.withLock { lasting = (steps, errno) }
    }

    package struct TooLate: Error { package init() {} }

    /// Waits until a step was made so many times since the beginning.
    package func wait(for step: Step, times: Int) throws {
        let limit = Monitor.seconds(20)
        try changed.withLock {
            while made.count(where: { $0 == step }) < times {
                guard changed.wait(until: limit) else { throw TooLate() }
            }
        }
    }

    package var interference: Interference {
        Interference(largestWrite: largestWrite) { step, moment in
            self.changed.withLock {
                if moment == .before {
                    self.made.append(step)
                    self.changed.broadcast()
                    if let lasting = self.lasting, lasting.steps.contains(step) {
                        return lasting.errno
                    }
                }
                guard let blow = self.blow else { return 0 }
                let step = self.made.count - 1
                if self.isAlone, moment == .before, blow.strikes(step, .after) {
                    self.open = Descriptors()
                }
                guard blow.strikes(step, moment) else { return 0 }
                if moment == .after { self.open.take()?.closeOthers() }
                return blow.errno
            }
        }
    }
}
