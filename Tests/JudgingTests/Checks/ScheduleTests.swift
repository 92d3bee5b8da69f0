import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// The day by which the service is due, and the calendar behind it.
@Suite struct ScheduleTests {
    private func told(_ day: String) -> [String] {
        var answers = Answers()
        answers[AnswerPath("registeredOn")] = day
        return Interview(form: .withTerms, answers: answers, today: Day("2028-01-01")).problems
            .filter { $0.path.description == "registeredOn" }.map(\.code.rawValue)
    }

    /// The days off are known to the end of 2027.
    @Test(arguments: [("02.12.2027", []), ("03.12.2027", ["schedule.year"])])
    func `a day that the calendar does not reach is told`(day: String, codes: [String]) {
        #expect(told(day) == codes)
    }

    @Test func `where nobody knows the days off, nothing is told`() {
        var answers = Answers()
        answers[AnswerPath("registeredOn")] = "03.12.2027"
        let interview = Interview(form: .real, answers: answers, today: Day("2028-01-01"))
        #expect(!interview.problems.contains { $0.code == .scheduleYear })
    }

    @Test(arguments: [
        ("2026-12-22", []), ("2026-12-21", ["schedule.due"]), ("2026-12-23", ["schedule.due"]),
    ])
    func `a record promises the twentieth working day`(due: String, codes: [String]) {
        let text = Answers.married.explained().record().text.replacing(
            "\"dueOn\": \"2026-12-22\"", with: "\"dueOn\": \"\(due)\"")
        let read = Record.read(Array(text.utf8), form: .withTerms, today: .frozen)
        #expect(read.open.map(\.code.rawValue) == codes, "\(read.open)")
        #expect(
            read.open.allSatisfy { $0.details["day"] == .day(Day("2026-12-22")) })
    }
}
