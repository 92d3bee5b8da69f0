import FormsSupport
import JSON
import Testing

@testable import Forms

@Suite struct WorkingCalendarTests {
    static let real = WorkingCalendar(Package.node("Locales/holidays.json"))

    @Test(arguments: [
        ("2026-07-13", "2026-08-10"), ("2026-10-01", "2026-10-30"), ("2026-10-24", "2026-11-23"),
        ("2026-11-23", "2026-12-22"), ("2026-11-28", "2026-12-28"), ("2026-12-01", "2026-12-30"),
        ("2026-12-31", "2027-02-02"), ("2027-02-22", "2027-03-29"), ("2027-03-01", "2027-04-05"),
        ("2027-04-19", "2027-05-20"), ("2027-05-14", "2027-06-11"),
    ])
    func `the answer is due on the 20th working day`(accepted: String, due: String) throws {
        let calendar = try #require(Self.real)
        #expect(calendar.deadline(after: Day(accepted), workingDays: 20) == .on(Day(due)))
    }

    @Test func `a holiday on a weekend takes the next working day`() throws {
        let calendar = try #require(Self.real)
        let free = { (day: String) in !calendar.isWorkingDay(Day(day)) }
        // 8 March 2026 was a Sunday; 21 and 22 March a Saturday and a Sunday.
        #expect(free("2026-03-09"))
        #expect(free("2026-03-23") && free("2026-03-24") && free("2026-03-25"))
        #expect(!free("2026-03-26"))
        // 25 October 2026 is a Sunday.
        #expect(free("2026-10-26") && !free("2026-10-27"))
        // The Constitution's day moved from 30 August to 15 March, from 2027.
        #expect(!free("2026-08-31") && free("2027-03-15") && !free("2026-03-16"))
    }

    @Test func `a religious day off does not move`() throws {
        let calendar = try #require(Self.real)
        // Kurban Ait of 2027 is a Sunday; 7 January 2029 too.
        #expect(calendar.isWorkingDay(Day("2027-05-17")))
        #expect(!calendar.isWorkingDay(Day("2026-05-27")))
        #expect(!calendar.isWorkingDay(Day("2026-01-07")))
        #expect(calendar.isWorkingDay(Day("2029-01-08")))
    }

    @Test func `days that the Government exchanges are data`() throws {
        let node = Node.object([
            (
                "holidays",
                .array([
                    .object([
                        ("code", "newYear"), ("days", .array(["01-01"])), ("moves", true),
                    ])
                ])
            ),
            ("years", .object([("from", 2026), ("until", 2026)])),
            (
                "exchanged",
                .array([.object([("from", "2026-11-28"), ("to", "2026-11-30")])])
            ),
        ])
        let calendar = try #require(WorkingCalendar(node))
        #expect(calendar.isWorkingDay(Day("2026-11-28")))
        #expect(!calendar.isWorkingDay(Day("2026-11-30")))
        #expect(
            calendar.deadline(after: Day("2026-11-27"), workingDays: 2) == .on(Day("2026-12-01")))
    }

    @Test func `what is no calendar is none`() {
        #expect(WorkingCalendar(.object([])) == nil)
        #expect(WorkingCalendar(.null) == nil)
    }

    @Test(arguments: [
        ("2027-12-02", WorkingCalendar.Deadline.on(Day("2027-12-31"))),
        ("2027-12-03", .unknown(year: 2028)), ("2027-12-31", .unknown(year: 2028)),
        ("2028-03-01", .unknown(year: 2028)), ("2030-01-15", .unknown(year: 2030)),
        ("2024-12-31", .on(Day("2025-01-31"))), ("2024-12-30", .unknown(year: 2024)),
        ("9999-12-31", .unknown(year: 9999)),
    ])
    func `no day is said that hangs on a year whose holidays are not known`(
        accepted: String, deadline: WorkingCalendar.Deadline
    ) throws {
        let calendar = try #require(Self.real)
        #expect(calendar.deadline(after: Day(accepted), workingDays: 20) == deadline)
    }

    @Test func `the years that are known are data`() throws {
        let known = { (until: Int) in
            WorkingCalendar(
                .object([
                    ("holidays", .array([])),
                    ("years", .object([("from", 2026), ("until", .number(until))])),
                ]))
        }
        let calendars = try [2027, 2028].map { try #require(known($0)) }
        let deadlines = calendars.map { $0.deadline(after: Day("2027-12-31"), workingDays: 1) }
        #expect(deadlines == [.unknown(year: 2028), .on(Day("2028-01-03"))])
        #expect(known(2025) == nil)
    }
}
