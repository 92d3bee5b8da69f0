public import JSON

/// Which days are working days of a five-day week in Kazakhstan.
///
/// Law "On holidays in the Republic of Kazakhstan", articles 3 and 5, Labour Code, articles 84 and
/// 85: a holiday that falls on a rest day takes the next working day; Kurban Ait and 7 January do
/// not. Everything that changes from year to year is data (`Locales/holidays.json`).
public struct WorkingCalendar: Sendable {
    private let holidays: [Holiday]
    /// Days that the Government exchanged for others in a year.
    private let restDays: Set<Day>
    private let workDays: Set<Day>
    /// Those of which everything is known; no day is counted in another.
    private let years: ClosedRange<Int>

    struct Holiday: Sendable {
        /// Month and day, the same every year.
        var days: [(month: Int, day: Int)]
        var years: ClosedRange<Int>
        /// Days that differ from year to year.
        var dates: [Day]
        var moves: Bool
    }

    /// The day on which a period ends.
    public enum Deadline: Hashable, Sendable {
        case on(Day)
        /// Not to be said: it lies in, or beyond, a year whose days off are not known here.
        case unknown(year: Int)

        public var day: Day? {
            if case .on(let day) = self { return day }
            return nil
        }
    }

    /// Reads the calendar; nil where the file is none.
    public init?(_ node: Node) {
        guard let entries = node["holidays"]?.array, let from = node["years"]?["from"]?.integer,
            let until = node["years"]?["until"]?.integer, from <= until
        else { return nil }
        years = from...until
        holidays = entries.compactMap(Holiday.init)
        let exchanged = node["exchanged"]?.array ?? []
        workDays = Set(exchanged.compactMap { $0["from"]?.string.flatMap(Day.init(iso:)) })
        restDays = Set(exchanged.compactMap { $0["to"]?.string.flatMap(Day.init(iso:)) })
    }

    /// The day that is so many working days later; the day itself is not counted.
    public func deadline(after day: Day, workingDays: Int) -> Deadline {
        var current = day
        var left = workingDays
        while left > 0 {
            current = current.adding(days: 1)
            guard years.contains(current.year) else { return .unknown(year: current.year) }
            if isWorkingDay(current) { left -= 1 }
        }
        return .on(current)
    }

    public func isWorkingDay(_ day: Day) -> Bool {
        isOrdinaryWorkingDay(day) && !restDaysMoved(into: day.year).contains(day)
            && !restDaysMoved(into: day.year - 1).contains(day)
    }

    private func isOrdinaryWorkingDay(_ day: Day) -> Bool {
        if workDays.contains(day) { return true }
        return day.weekday <= 5 && !restDays.contains(day)
            && !holidays.contains { $0.falls(on: day) }
    }

    /// The working days of a year that are rest days because holidays fell on a weekend.
    private func restDaysMoved(into year: Int) -> Set<Day> {
        var moved: Set<Day> = []
        let fallen = holidays.filter(\.moves).flatMap { $0.days(in: year) }.sorted()
            .filter { $0.weekday > 5 && !workDays.contains($0) }
        for holiday in fallen {
            var next = holiday.adding(days: 1)
            while !isOrdinaryWorkingDay(next) || moved.contains(next) {
                next = next.adding(days: 1)
            }
            moved.insert(next)
        }
        return moved
    }
}

extension WorkingCalendar.Holiday {
    init?(_ node: Node) {
        days = (node["days"]?.array ?? []).compactMap { element in
            let parts = (element.string ?? "").split(separator: "-").compactMap {
                Int(digits: $0.utf8)
            }
            return parts.count == 2 ? (month: parts[0], day: parts[1]) : nil
        }
        dates = (node["dates"]?.array ?? []).compactMap {
            $0["on"]?.string.flatMap(Day.init(iso:))
        }
        let from = node["from"]?.integer ?? 1
        years = from...max(from, node["until"]?.integer ?? 9999)
        moves = node["moves"]?.bool ?? false
        if days.isEmpty && dates.isEmpty { return nil }
    }

    func falls(on day: Day) -> Bool {
        dates.contains(day)
            || (years.contains(day.year)
                && days.contains { $0.month == day.month && $0.day == day.day })
    }

    func days(in year: Int) -> [Day] {
        let fixed =
            years.contains(year)
            ? days.compactMap { Day(year: year, month: $0.month, day: $0.day) } : []
        return fixed + dates.filter { $0.year == year }
    }
}
