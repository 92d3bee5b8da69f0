import Alphabet

/// A day of the Gregorian calendar, without a time or a place on earth.
public struct Day: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The day of that year, month (1…12) and day of the month (1…31), or nil where the calendar
    /// has none: 29 February of a common year, 31 April, the year 0.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// 1 January 1970, from which computers count.
    package static let first = Day(known: (1970, 1, 1))

    private init(known day: (year: Int, month: Int, day: Int)) {
        year = day.year
        month = day.month
        self.day = day.day
    }

    /// Reads `YYYY-MM-DD`, the form of records (RFC 3339, full-date).
    public init?(iso text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
            let year = Int(digits: digits[0..<4]), let month = Int(digits: digits[5..<7]),
            let day = Int(digits: digits[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The form of records: `YYYY-MM-DD`.
    public var iso: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

    /// The form of screens and paper: `ДД.ММ.ГГГГ`.
    public var shown: String { "\(day.padded(to: 2)).\(month.padded(to: 2)).\(year.padded(to: 4))" }

    /// The age in whole years of a person born on this day; nobody's age before birth.
    ///
    /// Who was born on 29 February is a year older on 1 March of a common year: the age is reached
    /// on the day after the birthday's eve (Civil Code of the Republic of Kazakhstan, article 173:
    /// a period counted in years ends on the same day of its last year).
    public func age(on day: Day) -> Int? {
        guard day >= self else { return nil }
        let hadBirthday = (day.month, day.day) >= (month, self.day)
        return day.year - year - (hadBirthday ? 0 : 1)
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1 March of the year 0: consecutive days have consecutive numbers.
    ///
    /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    public var number: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    /// The day that is so many days later, or earlier where the number is negative.
    public func adding(days: Int) -> Day {
        let shifted = number + days
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Day(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
            ?? self
    }

    /// Monday is 1, Sunday is 7 (ISO 8601).
    public var weekday: Int { (number + 2) % 7 + 1 }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Int {
    /// Reads ASCII digits and nothing else.
    package init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        self = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            self = self * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
