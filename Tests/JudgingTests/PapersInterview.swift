import FormsSupport

@testable import Forms
@testable import Judging

extension Interview {
    /// Of an invented family that is registered on 25.11.2026, with the page of papers.
    static func withPapers(
        born: String = "01.01.1990", citizenship: String = "KZ", children: [String] = [],
        representative: String = "", papers: [String: String] = [:],
        ofChildren: [[String: String]] = []
    ) -> Interview {
        var answers = Answers()
        answers[AnswerPath("registeredOn")] = "25.11.2026"
        answers[AnswerPath("birthDate")] = born
        answers[AnswerPath("citizenship")] = citizenship
        answers[AnswerPath("intake.representative.name")] = representative
        for (row, day) in children.enumerated() {
            answers.apply(.insertRow(table: "children", at: row, Row(["birthDate": day])))
        }
        for (name, answer) in papers { answers[AnswerPath(name)] = answer }
        for (row, cells) in ofChildren.enumerated() {
            for (column, answer) in cells {
                answers[AnswerPath("children", row: row, column: column)] = answer
            }
        }
        return Interview(form: .withPapers, answers: answers, today: Day("2026-11-25"))
    }

    /// The codes of what is told at a field.
    func codes(at name: String) -> [String] {
        problems.filter { $0.path.description == name }.map(\.code.rawValue)
    }
}
