import Alphabet
import Forms
import Glibc
import Session

extension Clock {
    /// The time on this machine, in the zone of the office (`TZ`, or the machine's own).
    static var current: Clock {
        var wall = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &wall)
        var monotonic = timespec()
        _ = unsafe clock_gettime(CLOCK_BOOTTIME, &monotonic)
        let now = Instant(seconds: wall.tv_sec)
        let milliseconds = monotonic.tv_sec * 1000 + monotonic.tv_nsec / 1_000_000
        return Clock(now: now, today: day(of: now), milliseconds: milliseconds)
    }

    /// The day of a moment in the zone of the office.
    static func day(of moment: Instant) -> Day {
        var seconds = moment.seconds
        var local = unsafe tm()
        _ = unsafe localtime_r(&seconds, &local)
        let day = Day(
            year: unsafe Int(local.tm_year) + 1900, month: unsafe Int(local.tm_mon) + 1,
            day: unsafe Int(local.tm_mday))
        return day ?? moment.day
    }
}

/// 128 random bits in hex: the name of a questionnaire for ever.
func drawIdentifier() -> String {
    (0..<2).map { _ in
        String(UInt64.random(in: .min ... .max), radix: 16).padded(to: 16)
    }.joined()
}
