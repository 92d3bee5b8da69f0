import Foundation
import Testing

@Suite struct HolidaysTests {
    /// A day that the calendar has, written `YYYY-MM-DD`; 31 February gives nil.
    static func day(_ text: String) -> Date? {
        guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else { return nil }
        let day = try? Date(text, strategy: .iso8601.year().month().day())
        return day?.formatted(.iso8601.year().month().day()) == text ? day : nil
    }

    @Test func `every day exists, and a holiday has days or dates, not both`() throws {
        let calendar = try HolidaysFile.read()
        #expect(calendar.list == "holidays")
        #expect(!calendar.about.isEmpty && !calendar.source.isEmpty)
        #expect(Set(calendar.holidays.map(\.code)).count == calendar.holidays.count)
        for holiday in calendar.holidays {
            #expect((holiday.days == nil) != (holiday.dates == nil), "\(holiday.code)")
            for day in holiday.days ?? [] {
                // A year without 29 February: a day of every year must exist in it.
                #expect(Self.day("2025-\(day)") != nil, "\(holiday.code): \(day)")
            }
            for date in holiday.dates ?? [] {
                #expect(Self.day(date.on) != nil, "\(holiday.code): \(date.on)")
            }
            #expect((holiday.from ?? .min) <= (holiday.until ?? .max), "\(holiday.code)")
        }
        for exchange in calendar.exchanged {
            #expect(Self.day(exchange.from) != nil && Self.day(exchange.to) != nil)
        }
    }

    @Test func `a day that is no day is told`() {
        #expect(Self.day("2025-02-29") == nil)
        #expect(Self.day("2025-2-3") == nil)
        #expect(Self.day("2025-02-28") != nil)
    }

    @Test func `the Constitution has one day a year, and none in 2026`() throws {
        let calendar = try HolidaysFile.read()
        for (year, expected) in [(2025, ["2025-08-30"]), (2026, []), (2027, ["2027-03-15"])] {
            let days = calendar.days(of: year).filter { $0.value.hasPrefix("constitution") }
            #expect(Array(days.keys) == expected)
        }
    }

    @Test func `Kurban Ait has a day in every year that the calendar covers`() throws {
        let calendar = try HolidaysFile.read()
        let ait = try #require(calendar.holidays.first { $0.code == "kurbanAit" })
        let dates = try #require(ait.dates)
        let covered = (calendar.years.from...calendar.years.until).map(String.init)
        #expect(dates.map { String($0.on.prefix(4)) } == covered)
        #expect(dates.dropLast().allSatisfy { $0.estimated == nil }, "only the last may be a guess")
    }

    @Test func `only the religious days stay where they fall`() throws {
        let staying = try HolidaysFile.read().holidays.filter { !$0.moves }.map(\.code)
        #expect(staying == ["christmas", "kurbanAit"])
    }

    @Test func `the days off of 2026 are those of the law`() throws {
        let days = try HolidaysFile.read().days(of: 2026).keys.sorted()
        #expect(
            days == [
                "2026-01-01", "2026-01-02", "2026-01-07", "2026-03-08", "2026-03-21", "2026-03-22",
                "2026-03-23", "2026-05-01", "2026-05-07", "2026-05-09", "2026-05-27", "2026-07-06",
                "2026-10-25", "2026-12-16",
            ])
    }

    @Test func `an exchange takes a rest day and gives a working one`() throws {
        let calendar = try HolidaysFile.read()
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = .gmt
        for exchange in calendar.exchanged {
            let from = try #require(Self.day(exchange.from))
            let to = try #require(Self.day(exchange.to))
            #expect(gregorian.isDateInWeekend(from), "\(exchange.from) is no rest day")
            #expect(!gregorian.isDateInWeekend(to), "\(exchange.to) is off already")
        }
    }
}
