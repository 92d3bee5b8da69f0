import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// What stands beside the form in a wide window: the map, and beside that the papers.
@Suite struct MapTests {
    private func typist(
        after scenario: String, columns: Int, rows: Int = 40, language: Language = .ru
    ) throws -> Typist {
        var typist = try Typist(after: scenario, language: language)
        typist.take(.resize(Size(rows: rows, columns: columns)))
        return typist
    }

    /// The rows of the map, without the form on their left and the papers on their right.
    private func map(of model: Model) -> [String] {
        model.view.text.dropFirst(2).map { row in
            String(row.dropFirst(model.size.columns + 1).prefix(model.mapWidth - 1))
        }
    }

    private func row(of title: String, in model: Model) throws -> String {
        try #require(map(of: model).first { $0.contains(title) }, "\(map(of: model))")
    }

    @Test func `each section is marked as it stands: done, begun, with errors, with warnings`()
        throws
    {
        var typist = try typist(after: "check-clean", columns: 120)
        let done = try row(of: "Заявитель", in: typist.model)
        #expect(done.hasPrefix(" + 1"))
        #expect(!done.contains { "!?~".contains($0) })
        // An answer that is taken away and left is an error; of an answer that may lack, a warning.
        typist.press(.escape)
        for (name, text) in [("surname", ""), ("birthPlace.settlement", "")] {
            let path = AnswerPath(name)
            let former = typist.questionnaire.answers[path]
            typist.model.intake.focus(on: path)
            typist.model.intake.edit(.set(path, from: former, to: text))
            typist.press(.tab)
        }
        let errors = try row(of: "Заявитель", in: typist.model)
        #expect(errors.hasPrefix(" ! 1") && errors.hasSuffix(" 1"), "\(errors)")
        let warnings = try row(of: "Место рождения", in: typist.model)
        #expect(warnings.hasPrefix(" ?>2") && warnings.hasSuffix(" 1"), "\(warnings)")
    }

    @Test func `a section is begun from its first answer on, and one nobody was in bears no mark`()
        throws
    {
        var typist = Typist(try Office.shared.get().world())
        typist.take(.resize(Size(rows: 30, columns: 120)))
        #expect(try row(of: "Заявитель", in: typist.model).hasPrefix("  >1"))
        typist.type("850314304175")
        #expect(try row(of: "Заявитель", in: typist.model).hasPrefix(" ~>1"))
        #expect(try row(of: "Выезд", in: typist.model).hasPrefix("   3"))
    }

    @Test(arguments: [119, 120, 159, 160, 200])
    func `from 120 columns on stands the map, from 160 on the papers too, and 80 stay for the form`(
        columns: Int
    ) throws {
        let model = try typist(after: "papers-filled", columns: columns).model
        #expect((model.mapWidth > 0) == (columns >= 120))
        #expect((model.paperListWidth > 0) == (columns >= 160))
        #expect(model.size.columns >= 80)
        #expect(model.size.columns + model.mapWidth + model.paperListWidth == columns)
        let side = model.view.text.map { $0.dropFirst(model.size.columns + model.mapWidth) }
        #expect(side.contains { $0.contains("Документы") } == (columns >= 160))
    }

    @Test(arguments: Language.allCases)
    func `each paper says what became of it`(_ language: Language) throws {
        let typist = try typist(after: "papers-filled", columns: 160, rows: 50, language: language)
        let model = typist.model
        let side = model.view.text.map {
            String($0.dropFirst(model.size.columns + model.mapWidth))
        }
        let words = Set(side.joined(separator: " ").split { " :".contains($0) })
        let papers = model.interview.askedFields.filter { $0.field.kind.paper != nil }
        #expect(papers.count > 5)
        for (field, path) in papers {
            let label = model.intake.label(field, at: path, in: model.documentLanguage)
            let state = model.intake.shown(field, at: path, in: model.documentLanguage)
            for word in "\(label) \(state)".split(whereSeparator: { " :".contains($0) }) {
                #expect(words.contains(word), "\(path): \(word)")
            }
        }
        #expect(side.contains { $0.hasPrefix("│ + ") })
    }

    @Test func `without the page of papers the room stays the form's`() throws {
        let model = try typist(after: "check-clean", columns: 160).model
        #expect(model.paperListWidth == 0)
        #expect(model.size.columns == 120)
    }
}
