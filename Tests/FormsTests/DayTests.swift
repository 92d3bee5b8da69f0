import FormsSupport
import Foundation
import Testing

@testable import Forms

@Suite struct DayTests {
    /// The same calendar for all years: Foundation's own changes to the Julian one before 1582.
    static let calendar: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    static func date(_ day: Day) -> Date {
        let parts = DateComponents(year: day.year, month: day.month, day: day.day)
        return calendar.date(from: parts) ?? .distantPast
    }

    static func day(_ date: Date) -> Day? {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    static func random(using numbers: inout Seeded) -> Day {
        Day("1600-01-01").adding(days: Int.random(in: 0..<300_000, using: &numbers))
    }

    @Test(arguments: [1, 2, 3])
    func `days are counted as Foundation counts them`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        for _ in 0..<300 {
            let day = Self.random(using: &numbers)
            let distance = Int.random(in: -3000...3000, using: &numbers)
            let date = Self.date(day)
            #expect(Self.day(date) == day)
            let moved = try #require(
                Self.calendar.date(byAdding: .day, value: distance, to: date))
            #expect(day.adding(days: distance) == Self.day(moved), "\(day.iso) \(distance)")
            #expect(day.adding(days: distance).number - day.number == distance)
            let weekday = Self.calendar.component(.weekday, from: date)
            #expect(day.weekday == (weekday + 5) % 7 + 1, "\(day.iso)")
        }
    }

    @Test(arguments: [4, 5])
    func `ages are those that Foundation computes`(seed: UInt64) {
        var numbers = Seeded(seed)
        for _ in 0..<300 {
            let days = [Self.random(using: &numbers), Self.random(using: &numbers)].sorted()
            // Foundation has a birthday of 29 February on the 28th; the Civil Code has not.
            if days[0].month == 2, days[0].day == 29 { continue }
            let years = Self.calendar.dateComponents(
                [.year], from: Self.date(days[0]), to: Self.date(days[1])
            ).year
            #expect(days[0].age(on: days[1]) == years, "\(days[0].iso) \(days[1].iso)")
        }
    }

    @Test func `the age is reached on the birthday, of 29 February on 1 March`() {
        let born = Day("2008-02-29")
        #expect(born.age(on: Day("2026-02-28")) == 17)
        #expect(born.age(on: Day("2026-03-01")) == 18)
        #expect(born.age(on: Day("2024-02-28")) == 15)
        #expect(born.age(on: Day("2024-02-29")) == 16)
        #expect(born.age(on: born) == 0)
        #expect(born.age(on: Day("2008-02-28")) == nil)
    }

    @Test func `a day that no calendar has is none`() {
        for (year, month, day) in [
            (2025, 2, 29), (2025, 4, 31), (1900, 2, 29), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
            (2025, 1, 32), (0, 1, 1), (10_000, 1, 1),
        ] {
            #expect(Day(year: year, month: month, day: day) == nil)
        }
        #expect(Day(year: 2000, month: 2, day: 29)?.iso == "2000-02-29")
    }

    @Test func `a record's day is written in one way`() {
        #expect(Day(iso: "2026-11-23")?.shown == "23.11.2026")
        for text in [
            "2026-11-3", "2026-1-23", "23.11.2026", "2026-11-23T", "2026/11/23", "", "٢٠٢٦-١١-٢٣",
        ] {
            #expect(Day(iso: text) == nil, "\(text)")
        }
    }

    @Test func `a typed day is read as it is meant`() {
        for text in [
            "23.11.2026", "23112026", "23/11/2026", "23-11-2026", " 23 11 2026 ", "2026-11-23",
        ] {
            #expect(Day(typed: text) == .frozen, "\(text)")
        }
        for text in ["", "23.11", "23.11.26", "31.02.2026", "2311202", "231120266"] {
            #expect(Day(typed: text) == nil, "\(text)")
        }
    }

    @Test func `the calendar ends with the year 9999`() {
        #expect(Day("9999-12-31").adding(days: 1) == Day("9999-12-31"))
        #expect(Day("9999-12-30").adding(days: 1) == Day("9999-12-31"))
    }

    @Test(arguments: [6])
    func `instants are written and read as RFC 3339`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        for _ in 0..<200 {
            let instant = Instant(
                seconds: Int.random(in: -2_000_000_000...4_000_000_000, using: &numbers))
            let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
            #expect(instant.rfc3339 == date.formatted(.iso8601))
            #expect(Instant(rfc3339: instant.rfc3339) == instant)
        }
        for text in [
            "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23 10:00:00Z",
            "2026-11-23T10:00:00", "2026-11-31T10:00:00Z", "2026-11-23T1a:00:00Z",
        ] {
            #expect(Instant(rfc3339: text) == nil, "\(text)")
        }
    }

    @Test func `the day of a moment is that in Kazakhstan, five hours ahead of UTC`() throws {
        for (moment, day) in [
            ("2026-11-22T18:59:59Z", "2026-11-22"), ("2026-11-22T19:00:00Z", "2026-11-23"),
            ("2026-11-23T00:00:00Z", "2026-11-23"), ("2026-12-31T18:59:59Z", "2026-12-31"),
            ("2026-12-31T19:00:00Z", "2027-01-01"), ("2028-02-28T19:00:00Z", "2028-02-29"),
        ] {
            let instant = try #require(Instant(rfc3339: moment))
            #expect(instant.day.iso == day, "\(moment)")
            #expect(instant.rfc3339 == moment)
        }
    }
}
