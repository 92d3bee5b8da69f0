import Alphabet
import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// ↑, ↓, Home and End in lists of rows and in choices.
@Suite struct MovingTests {
    private func typist(at screen: Character) throws -> Typist {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .function(6), .character(screen))
        return typist
    }

    @Test(arguments: ["5", "6", "7"] as [Character])
    func `Home and End lead to the first row and to the line for a new one`(
        _ screen: Character
    ) throws {
        var typist = try typist(at: screen)
        let table = try #require(typist.questionnaire.focus?.field)
        let count = typist.questionnaire.answers.rows(of: table).count
        typist.press(.end)
        #expect(typist.questionnaire.focus == AnswerPath(table, row: count))
        typist.press(.home)
        #expect(typist.questionnaire.focus == AnswerPath(table, row: 0))
    }

    /// Every choice of the form that stands upright, with its lines.
    private static func upright(_ model: Model) -> [(field: Field, options: [String])] {
        model.form.screens.flatMap(\.fields).compactMap { field in
            let path = AnswerPath(field.name)
            let (place, _) = model.valuePlace(of: field, at: path, isFocused: true)
            guard place.isBeneath, !field.kind.options.isEmpty, model.interview.isAsked(path)
            else { return nil }
            return (field, field.kind.options)
        }
    }

    @Test func `arrows move within a choice that stands upright and leave it at its ends`() throws {
        var typist = try typist(at: "4")
        let choices = MovingTests.upright(typist.model)
        #expect(choices.count >= 4)
        for (field, options) in choices {
            let path = AnswerPath(field.name)
            typist.model.intake.focus(on: path)
            typist.press(.home)
            for option in options {
                #expect(typist.questionnaire.focus == path)
                #expect(typist.questionnaire.answers[path] == option)
                typist.press(.down)
            }
            #expect(typist.questionnaire.focus != path)
            #expect(typist.questionnaire.answers[path] == options.last)
            typist.model.intake.focus(on: path)
            typist.press(.end)
            for option in options.reversed() {
                #expect(typist.questionnaire.answers[path] == option)
                typist.press(.up)
            }
            #expect(typist.questionnaire.focus != path)
            #expect(typist.questionnaire.answers[path] == options.first)
        }
    }

    @Test func `who walks down a filled questionnaire changes none of its answers`() throws {
        for key in [Key.down, .up, .tab, .backTab, .enter] {
            var typist = try typist(at: key == .up || key == .backTab ? "8" : "3")
            let answers = typist.questionnaire.answers
            // Enter on the line for a new row would begin one.
            let isTable = { typist.model.questionnaire.focus?.row != nil }
            for _ in 0..<25 where typist.model.place == .form && !(key == .enter && isTable()) {
                typist.press(key)
            }
            #expect(typist.questionnaire.answers == answers, "\(key)")
        }
    }

    @Test(arguments: [(Language.kk, "ЖСН: –"), (.ru, "ИИН: –")])
    func `what a row lacks is called by its name, abbreviations in capitals`(
        language: Language, lacking: String
    ) throws {
        let table = AnswerPath("children", row: 0, column: "name")
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.take(.resize(Size(rows: 12, columns: 40)))
        typist.model.answer([:], at: table)
        typist.type("Ким Анна")
        typist.press(.escape, .up)
        let text = typist.model.view.text.joined(separator: " ").oneSpaced
        #expect(text.contains(lacking), "\(text)")
    }

    @Test func `who turns the page and walks on changes none either`() throws {
        var typist = try typist(at: "1")
        let answers = typist.questionnaire.answers
        for _ in typist.model.form.screens where typist.model.place == .form {
            typist.press(.pageDown, .down)
        }
        #expect(typist.questionnaire.answers == answers)
    }

    @Test(arguments: [Key.function(5), .function(11), .character("ф"), .control("n")])
    func `a key that is refused ends no walk back through the answers`(_ key: Key) throws {
        var typist = try typist(at: "6")
        typist.press(.pageUp, .up)
        try #require(typist.questionnaire.focus == AnswerPath("maritalStatus"))
        let answers = typist.questionnaire.answers
        typist.press(key)
        try #require(typist.questionnaire.focus == AnswerPath("maritalStatus"))
        typist.press(.up, .up)
        #expect(typist.questionnaire.answers == answers)
        #expect(typist.questionnaire.focus != AnswerPath("maritalStatus"))
    }

    @Test(arguments: ["5", "6", "7"] as [Character])
    func `who goes back out of a row is on that row`(_ screen: Character) throws {
        var typist = try typist(at: screen)
        let table = try #require(typist.questionnaire.focus?.field)
        let last = typist.questionnaire.answers.rows(of: table).count - 1
        for key in [Key.up, .backTab] {
            typist.press(.end, .up, .enter)
            try #require(typist.model.intake.isInRow)
            typist.press(key)
            #expect(typist.questionnaire.focus == AnswerPath(table, row: last))
        }
        // Esc and the way on lead to the line for a new row, which mostly comes next.
        typist.press(.enter, .escape)
        #expect(typist.questionnaire.focus == AnswerPath(table, row: last + 1))
    }

    @Test(arguments: [Key.down, .tab, .enter])
    func `a choice without an answer is passed with one key`(_ key: Key) throws {
        var typist = Typist(try Office.shared.get().world())
        typist.press(.function(6), .character("3"))
        for _ in 0..<40 where typist.model.place == .form {
            let focus = typist.questionnaire.focus
            let isChoice = typist.model.intake.focusedField.map {
                !$0.kind.options.isEmpty
            }
            typist.press(key)
            if isChoice == true { #expect(typist.questionnaire.focus != focus) }
        }
        #expect(typist.questionnaire.answers["purpose"].isEmpty)
    }
}
