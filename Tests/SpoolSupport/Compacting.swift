import Glibc
package import Spooling

extension Journal {
    /// Asks for a compaction and waits until the second thread has tried.
    package func compactAndWait(to payloads: [[UInt8]]) throws {
        compact(to: payloads)
        try waitForCompaction()
    }

    package func waitForCompaction() throws {
        let limit = Monitor.seconds(20).tv_sec
        while isCompacting {
            guard Monitor.seconds(0).tv_sec < limit else { throw Saboteur.TooLate() }
            sched_yield()
        }
    }
}

/// Keeps whoever comes to a step waiting there until it is opened.
package final class Gate: @unchecked Sendable {
    private let changed = Monitor()
    private let step: Step
    private var isShut = false
    private var isReached = false

    package init(at step: Step) { self.step = step }

    /// From now on.
    package func shut() { changed.withLock { isShut = true } }

    package func open() {
        changed.withLock {
            isShut = false
            changed.broadcast()
        }
    }

    package func waitUntilReached() throws {
        let limit = Monitor.seconds(20)
        try changed.withLock {
            while !isReached {
                guard changed.wait(until: limit) else { throw Saboteur.TooLate() }
            }
        }
    }

    package var interference: Interference {
        Interference { [self] step, moment in
            guard step == self.step, moment == .before else { return 0 }
            changed.withLock {
                guard isShut else { return }
                isReached = true
                changed.broadcast()
                let limit = Monitor.seconds(20)
                while isShut, changed.wait(until: limit) {}
            }
            return 0
        }
    }
}
