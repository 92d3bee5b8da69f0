import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// A click leads to a field or chooses a line; the wheel goes on or back; neither answers anything.
@Suite struct PointingTests {
    private func begun() throws -> Typist {
        var typist = Typist(try Office.shared.get().world(), language: .ru)
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        return typist
    }

    private func row(of label: String, in model: Model) throws -> Int {
        try #require(model.view.text.firstIndex { $0.contains(label) })
    }

    @Test func `a click leads to the field of the line, wherever in it`() throws {
        var typist = try begun()
        for (label, name) in [("Отчество", "patronymic"), ("Фамилия", "surname"), ("Пол ", "sex")] {
            let row = try row(of: label, in: typist.model)
            typist.hear(.terminal(.click(Position(row: row, column: 60))))
            #expect(typist.model.questionnaire.focus == AnswerPath(name))
        }
        #expect(typist.model.questionnaire.answers.isEmpty)
    }

    @Test func `a click beside all fields, or outside, leads nowhere`() throws {
        var typist = try begun()
        let focus = typist.model.questionnaire.focus
        for position in [(0, 5), (1, 5), (23, 5), (21, 0), (99, 99), (6, 500)] {
            typist.hear(.terminal(.click(Position(row: position.0, column: position.1))))
            #expect(typist.model.questionnaire.focus == focus)
        }
    }

    @Test func `a click on the check page chooses its line, and the wheel goes on`() throws {
        var typist = try begun()
        typist.press(.function(10))
        let row = try row(of: "Пол", in: typist.model)
        typist.hear(.terminal(.click(Position(row: row, column: 8))))
        guard case .check(let line) = typist.model.place else {
            Issue.record("\(typist.model.place)")
            return
        }
        #expect(try self.row(of: ">", in: typist.model) == row)
        typist.hear(.terminal(.wheel(1)))
        #expect(typist.model.place == .check(line: line + 1))
        typist.hear(.terminal(.wheel(-1)))
        #expect(typist.model.place == .check(line: line))
    }

    @Test func `the wheel walks past a choice and does not change it`() throws {
        var typist = try begun()
        let sex = AnswerPath("sex")
        typist.model.intake.edit(.set(sex, from: "", to: "male"))
        let row = try row(of: "Пол ", in: typist.model)
        typist.hear(.terminal(.click(Position(row: row, column: 5))))
        typist.hear(.terminal(.wheel(1)))
        typist.hear(.terminal(.wheel(-1)))
        #expect(typist.model.questionnaire.focus == sex)
        #expect(typist.model.questionnaire.answers[sex] == "male")
    }
}
