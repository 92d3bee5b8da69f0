import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// No message is cut on a terminal of 80 columns, in any language: two lines are enough for all.
@Suite struct MessageTests {
    private static let world = Result {
        try Office.shared.get().world(hasPlaces: true, hasPapers: true)
    }

    @Test(arguments: [Language.kk, .ru])
    func `every message is whole at its longest`(_ language: Language) throws {
        let world = try MessageTests.world.get()
        let lint = MessageLint(form: world.form, catalog: world.catalog)
        #expect(lint.overlong(in: language).map(\.key) == [])
    }

    @Test func `a long message grows over the last line of the body, and the rest stays`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .function(6), .character("1"))
        let before = typist.model.view.text
        let long = "Строка 12: «Населенный пункт рождения»: ответ ожидается; если его нет, укажите."
        typist.model.intake.notice = .message("problem.inRow", ["row": "12", "text": long])
        typist.model.layOut()
        let after = typist.model.view.text
        #expect(typist.model.messageHeight == 2)
        #expect(after[..<20] == before[..<20])
        #expect(after[20].hasPrefix("────"))
        #expect(typist.model.messageLines.joined(separator: " ").hasSuffix("укажите."))
        #expect(after[21].hasPrefix(" Строка 12: "))
    }

    @Test(arguments: [Language.kk, .ru])
    func `the message of a row tells the error that its mark stands for, not an earlier warning`(
        _ language: Language
    ) throws {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.press(.function(6), .character("6"), .enter)
        typist.type("Сейтқали Айнұр")
        // Whose number is not known is a warning; of what kinship she is comes later, and is an error.
        typist.press(.escape, .up)
        let model = typist.model
        #expect(model.questionnaire.focus?.description == "relatives[0]")
        let told = model.questionnaire.problems.filter {
            $0.path.row == 0 && model.questionnaire.isTold($0)
        }
        #expect(told.first?.level == .warning)
        #expect(told.contains { $0.path.description == "relatives[0].kinship" })
        let row = try #require(model.view.text.first { $0.contains("Сейтқали Айнұр") })
        #expect(row.hasSuffix("!"))
        let (texts, level) = model.message
        #expect(level == .error)
        let error = try #require(told.first { $0.level == .error })
        #expect(texts == model.intake.sentences(for: error))
    }

    @Test func `a hint speaks of a list and of F5 only where they are`() throws {
        var typist = Typist(try Office.shared.get().world())
        typist.press(.function(6), .character("2"), .tab)
        #expect(typist.questionnaire.focus?.description == "birthPlace.region")
        #expect(typist.message.contains("список"))
        typist.press(.tab)
        #expect(typist.questionnaire.focus?.description == "birthPlace.district")
        #expect(typist.message == "Впишите, как в документе")
        for model in [typist.model, try Typist(after: "check-clean-with-papers").model] {
            var model = model
            for (field, path) in model.interview.askedFields {
                if field.kind.table != nil { continue }
                model.place = .form
                model.intake.notice = nil
                model.intake.focus(on: path)
                guard let field = model.intake.focusedField else { continue }
                let message = model.message.0.joined()
                let footer = model.footer.map(\.name)
                if message.contains("F5") { #expect(footer.contains("F5"), "\(path): \(message)") }
                if message.contains("F4") || message.contains("список") {
                    #expect(
                        model.intake.suggestions(for: field, at: path) != nil
                            || !model.intake.missingCodes(of: field, at: path).isEmpty,
                        "\(path): \(message)")
                }
            }
        }
    }
}
