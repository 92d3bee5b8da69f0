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

    @Test
    func `a click on the work list chooses a line, and does nothing that was asked of another`()
        throws
    {
        var typist = try WorkListTests().desk()
        try click(on: "Ким Виктория", of: &typist)
        let other = typist.model.place
        try click(on: "Жұмағұлов Ерасыл", of: &typist)
        let chosen = typist.model.place
        #expect(chosen != other)
        typist.press(.control("d"))
        #expect(typist.message.hasPrefix("Черновик будет удален"))
        try click(on: "Ким Виктория", of: &typist)
        #expect(typist.model.place == other)
        let asked = typist.asked.count
        typist.press(.control("d"))
        #expect(typist.asked.count == asked)
        #expect(typist.message.hasPrefix("Черновик будет удален"))
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

    private func click(on text: String, of typist: inout Typist) throws {
        let row = try row(of: text, in: typist.model)
        let line = typist.model.view.text[row]
        let column = try #require(line.firstRange(of: text)).lowerBound
        let position = Position(
            row: row, column: line.distance(from: line.startIndex, to: column))
        typist.hear(.terminal(.click(position)))
    }

    @Test func `a click on an entry of an open list chooses it, a second one takes it`() throws {
        var typist = try begun()
        typist.model.intake.focus(on: AnswerPath("citizenship"))
        typist.type("Ге")
        for word in ["Гернси", "Германия", "Гернси"] { try click(on: word, of: &typist) }
        guard case .picker(let list) = typist.model.overlay else {
            Issue.record("the list is closed")
            return
        }
        let box = ListBox(list: list)
        #expect(box.text(of: list.items[list.line], in: typist.model) == "Гернси")
        #expect(typist.questionnaire.answers["citizenship"] == "Ге")
        try click(on: "Гернси", of: &typist)
        #expect(typist.model.overlay == nil)
        let field = try #require(typist.model.form.field("citizenship"))
        let shown = typist.model.intake.shown(field, at: AnswerPath("citizenship"))
        #expect(shown == "Гернси")
    }

    @Test func `the first click on a list takes nothing, not even what was chosen already`() throws
    {
        var typist = try begun()
        typist.model.intake.focus(on: AnswerPath("citizenship"))
        typist.type("Ге")
        try click(on: "Германия", of: &typist)
        typist.press(.down, .up)
        try click(on: "Германия", of: &typist)
        #expect(typist.questionnaire.answers["citizenship"] == "Ге")
        #expect(typist.model.overlay != nil)
    }

    @Test func `a click chooses among sections, sheets and errands of a stick`() throws {
        var typist = try begun()
        typist.press(.function(6))
        try click(on: "Выезд", of: &typist)
        #expect(typist.model.overlay == .sections(line: 2))
        try click(on: "Выезд", of: &typist)
        #expect(typist.questionnaire.screen == 2)
        typist.press(.function(9))
        try click(on: "Пустой бланк", of: &typist)
        guard case .print(let menu) = typist.model.overlay else {
            Issue.record("\(String(describing: typist.model.overlay))")
            return
        }
        #expect(menu.sheet == .blank)
    }

    @Test func `a click beside the entries of a box does nothing`() throws {
        var typist = try begun()
        typist.press(.function(6))
        for position in [(2, 20), (3, 3), (3, 79), (11, 20), (18, 20)] {
            typist.hear(.terminal(.click(Position(row: position.0, column: position.1))))
            #expect(typist.model.overlay == .sections(line: 0))
        }
    }
}
