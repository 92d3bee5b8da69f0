import JSON
import Messages
import Testing

@Suite struct CatalogTests {
    private func catalog(_ texts: [(String, Node, Node)]) throws -> Catalog {
        try #require(
            Catalog.read(
                kk: .object(texts.map { ($0.0, $0.1) }), ru: .object(texts.map { ($0.0, $0.2) }),
                lists: []
            ).catalog)
    }

    @Test func `the language key goes from Kazakh over Russian to both and back`() {
        #expect(Language.kk.next == .ru)
        #expect(Language.ru.next == .both)
        #expect(Language.both.next == .kk)
    }

    @Test func `a text is found in either language and in both`() throws {
        let catalog = try catalog([("iin", "ЖСН", "ИИН"), ("n", "№", "№")])
        #expect(catalog.text("iin", in: .kk) == "ЖСН")
        #expect(catalog.text("iin", in: .ru) == "ИИН")
        #expect(catalog.text("iin", in: .both) == "ЖСН / ИИН")
        #expect(catalog.text("iin", in: .both, joining: "\n") == "ЖСН\nИИН")
        #expect(catalog.text("n", in: .both) == "№")
        #expect(catalog.keys == ["iin", "n"])
        #expect(catalog.contains("n") && !catalog.contains("m"))
    }

    @Test func `a missing text gives its key instead of a trap`() throws {
        let catalog = try catalog([])
        #expect(catalog.text("a.b", in: .kk) == "⟨a.b⟩")
        #expect(catalog.text("a.b", in: .ru) == "⟨a.b⟩")
        #expect(catalog.text("a.b", in: .both) == "⟨a.b⟩")
    }

    @Test func `values are put in, and an unknown placeholder stays`() throws {
        let catalog = try catalog([("m", "{row}-жол: {a}, {row}", "Строка {row}: {a}, {row}")])
        #expect(catalog.text("m", in: .kk, with: ["row": "12"]) == "12-жол: {a}, 12")
        #expect(
            catalog.text("m", in: .both, with: ["row": "1", "a": ""])
                == "1-жол: , 1 / Строка 1: , 1")
    }

    @Test func `what a person typed is never taken for a placeholder`() throws {
        let catalog = try catalog([("m", "{a}{b}", "{b}{a}")])
        #expect(catalog.text("m", in: .kk, with: ["a": "{b}", "b": "{a}"]) == "{b}{a}")
    }

    @Test func `texts that are equal once filled stand once`() throws {
        let catalog = try catalog([("m", "{a}", "{b}")])
        #expect(catalog.text("m", in: .both, with: ["a": "1", "b": "1"]) == "1")
        #expect(catalog.text("m", in: .both, with: ["a": "1", "b": "2"]) == "1 / 2")
    }

    @Test func `values that are words follow the language`() throws {
        let catalog = try catalog([("m", "«{label}»", "«{label}»")])
        let text = catalog.text("m", in: .both) { ["label": $0 == .kk ? "Тегі" : "Фамилия"] }
        #expect(text == "«Тегі» / «Фамилия»")
    }

    @Test func `one year has another word than several`() throws {
        let catalog = try catalog([("m", "{years} жыл", "за {years} {years?г.:гг.}")])
        #expect(catalog.text("m", in: .ru, with: ["years": "2022"]) == "за 2022 г.")
        #expect(catalog.text("m", in: .ru, with: ["years": "2020, 2022"]) == "за 2020, 2022 гг.")
        #expect(catalog.text("m", in: .ru) == "за {years} {years?г.:гг.}")
    }

    @Test(arguments: ["{", "}", "{}", "{a", "{ a }", "{a?b}", "{a?b:c:d}", "a{b{n}", "{әріп}"])
    func `a brace that is no placeholder is a mistake and stays as it is`(text: String) throws {
        let (catalog, mistakes) = Catalog.read(
            kk: .object([("m", .string(text))]), ru: .object([("m", .string(text))]), lists: [])
        #expect(
            mistakes.map(\.text) == [
                "\"m\": a brace that is no {name}", "\"m\": a brace that is no {name}",
            ])
        #expect(catalog?.text("m", in: .both) == text)
    }

    @Test func `a list is found by its name`() throws {
        let list = try read(
            #"{"list": "sexes", "source": "-", "items": [{"code": "f", "kk": "әйел", "ru": "жен."}]}"#
        )
        let empty = Node.object([])
        let catalog = Catalog.read(kk: empty, ru: empty, lists: [("sexes", "sexes.json", list)])
        #expect(catalog.mistakes.isEmpty)
        #expect(catalog.catalog?.list("sexes")?.word(code: "f")?.ru == "жен.")
        #expect(catalog.catalog?.list("countries") == nil)
    }
}
