import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct AcknowledgingTests {
    func interview(_ answers: Answers) -> Interview {
        Interview(form: .real, answers: answers, today: .frozen)
    }

    /// The answers with a reason for their only problem.
    func explained(
        _ answers: Answers, reason: String = "as-in-document", note: String = ""
    ) throws -> Answers {
        let interview = interview(answers)
        let problem = try #require(interview.problems.first)
        try #require(interview.problems.count == 1)
        var explained = answers
        explained.apply(interview.explaining(problem, reason: reason, note: note))
        return explained
    }

    func reasons(_ answers: Answers) -> [String] {
        interview(answers).acknowledgements.map { "\($0.code) @ \($0.field): \($0.reason)" }
    }

    @Test func `a reason stays while the values are unchanged`() throws {
        let answers = try explained(.married.with("birthDate", "06.03.1988"))
        #expect(reasons(answers) == ["iin.birthDate @ iin: as-in-document"])
        #expect(problems(answers) == ["iin.birthDate @ iin (warning)"])
        #expect(reasons(answers.with("surname", "Ли")) == reasons(answers))
    }

    @Test func `a reason lapses when a value changes, and comes back with it`() throws {
        let answers = try explained(.married.with("birthDate", "06.03.1988"))
        let changed = answers.with("birthDate", "07.03.1988")
        #expect(problems(changed) == ["iin.birthDate @ iin (warning)"])
        #expect(reasons(changed) == [])
        #expect(reasons(changed.with("birthDate", "06.03.1988")) == reasons(answers))
        #expect(reasons(answers.with("iin", "880305503017")) == [])
        // What was meant is unchanged.
        #expect(reasons(answers.with("birthDate", "6.3.1988")) == reasons(answers))
    }

    @Test func `a warning that went away needs no reason`() throws {
        let answers = try explained(.married.with("birthDate", "06.03.1988"))
        #expect(reasons(answers.with("birthDate", "05.03.1988")) == [])
    }

    @Test func `a reason of a table lapses with what its check read of the rows`() throws {
        let answers = try explained(
            .married.withoutRow("employment", 1), reason: "other", note: "шетелде болды")
        #expect(reasons(answers) == ["employment.gap @ employment: other"])
        #expect(reasons(answers.with("employment[0].position", "аспаз")) == reasons(answers))
        #expect(reasons(answers.with("employment[0].from", "2011")) == [])
        #expect(reasons(answers.with("purpose", "2")) == reasons(answers))
    }

    @Test func `a reason for missing years lapses when other years are missing`() throws {
        let answers = try explained(.married.withoutRow("employment", 1))
        let earlier = ["registeredOn", "declarations.liability", "declarations.consent"]
            .reduce(answers) { $0.with($1, "30.12.2025") }
        #expect(problems(earlier) == ["employment.gap @ employment (warning)"])
        #expect(reasons(earlier) == [])
        #expect(reasons(answers.with("registeredOn", "22.11.2026")) == reasons(answers))
    }

    @Test func `a reason follows its row`() throws {
        let answers = try explained(.married.with("relatives[0].birthDate", "1991"))
        #expect(reasons(answers) == ["iin.birthDate @ relatives[0].iin: as-in-document"])
        var moved = answers
        moved.apply(.moveRow(table: "relatives", from: 0, to: 3))
        #expect(reasons(moved) == ["iin.birthDate @ relatives[3].iin: as-in-document"])
    }

    @Test func `a code beside the text is one of the values`() throws {
        let divorced = Answers.married.with("maritalStatus", "4")
        let answers = try explained(divorced)
        #expect(reasons(answers) == ["relative.formerSpouse @ relatives: as-in-document"])
        #expect(reasons(answers.with("relatives[3].kinshipCode", "stepfather")) == [])
    }

    @Test func `other is a reason with a note only`() throws {
        let answers = Answers.married.with("birthDate", "06.03.1988")
        #expect(reasons(try explained(answers, reason: "other")) == [])
        #expect(reasons(try explained(answers, reason: "other", note: "  ")) == [])
        let noted = try explained(answers, reason: "other", note: "куәлік бойынша")
        #expect(interview(noted).acknowledgements.map(\.note) == ["куәлік бойынша"])
        #expect(reasons(try explained(answers, reason: "because")) == [])
    }

    @Test func `an error takes no reason`() throws {
        let answers = try explained(.married.with("departure.to.country", "KZ"))
        #expect(reasons(answers) == [])
        let told = try #require(interview(answers).problems.first)
        #expect(interview(answers).reason(for: told) == nil)
    }

    @Test func `giving a reason can be taken back`() throws {
        let before = Answers.married.with("birthDate", "06.03.1988")
        let problem = try #require(interview(before).problems.first)
        let edit = interview(before).explaining(problem, reason: "as-stated", note: "")
        var answers = before
        answers.apply(edit)
        answers.apply(edit.inverse)
        #expect(answers == before)
    }
}
