package import Glibc

/// A lock under which one thread can wait for what another does.
package final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    package init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    package func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    package func broadcast() { pthread_cond_broadcast(condition) }

    /// Under the lock: waits until something happened; false when the time ran out.
    package func wait(until limit: timespec) -> Bool {
        var limit = limit
        return pthread_cond_timedwait(condition, mutex, &limit) != ETIMEDOUT
    }

    /// The moment so many seconds from now.
    package static func seconds(_ count: Int) -> timespec {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        time.tv_sec += count
        return time
    }
}
