package import Casework
import Forms
import Glibc

extension Clock {
    /// The time on this machine.
    package static var current: Clock {
        var wall = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &wall)
        var monotonic = timespec()
        _ = unsafe clock_gettime(CLOCK_BOOTTIME, &monotonic)
        let now = Instant(seconds: wall.tv_sec)
        let milliseconds = monotonic.tv_sec * 1000 + monotonic.tv_nsec / 1_000_000
        return Clock(now: now, milliseconds: milliseconds)
    }
}
