import Canvas
import Forms
import Testing

@testable import Casework
@testable import Pages

/// «Until now» stands in the field of the leaving year; the record keeps it as an answer of its own.
@Suite struct UntilNowTests {
    private let year = AnswerPath("employment", row: 0, column: "to")
    private let mark = AnswerPath("employment", row: 0, column: "current")

    /// The form of a new row of table 16, with the focus on its first year.
    private func row(_ answers: [String: String] = [:]) throws -> Model {
        var model = Model.atStart(try Office.shared.get().world())
        model.intake.edit(.insertRow(table: "employment", at: 0, Row(answers)))
        model.intake.focus(on: AnswerPath("employment", row: 0, column: "from"))
        return model
    }

    private func type(_ text: String, _ model: inout Model) {
        for character in text {
            let key: Key = character == "\n" ? .enter : .character(character)
            _ = model.update(.terminal(.key(key)), clock: .inTheMorning())
        }
    }

    private func press(_ key: Key, _ model: inout Model) {
        _ = model.update(.terminal(.key(key)), clock: .inTheMorning())
    }

    @Test func `two years with Enter between are entered and left`() throws {
        var model = try row()
        type("2019\n2022\n", &model)
        let row = model.questionnaire.answers.rows(of: "employment")[0]
        #expect(row.values == ["from": "2019", "to": "2022"])
        #expect(model.questionnaire.focus?.column == "organisation")
    }

    @Test func `Space means until now, and once more nothing`() throws {
        var model = try row()
        type("2019\n ", &model)
        #expect(model.questionnaire.answers[mark] == "true")
        #expect(model.questionnaire.focus == year)
        #expect(model.view.text.contains { $0.contains(">қазіргі уақытқа дейін") })
        type(" ", &model)
        #expect(model.questionnaire.answers[mark] == "")
        type(" \n", &model)
        #expect(model.questionnaire.focus?.column == "organisation")
        press(.up, &model)
        #expect(model.questionnaire.focus == year)
    }

    @Test func `a year takes the place of until now, and until now that of a year`() throws {
        var model = try row(["from": "2019", "current": "true"])
        model.intake.focus(on: year)
        type("2022", &model)
        #expect(model.questionnaire.answers.rows(of: "employment")[0]["current"] == "")
        #expect(model.questionnaire.answers[year] == "2022")
        press(.control("z"), &model)
        #expect(model.questionnaire.answers[mark] == "true")
        #expect(model.questionnaire.answers[year] == "")
        #expect(model.questionnaire.focus == year)
        model = try row(["from": "2019", "to": "2022"])
        model.intake.focus(on: year)
        type(" ", &model)
        #expect(
            model.questionnaire.answers.rows(of: "employment")[0].values
                == ["from": "2019", "current": "true"])
    }

    @Test func `a key that is refused leaves until now alone, Backspace takes it away`() throws {
        var model = try row(["from": "2019", "current": "true"])
        model.intake.focus(on: year)
        type("ж", &model)
        #expect(model.notice != nil)
        #expect(model.questionnaire.answers[mark] == "true")
        model.intake.focus(on: year)
        press(.backspace, &model)
        #expect(model.questionnaire.answers[mark] == "")
    }

    @Test func `a draft that was left on the former field opens on the year`() throws {
        var model = try row(["from": "2019", "current": "true", "to": "2022"])
        model.intake.focus(on: mark)
        #expect(model.questionnaire.focus == year)
        #expect(model.view.text.contains { $0.contains(">қазіргі уақытқа дейін") })
        type("2021", &model)
        #expect(
            model.questionnaire.answers.rows(of: "employment")[0].values
                == ["from": "2019", "to": "2021"])
    }

    @Test(arguments: ["«Тобыл Құрылыс» ЖШС", "Қазпошта", "Құқық"])
    func `an organisation is no year`(name: String) throws {
        var model = try row()
        type("2019\n\(name)", &model)
        #expect(model.questionnaire.answers[year] == "")
        #expect(model.questionnaire.answers[mark] == "")
        #expect(model.notice != nil)
    }
}
