import FormsSupport
import JSON
import Testing

@testable import Forms

/// By when the police does its part, and by when the applicant is promised the answer.
@Suite struct TermsTests {
    static let terms: Terms? = {
        let file = "Screens/Papers/schedule.json"
        guard let calendar = WorkingCalendar(Package.node("Locales/holidays.json")),
            let schedule = Schedule.read(Package.bytes(file), file: file).schedule
        else { return nil }
        return Terms(calendar: calendar, schedule: schedule)
    }()

    private func shown(_ accepted: String, _ week: Week) throws -> [String: String] {
        let days = try #require(Self.terms).days(after: Day(accepted), week: week)
        return days.compactMapValues { $0.day?.iso }
    }

    @Test(arguments: [
        ("2026-07-13", "2026-08-05"), ("2026-10-01", "2026-10-24"), ("2026-10-24", "2026-11-18"),
        ("2026-11-23", "2026-12-17"), ("2026-11-28", "2026-12-23"), ("2026-12-01", "2026-12-25"),
        ("2026-12-31", "2027-01-27"), ("2027-02-22", "2027-03-19"), ("2027-03-01", "2027-03-30"),
        ("2027-04-19", "2027-05-15"), ("2027-05-14", "2027-06-07"),
    ])
    func `in a week of six days the answer is due earlier`(accepted: String, due: String) throws {
        #expect(try #require(Self.terms).due(after: Day(accepted), week: .sixDay) == .on(Day(due)))
    }

    @Test func `the applicant is promised the day of the five-day week`() throws {
        #expect(try #require(Self.terms).due(after: Day("2026-11-25")) == .on(Day("2026-12-24")))
    }

    @Test func `every step of point 9 has its day in both weeks`() throws {
        #expect(
            try shown("2026-11-25", .fiveDay) == [
                "review": "2026-11-26", "request": "2026-11-27", "approvals": "2026-12-11",
                "draft": "2026-12-14", "entry": "2026-12-15", "preliminary": "2026-12-21",
                "hearing": "2026-12-23", "due": "2026-12-24",
            ])
        #expect(
            try shown("2026-11-25", .sixDay) == [
                "review": "2026-11-26", "request": "2026-11-27", "approvals": "2026-12-09",
                "draft": "2026-12-10", "entry": "2026-12-11", "preliminary": "2026-12-15",
                "hearing": "2026-12-18", "due": "2026-12-19",
            ])
    }

    @Test(arguments: [
        ("2026-07-13", "2026-07-29 2026-08-05 2026-08-07", "2026-07-27 2026-08-01 2026-08-04"),
        ("2026-10-24", "2026-11-11 2026-11-18 2026-11-20", "2026-11-09 2026-11-14 2026-11-17"),
        ("2026-11-23", "2026-12-09 2026-12-17 2026-12-21", "2026-12-07 2026-12-12 2026-12-15"),
        ("2026-11-28", "2026-12-15 2026-12-23 2026-12-25", "2026-12-12 2026-12-19 2026-12-22"),
        ("2026-12-31", "2027-01-21 2027-01-28 2027-02-01", "2027-01-18 2027-01-23 2027-01-26"),
        ("2027-03-01", "2027-03-19 2027-03-31 2027-04-02", "2027-03-17 2027-03-26 2027-03-29"),
    ])
    func `approvals, preliminary refusal and hearing are reckoned around holidays`(
        accepted: String, five: String, six: String
    ) throws {
        for (week, expected) in [(Week.fiveDay, five), (.sixDay, six)] {
            let days = try shown(accepted, week)
            let found = ["approvals", "preliminary", "hearing"].map { days[$0] ?? "–" }
            #expect(found.joined(separator: " ") == expected, "\(week)")
        }
    }

    @Test func `a year without its days off gives no day`() throws {
        let terms = try #require(Self.terms)
        #expect(terms.due(after: Day("2027-12-02")).day != nil)
        #expect(terms.due(after: Day("2027-12-03")) == .unknown(year: 2028))
        #expect(terms.due(after: Day("2027-12-08"), week: .sixDay) == .unknown(year: 2028))
    }

    @Test func `working days that are left are counted, and those that are over`() throws {
        let calendar = try #require(Self.terms).calendar
        let due = Day("2026-12-22")
        func left(_ day: String) -> Int? {
            calendar.workingDays(from: Day(day), until: due, week: .fiveDay)
        }
        #expect(left("2026-11-23") == 20)
        #expect(left("2026-12-21") == 1)
        #expect(left("2026-12-22") == 0)
        #expect(left("2026-12-24") == -2)
        #expect(left("2030-01-01") == nil)
    }

    @Test(arguments: [
        (
            #"{"promised": "fiveDay", "steps": [{"id": "due", "point": "5", "after": "x", "days": 20}]}"#,
            #"there is no step "x"; there are due"#
        ),
        (
            #"{"promised": "week", "steps": [{"id": "due", "point": "5", "after": "accepted", "days": 20}]}"#,
            #"there is no week "week"; there are fiveDay, sixDay"#
        ),
        (
            #"{"promised": "fiveDay", "steps": [{"id": "a", "point": "5", "after": "accepted", "days": 0}]}"#,
            #""days" must be at least 1"#
        ),
        (#"{"promised": "fiveDay", "steps": []}"#, #"the steps must end with "due""#),
        (
            #"{"promised": "fiveDay", "steps": [{"id": "due", "point": "5", "after": "b", "days": 1}, {"id": "b", "point": "5", "after": "due", "days": 1}]}"#,
            "some steps are reckoned from each other"
        ),
        (
            #"{"promised": "fiveDay", "steps": [{"id": "due", "point": "5", "days": 1}]}"#,
            #"a step needs "after" or "before""#
        ),
        ("{", "ends"),
    ])
    func `what is wrong with the file is told with its place`(text: String, wrong: String) {
        let read = Schedule.read(Array(text.utf8), file: "schedule.json")
        #expect(read.schedule == nil)
        let told = read.mistakes.map(\.description)
        #expect(told.contains { $0.contains(wrong) && $0.hasPrefix("schedule.json:1:") }, "\(told)")
    }
}
