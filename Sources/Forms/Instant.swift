import Alphabet

/// A moment, in seconds since the beginning of 1970 in UTC, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable {
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// The form of records: RFC 3339 in UTC, whole seconds.
    public var rfc3339: String {
        let rest = seconds - days * 86_400
        return "\(Day.first.adding(days: days).iso)T\((rest / 3600).padded(to: 2)):"
            + "\((rest / 60 % 60).padded(to: 2)):\((rest % 60).padded(to: 2))Z"
    }

    /// The day in Kazakhstan, wherever the clock stands.
    ///
    /// All of the country is five hours ahead of UTC since 1 March 2024, without summer time.
    public var day: Day { Day.first.adding(days: inKazakhstan.days) }

    /// The time of that day, as `09:14`.
    package var timeOfDay: String { String(inKazakhstan.rfc3339.dropFirst(11).prefix(5)) }

    /// What a clock in UTC would show when it is this moment in Kazakhstan.
    private var inKazakhstan: Instant { Instant(seconds: seconds + 5 * 3600) }

    /// Whole days since the beginning, in UTC.
    private var days: Int { Int((Double(seconds) / 86_400).rounded(.down)) }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant {
    /// Reads `YYYY-MM-DDTHH:MM:SSZ`.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = Day(iso: String(text.prefix(10))), let hour = Int(digits: bytes[11..<13]),
            let minute = Int(digits: bytes[14..<16]), let second = Int(digits: bytes[17..<19]),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        self.init(
            seconds: (day.number - Day.first.number) * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
