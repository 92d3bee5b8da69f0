import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct DuplicateTests {
    private func problems(elsewhere iins: Set<String>, _ answers: Answers = .married) -> [Problem] {
        Interview(form: .real, answers: answers, today: .frozen, elsewhere: iins).problems
    }

    @Test func `an applicant who lies on the desk already is told at the IIN`() throws {
        let iin = Answers.married[AnswerPath("iin")]
        let told = problems(elsewhere: [iin, "910215300712"])
        #expect(told.map(\.line) == ["applicant.duplicate @ iin (warning)"])
        #expect(try #require(told.first).takesReason)
    }

    @Test func `another person, an empty number, and a relative who lies there are not told`() {
        #expect(problems(elsewhere: ["910215300712"]) == [])
        let ofTheWife = Answers.married[AnswerPath("relatives", row: 0, column: "iin")]
        #expect(!ofTheWife.isEmpty && problems(elsewhere: [ofTheWife]) == [])
        let nameless = problems(elsewhere: ["910215300712"], Answers.married.with("iin", ""))
        #expect(!nameless.contains { $0.code == .applicantDuplicate })
    }

    @Test func `a number that changes is looked at again`() {
        let iin = Answers.married[AnswerPath("iin")]
        let before = Interview(
            form: .real, answers: .married, today: .frozen, elsewhere: [iin])
        let after = Interview(
            form: .real, answers: .married.with("iin", ""), today: .frozen, elsewhere: [iin],
            after: before)
        #expect(!after.problems.contains { $0.code == .applicantDuplicate })
    }
}
