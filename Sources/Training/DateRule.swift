import Alphabet
import Forms
import Judging

/// A day that is counted from the day on which a case is laid out.
enum DateRule: Hashable, Sendable {
    /// The birthday of somebody who is that old on that day.
    case birthday(age: Int, month: Int, day: Int)
    /// A day of the year that was so many years ago.
    case inYear(ago: Int, month: Int, day: Int)
    /// That year alone.
    case year(ago: Int)
    case days(ago: Int)
    /// Another day of the year in which a date of this name lies.
    case inYearOf(String, month: Int, day: Int)

    /// The day; 1 January for a year alone.
    ///
    /// - Parameter others: the dates of the case, by name.
    func day(asOf today: Day, among others: [String: DateRule]) -> Day? {
        switch self {
        case .birthday(let age, let month, let day):
            let wasThisYear = (month, day) <= (today.month, today.day)
            return Day(year: today.year - age - (wasThisYear ? 0 : 1), month: month, day: day)
        case .inYear(let ago, let month, let day):
            return Day(year: today.year - ago, month: month, day: day)
        case .year(let ago): return Day(year: today.year - ago, month: 1, day: 1)
        case .days(let ago): return today.adding(days: -ago)
        case .inYearOf(let name, let month, let day):
            guard let other = others[name] else { return nil }
            // One that leads to a third is a mistake of the file, and a circle would never end.
            if case .inYearOf = other { return nil }
            return other.day(asOf: today, among: [:]).flatMap {
                Day(year: $0.year, month: month, day: day)
            }
        }
    }

    /// As it is typed: `ДД.ММ.ГГГГ`, or a year alone.
    func text(asOf today: Day, among others: [String: DateRule]) -> String {
        guard let day = day(asOf: today, among: others) else { return "" }
        if case .year = self { return String(day.year) }
        return day.shown
    }

    /// Whether every year has such a day.
    var isInEveryYear: Bool {
        switch self {
        case .birthday(_, let month, let day), .inYear(_, let month, let day),
            .inYearOf(_, let month, let day):
            Day(year: 2001, month: month, day: day) != nil
        case .year, .days: true
        }
    }
}

/// Somebody who has an individual identification number.
struct PersonRule: Hashable, Sendable {
    /// The name of the date.
    let born: String
    /// Nil where the file lacks it, which is told.
    let sex: Sex?
    /// Digits 8 to 11 of the number; the next that can be used, where these cannot.
    let serial: Int

    /// The number for a birth date: nobody's, but right in its check digit.
    ///
    /// Digits 1 to 6 are the date, the seventh tells century and sex (see `IIN`).
    func iin(born day: Day) -> String {
        let century = (day.year / 100 - 18) * 2 + (sex == .male ? 1 : 2)
        let date = [day.year % 100, day.month, day.day].map { $0.padded(to: 2) }.joined()
        for serial in serial..<serial + 100 {
            let digits = String(10_000 + serial % 10_000).dropFirst()
            let prefix = "\(date)\(century)\(digits)"
            for last in 0...9 where IIN("\(prefix)\(last)")?.hasRightCheckDigit == true {
                return "\(prefix)\(last)"
            }
        }
        return ""
    }
}
