import JSON
import Messages
import Testing

@Suite struct CatalogReadingTests {
    @Test func `good files have no mistakes`() throws {
        let found = try mistakes(
            kk:
                #"{"a": "«{n}» {point}-тармақ", "screen.x.heading": "", "enter": "Enter-ді басыңыз"}"#,
            ru: #"{"a": "пункт {point} «{n}»", "screen.x.heading": "", "enter": "Нажмите Enter"}"#)
        #expect(found.isEmpty)
    }

    @Test func `all mistakes are told at once, from top to bottom, file after file`() throws {
        let kk = """
            {
              "a": "бір",
              "b": 2,
              "c": "үш {n}",
              "d": "",
              "e": "бес",
              "x": "қосымша"
            }
            """
        let ru = """
            {
              "a": "один",
              "e": "пять",
              "c": "три {m}",
              "d": "четыре"
            }
            """
        #expect(
            try mistakes(kk: kk, ru: ru) == [
                #"Locales/kk.json:3:8: "b" must be a text"#,
                #"Locales/kk.json:5:8: "d" is empty"#,
                #"Locales/ru.json:3:3: there is no "b" here; kk.json has it"#,
                #"Locales/ru.json:3:3: "e" should stand after "d", as in kk.json"#,
                #"Locales/ru.json:4:3: there is no "x" here; kk.json has it"#,
                #"Locales/ru.json:4:8: "c" has the placeholders {m}; kk.json has {n}"#,
            ])
    }

    @Test func `a line of help that a terminal would break is told`() throws {
        let fits = String(repeating: "ж", count: 78)
        let wide = fits + "ж"
        let help = { (text: String) in Node.object([("usage.x", .string(text)), ("x", "ж")]) }
        let found = Catalog.read(
            kk: help("saualnama\n\(fits)"), ru: help("saualnama\n\n\(wide)\n"), lists: []
        ).mistakes
        let start = fits.prefix(20)
        #expect(
            found.map(\.text) == [
                "\"usage.x\": \"\(start)…\" is wider than 78 columns; break the line"
            ])
    }

    @Test func `one key that was moved is one mistake`() throws {
        let keys = (10..<40).map { "k\($0)" }
        let moved = ["k39"] + keys.dropLast()
        let file = { (keys: [String]) in Node.object(keys.map { ($0, "жоқ") }) }
        let found = Catalog.read(kk: file(keys), ru: file(moved), lists: []).mistakes
        #expect(found.map(\.text) == [#""k39" should stand after "k38", as in kk.json"#])
        let back = Catalog.read(kk: file(moved), ru: file(keys), lists: []).mistakes
        #expect(back.map(\.text) == [#""k39" should stand at the beginning, as in kk.json"#])
    }

    @Test func `a key that only Russian has is missing in Kazakh`() throws {
        let found = try mistakes(
            kk: #"{"a": "а", "c": "в"}"#, ru: #"{"a": "а", "b": "б", "c": "в"}"#)
        #expect(found == [#"Locales/kk.json:1:12: there is no "b" here; ru.json has it"#])
    }

    @Test func `a key must be Latin and stand once`() {
        let (_, found) = Catalog.read(
            kk: .object(["с": "бір", "b": "екі", "b": "үш"]),
            ru: .object(["с": "один", "b": "два"]),
            lists: [])
        #expect(
            found.map(\.description).sorted() == [
                #"Locales/kk.json: the key "b" stands twice"#,
                #"Locales/kk.json: the key "с" holds something else than Latin letters"#,
                #"Locales/ru.json: the key "с" holds something else than Latin letters"#,
            ])
    }

    @Test func `a heading may be empty, but then in both languages`() throws {
        let found = try mistakes(
            kk: #"{"screen.a.heading": "", "screen.b.title": ""}"#,
            ru: #"{"screen.a.heading": "Дети", "screen.b.title": ""}"#)
        #expect(
            found == [
                #"Locales/kk.json:1:22: "screen.a.heading" is empty"#,
                #"Locales/kk.json:1:44: "screen.b.title" is empty"#,
                #"Locales/ru.json:1:48: "screen.b.title" is empty"#,
            ])
    }

    @Test func `a file that is no object gives no catalog`() throws {
        let (catalog, found) = try Catalog.read(
            kk: read("[]"), ru: read("{}"), lists: [], folder: "/tmp/words")
        #expect(catalog == nil)
        #expect(
            found.map(\.description) == [
                "/tmp/words/kk.json:1:1: the file must be one object of keys and texts"
            ])
    }

    @Test func `without proofreading only what cannot be used is told`() throws {
        let list = try read(
            #"{"list": "l", "source": "-", "items": [{"code": "a", "kk": "aа", "ru": "б"}, 1]}"#)
        let (catalog, found) = try Catalog.read(
            kk: read(#"{"a": "aа", "b": 1}"#), ru: read(#"{"a": "ёж"}"#),
            lists: [("l", "l.json", list)], proofreading: false)
        #expect(catalog?.text("a", in: .ru) == "ёж")
        #expect(catalog?.list("l")?.words(in: .kk).count == 1)
        #expect(
            found.map(\.description) == [
                #"l.json:1:78: an item must be an object with "code", "kk" and "ru""#
            ])
    }
}
