public import JSON
import Keeping

/// Which days of the week are worked: Monday to Friday, or to Saturday.
public enum Week: Int, Sendable, CaseIterable {
    case fiveDay = 5
    case sixDay = 6

    fileprivate func rests(on day: Day) -> Bool { day.weekday > rawValue }
}

/// Which days are working days in Kazakhstan, in a week of five days or of six.
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
    private let moved = KeptEach<Moved, Set<Day>>()

    private struct Moved: Hashable {
        let year: Int
        let week: Week
    }

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

    /// The day that is so many working days later, or earlier for a negative number; the day itself is
    /// not counted.
    public func deadline(after day: Day, workingDays: Int, week: Week = .fiveDay) -> Deadline {
        var current = day
        var left = abs(workingDays)
        while left > 0 {
            current = current.adding(days: workingDays < 0 ? -1 : 1)
            guard years.contains(current.year) else { return .unknown(year: current.year) }
            if isWorkingDay(current, week: week) { left -= 1 }
        }
        return .on(current)
    }

    /// How many working days lie between two days, the later one counted; negative where the second is
    /// the earlier. Nil where it cannot be said, because a year is not known here.
    public func workingDays(from first: Day, until last: Day, week: Week) -> Int? {
        let (start, end) = first < last ? (first, last) : (last, first)
        guard years.contains(start.year), years.contains(end.year) else { return nil }
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isWorkingDay(day, week: week) { count += 1 }
        }
        return first < last ? count : -count
    }

    public func isWorkingDay(_ day: Day, week: Week = .fiveDay) -> Bool {
        isOrdinaryWorkingDay(day, week) && !restDaysMoved(into: day.year, week).contains(day)
            && !restDaysMoved(into: day.year - 1, week).contains(day)
    }

    private func isOrdinaryWorkingDay(_ day: Day, _ week: Week) -> Bool {
        if workDays.contains(day) { return true }
        return !week.rests(on: day) && !restDays.contains(day)
            && !holidays.contains { $0.falls(on: day) }
    }

    /// The working days of a year that are rest days because holidays fell on rest days of the week.
    private func restDaysMoved(into year: Int, _ week: Week) -> Set<Day> {
        moved.value(of: Moved(year: year, week: week)) { restDays(movedInto: year, week) }
    }

    private func restDays(movedInto year: Int, _ week: Week) -> Set<Day> {
        var moved: Set<Day> = []
        let fallen = holidays.filter(\.moves).flatMap { $0.days(in: year) }.sorted()
            .filter { week.rests(on: $0) && !workDays.contains($0) }
        for holiday in fallen {
            var next = holiday.adding(days: 1)
            while !isOrdinaryWorkingDay(next, week) || moved.contains(next) {
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
