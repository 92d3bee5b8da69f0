import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// What is typed over an open list is what Enter takes.
@Suite struct OpenListTests {
    enum Way: CaseIterable { case typed, pasted }

    private static let texts = [
        "Берлин", "120304550", "Ким Олег", "к", "не", "белг", "нет", "2019", "/",
    ]

    private func start(
        at path: AnswerPath, in language: Language, _ world: World
    ) -> Model {
        var model = Model.atStart(world, language: language)
        model.answer(
            [
                "surname": "Жұмағұлов", "givenName": "Ерасыл", "sex": "male",
                "birthPlace.country": "KZ",
            ], at: path)
        return model
    }

    private func bring(_ text: String, _ way: Way, to model: inout Model, _ keys: Key...) {
        switch way {
        case .typed: model.type(text)
        case .pasted: _ = model.update(.terminal(.paste(text)), clock: .inTheMorning())
        }
        for key in keys { _ = model.press(key) }
    }

    /// The answer, or the code in its place.
    private func answer(_ model: Model, at path: AnswerPath) -> String {
        let code = model.interview.missingCode(path)
        return code.isEmpty ? model.questionnaire.answers[path] : "(\(code))"
    }

    /// What a list has that begins as the text.
    private func entries(
        _ text: String, of field: Field, at path: AnswerPath, _ model: Model
    ) -> [String] {
        let intake = model.intake
        let words = intake.suggestions(for: field, at: path)?.matches(text, in: model.language)
        let codes = model.world.missingWords.matches(text, in: model.language).map(\.code)
        return (words ?? []).map { field.typed.answer(for: $0, intake).filter { $0 != Word.gap } }
            + codes.filter(intake.missingCodes(of: field, at: path).contains).map { "(\($0))" }
    }

    @Test(arguments: [Language.kk, .ru], Way.allCases)
    func `Enter takes what came, or an entry that begins so, whatever list was open`(
        language: Language, way: Way
    ) throws {
        let world = try Office.shared.get().world(hasPlaces: true, hasPapers: true)
        let paths = world.form.screens.flatMap(\.fields).flatMap { field -> [AnswerPath] in
            guard let table = field.kind.table else { return [field.path()] }
            return table.columns.map { $0.path(row: 0, table: field.name) }
        }
        var opened = 0
        for path in paths {
            let start = start(at: path, in: language, world)
            var open = start
            _ = open.press(.function(4))
            guard case .picker = open.overlay, let field = start.intake.focusedField else {
                continue
            }
            opened += 1
            for text in Self.texts {
                var (over, plain) = (open, start)
                bring(text, way, to: &over, .enter)
                let got = answer(over, at: path)
                if entries(text, of: field, at: path, start).contains(got) { continue }
                bring(text, way, to: &plain)
                var left = plain
                _ = (plain.press(.enter), left.press(.tab))
                let right = [answer(plain, at: path), answer(left, at: path)]
                #expect(right.contains(got), "«\(text)» at \(path) gave «\(got)»")
            }
        }
        #expect(opened >= 20)
    }

    @Test(arguments: [Language.kk, .ru], Way.allCases)
    func `a place, a number and a name are written as they come, although the list is open`(
        language: Language, way: Way
    ) throws {
        let world = try Office.shared.get().world()
        for (path, text) in [
            (AnswerPath("departure.to.settlement"), "Берлин"),
            (AnswerPath("children", row: 0, column: "iin"), "120304550"),
            (AnswerPath("children", row: 0, column: "name"), "Ким Олег"),
        ] {
            var model = start(at: path, in: language, world)
            _ = model.press(.function(4))
            #expect(model.overlay != nil, "\(path)")
            bring(text, way, to: &model)
            #expect(model.overlay == nil, "\(path)")
            _ = model.press(.enter)
            #expect(answer(model, at: path) == text)
        }
    }

    @Test(arguments: [(Language.kk, "бел"), (.ru, "неи")])
    func `a letter that begins a mark opens the list where the field takes digits`(
        language: Language, typed: String
    ) throws {
        for path in [
            AnswerPath("children", row: 0, column: "iin"),
            AnswerPath("relatives", row: 0, column: "birthDate"),
        ] {
            var model = start(at: path, in: language, try Office.shared.get().world())
            model.type(typed)
            #expect(model.overlay != nil, "\(path)")
            #expect(model.questionnaire.answers[path] == "")
            var typing = model
            typing.type("12")
            #expect(typing.overlay == nil)
            #expect(typing.questionnaire.answers[path].hasPrefix("12"))
            model.type("", .enter)
            #expect(answer(model, at: path) == "(unknown)")
        }
    }

    @Test func `a letter that begins none is told of F4 where a mark may stand`() throws {
        for language in [Language.kk, .ru] {
            let world = try Office.shared.get().world()
            for (path, isMarked) in [
                (AnswerPath("children", row: 0, column: "iin"), true),
                (AnswerPath("relatives", row: 0, column: "birthDate"), true),
                (AnswerPath("iin"), false), (AnswerPath("birthDate"), false),
            ] {
                var model = start(at: path, in: language, world)
                model.type("ф")
                #expect(model.overlay == nil)
                #expect(model.message.0.joined().contains("F4") == isMarked, "\(path)")
            }
        }
    }

    @Test(arguments: [(Language.kk, "белг"), (.ru, "неизв")])
    func `a mark is found by typing where the field takes digits, and Esc takes nothing`(
        language: Language, typed: String
    ) throws {
        let path = AnswerPath("children", row: 0, column: "iin")
        var model = start(at: path, in: language, try Office.shared.get().world())
        model.type("", .function(4))
        model.type(typed)
        var closed = model
        _ = closed.press(.escape)
        #expect(answer(closed, at: path) == "")
        model.type("", .backspace, .enter)
        #expect(answer(model, at: path) == "(unknown)")
    }
}
