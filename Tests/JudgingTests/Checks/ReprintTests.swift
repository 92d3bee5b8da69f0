import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct ReprintTests {
    private func interview(
        printed mark: String, now fingerprint: String?, judgingPapers: Bool = true
    ) -> Interview {
        var answers = Answers.married
        answers[AnswerPath("documents.questionnaire").aspect("mark")] = mark
        return Interview(
            form: .withPapers, answers: answers, today: .frozen, fingerprint: fingerprint,
            judgingPapers: judgingPapers)
    }

    @Test func `answers that are not those printed are told at the questionnaire`() throws {
        let changed = interview(printed: "00E354EC", now: "1B02C7D9")
        let told = try #require(changed.problems.first { $0.code == .paperChanged })
        #expect(told.path == AnswerPath("documents.questionnaire"))
        #expect(told.details == ["fingerprint": .text("1B02C7D9")])
        #expect(changed.printed?.fingerprint == "00E354EC")
    }

    @Test(arguments: [
        ("00E354EC", "00E354EC", true), ("", "1B02C7D9", true), ("00E354EC", nil, true),
        ("00E354EC", "1B02C7D9", false),
    ])
    func `the same answers, no print, no fingerprint and no papers tell nothing`(
        mark: String, fingerprint: String?, judgingPapers: Bool
    ) {
        let interview = interview(
            printed: mark, now: fingerprint, judgingPapers: judgingPapers)
        #expect(!interview.problems.contains { $0.code == .paperChanged })
    }
}
