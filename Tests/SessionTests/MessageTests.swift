import Canvas
import Forms
import Messages
import Testing

@testable import Session

/// No message is cut on a terminal of 80 columns, in any language: two lines are enough for all.
@Suite struct MessageTests {
    /// Texts that stand elsewhere: beside fields, in boxes and tables, on the standard output.
    private static let others = [
        "usage.", "cli.", "ground.", "source.", "condition.", "why.", "case.", "papers.", "end.",
        "keys.", "screen.", "list.other",
    ]
    private static let parts = ["help", "label", "option", "instruction", "heading"]

    private static func isMessage(_ key: String) -> Bool {
        if key == "screen.skipped" || key == "screen.hidden" { return true }
        let parts = key.split(separator: ".").map(String.init)
        return !others.contains { key.hasPrefix($0) }
            && (parts.first != "field" || !parts.contains { MessageTests.parts.contains($0) })
    }

    /// The longest values that a message can meet.
    private static func values(_ model: Model, _ language: Language) -> [String: String] {
        let form = model.form
        let columns = form.screens.flatMap(\.fields).flatMap { field -> [(Field, AnswerPath)] in
            guard case .table(let table) = field.kind else {
                return [(field, AnswerPath(field.name))]
            }
            return [(field, AnswerPath(field.name))]
                + table.columns.map { ($0, $0.path(row: 11, table: field.name)) }
        }
        let labels = columns.map { model.shortLabel($0.0, at: $0.1, in: language) }
        return [
            "label": labels.max { $0.columns < $1.columns } ?? "", "row": "12", "n": "118",
            "iin": "861104 3 3071 2", "date": "14.11.1986", "iinDate": "04.11.1986",
            "years": "2021, 2022, 2023, 2024, 2025, 2026", "who": "А. Жұмағұлова", "limit": "1000",
            "host": "ast01-02", "size": "64×18", "number": "AST01-2026-000123", "year": "1850",
            "reason": "екінші ата-ананың келісімі жоқ", "point": "11, 12, 13, 14", "age": "40",
            "key": "Shift-Tab", "owner": "a.serikova", "revision": "348-2026", "word": "Нұрғалиұлы",
            "sex": "мужской", "warnings": "118", "errors": "118", "why": "",
            "fields": "intake.representative.ground", "text": "Нұрғалиұлы",
        ]
    }

    private static let world = Result { try Office.shared.get().world(hasPlaces: true) }

    @Test(arguments: Language.allCases)
    func `every message is whole at its longest`(_ language: Language) throws {
        var model = Model.atStart(try MessageTests.world.get(), language: language)
        let values = Dictionary(
            uniqueKeysWithValues: model.languages.map {
                ($0, MessageTests.values(model, $0))
            })
        let catalog = model.world.catalog
        let keys = catalog.keys.filter(MessageTests.isMessage)
        #expect(keys.count > 150)
        for key in keys {
            let texts = model.languages.map { language in
                let text = catalog.text(key, in: language, with: values[language] ?? [:])
                guard key.hasPrefix("problem."), key != "problem.inRow" else { return text }
                return catalog.text(
                    "problem.inRow", in: language,
                    with: ["row": "12", "text": text.uncapitalised])
            }
            try requireWhole(texts, in: &model, key)
        }
    }

    private func requireWhole(_ texts: [String], in model: inout Model, _ key: String) throws {
        for level in [nil, Problem.Level.error] {
            let lines = model.lines(of: texts, level)
            #expect(lines.count <= 2 * texts.count, "\(key) takes \(lines.count) lines: \(lines)")
            #expect(
                lines.flatMap { $0.split(separator: " ") }
                    == texts.flatMap { $0.split(separator: " ") },
                "\(key) is cut: \(lines)")
            for line in lines {
                #expect(line.columns <= model.size.columns - model.messageColumn(level) - 1)
            }
        }
    }

    @Test func `a long message grows over the last line of the body, and the rest stays`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .function(6), .character("1"))
        let before = typist.model.view.text
        let long = "Строка 12: «Населенный пункт рождения»: ответ ожидается; если его нет, укажите."
        typist.model.notice = .message("problem.inRow", ["row": "12", "text": long])
        typist.model.keepFocusInSight()
        let after = typist.model.view.text
        #expect(typist.model.messageHeight == 2)
        #expect(after[..<20] == before[..<20])
        #expect(after[20].hasPrefix("────"))
        #expect(typist.model.messageLines.joined(separator: " ").hasSuffix("укажите."))
        #expect(after[21].hasPrefix(" Строка 12: "))
    }

    @Test func `a hint speaks of a list and of F5 only where they are`() throws {
        var typist = Typist(try Office.shared.get().world())
        typist.press(.function(6), .character("2"), .tab)
        #expect(typist.questionnaire.focus?.description == "birthPlace.region")
        #expect(typist.message.contains("список"))
        typist.press(.tab)
        #expect(typist.questionnaire.focus?.description == "birthPlace.district")
        #expect(typist.message == "Впишите, как в документе")
        for model in [typist.model, try Typist(after: "check-clean").model] {
            var model = model
            for (field, path) in model.interview.askedFields {
                if case .table = field.kind { continue }
                model.place = .form
                model.notice = nil
                model.focus(on: path)
                guard let field = model.focusedField else { continue }
                let message = model.message.0.joined()
                let footer = model.footer.map(\.name)
                if message.contains("F5") { #expect(footer.contains("F5"), "\(path): \(message)") }
                if message.contains("F4") || message.contains("список") {
                    #expect(
                        model.suggestions(for: field, at: path) != nil
                            || !model.missingCodes(of: field, at: path).isEmpty,
                        "\(path): \(message)")
                }
            }
        }
    }
}
