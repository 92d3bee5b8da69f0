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
        #expect(calendar.day(after: Day(accepted), workingDays: 20) == Day(due))
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
            (
                "exchanged",
                .array([.object([("from", "2026-11-28"), ("to", "2026-11-30")])])
            ),
        ])
        let calendar = try #require(WorkingCalendar(node))
        #expect(calendar.isWorkingDay(Day("2026-11-28")))
        #expect(!calendar.isWorkingDay(Day("2026-11-30")))
        #expect(calendar.day(after: Day("2026-11-27"), workingDays: 2) == Day("2026-12-01"))
    }

    @Test func `what is no calendar is none`() {
        #expect(WorkingCalendar(.object([])) == nil)
        #expect(WorkingCalendar(.null) == nil)
    }

    @Test func `counting ends with the calendar`() throws {
        let calendar = try #require(Self.real)
        #expect(calendar.day(after: Day("9999-12-20"), workingDays: 20) == Day("9999-12-31"))
    }
}
