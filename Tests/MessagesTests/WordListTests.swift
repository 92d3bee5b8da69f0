import JSON
import Messages
import Testing

@Suite struct WordListTests {
    @Test func `words know both languages and both sexes`() {
        let word = Word(code: "kazakh", kk: "қазақ", ru: "казах", ruFemale: "казашка")
        #expect(word.text(in: .kk, female: true) == "қазақ")
        #expect(word.text(in: .ru) == "казах")
        #expect(word.text(in: .ru, female: true) == "казашка")
        #expect(word.text(in: .both, female: true) == "қазақ / казашка")
        #expect(Word(code: "PL", kk: "Польша", ru: "Польша").text(in: .both) == "Польша")
    }

    @Test func `each language sorts by its own alphabet, and the first ones stay above`() throws {
        let list = words(
            [
                ("a", "Һава", "Ель"), ("b", "Ішкі", "Ёлка"), ("c", "Щука", "Жук"),
                ("d", "Әлем", "Астана"), ("e", "Азия", "Яма"), ("f", "Бір", "Ұлытау"),
                ("g", "Ыстық", "Уфа"), ("h", "Ұлт", "Ява"), ("i", "Үй", "Оймак"),
                ("j", "Қала", "Еж"), ("k", "Кала", "Ежи"), ("l", "Хабар", "а-я"),
            ], first: ["h", "c"], sorted: true)
        #expect(
            list.words(in: .kk).map(\.kk) == [
                "Ұлт", "Щука", "Азия", "Әлем", "Бір", "Кала", "Қала", "Үй", "Хабар", "Һава",
                "Ыстық",
                "Ішкі",
            ])
        #expect(
            list.words(in: .ru).map(\.ru) == [
                "Ява", "Жук", "а-я", "Астана", "Еж", "Ежи", "Ёлка", "Ель", "Оймак", "Ұлытау", "Уфа",
                "Яма",
            ])
        #expect(list.words(in: .both) == list.words(in: .kk))
    }

    @Test func `the whole Kazakh alphabet is in its order`() {
        let letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ".map(String.init)
        let list = words(letters.sorted().map { ($0, $0, $0) }, sorted: true)
        #expect(list.words(in: .kk).map(\.kk) == letters)
        let small = words(letters.sorted().map { ($0, $0.lowercased(), $0) }, sorted: true)
        #expect(small.words(in: .kk).map(\.code) == letters)
    }

    @Test func `an unsorted list keeps the order of its file`() {
        let list = words([("b", "б", "б"), ("a", "а", "а"), ("c", "в", "в")], first: ["c"])
        #expect(list.words(in: .kk).map(\.code) == ["c", "b", "a"])
        #expect(list.words(in: .ru).map(\.code) == ["c", "b", "a"])
    }

    @Test func `a code is found by any of the words, whole and whatever the capitals`() {
        let list = WordList(
            name: "x",
            words: [
                Word(code: "wife", kk: "зайыбы", ru: "супруга (жена)", also: ["жена", "анасы"]),
                Word(code: "mother", kk: "анасы", ru: "мать"),
                Word(code: "kazakh", kk: "қазақ", ru: "казах", ruFemale: "казашка"),
            ])
        #expect(list.code(for: "ЗАЙЫБЫ") == "wife")
        #expect(list.code(for: " Жена ") == "wife")
        #expect(list.code(for: "супруга (жена)") == "wife")
        #expect(list.code(for: "Казашка") == "kazakh")
        #expect(list.code(for: "анасы") == "mother")
        #expect(list.code(for: "казак") == nil)
        #expect(list.code(for: "зайы") == nil)
        #expect(list.code(for: "") == nil)
        #expect(list.word(code: "mother")?.ru == "мать")
        #expect(list.word(code: "x") == nil)
    }

    @Test func `a list file becomes a list`() throws {
        let (list, mistakes) = try WordList.read(
            read(
                """
                {"list": "l", "source": "own", "first": ["b"], "sorted": true, "items": [
                  {"code": "c", "kk": "а", "ru": "б", "female": {"kk": "ә", "ru": "п"}},
                  {"code": "a", "kk": "ө", "ru": "о", "also": ["ёж"],
                   "alsoFor": {"male": ["ж"]}, "none": true},
                  {"code": "b", "kk": "я", "ru": "я"}]}
                """), name: "l", file: "Locales/l.json")
        #expect(mistakes.isEmpty)
        #expect(
            list?.words(in: .kk) == [
                Word(code: "b", kk: "я", ru: "я"),
                Word(code: "c", kk: "а", ru: "б", kkFemale: "ә", ruFemale: "п"),
                Word(
                    code: "a", kk: "ө", ru: "о", also: ["ёж"],
                    alsoFor: ["male": ["ж"], "female": []],
                    isNone: true),
            ])
    }

    @Test func `all mistakes of a list file are told`() throws {
        let (_, mistakes) = try WordList.read(
            read(
                """
                {"list": "m", "first": ["z"], "order": 1, "items": [
                  {"code": "a", "kk": "аaа", "ru": "ёж"},
                  {"code": "a", "kk": "б", "ru": "", "aslo": []},
                  {"code": "b", "kk": "аaа", "ru": "ёж", "also": "x", "female": {"en": "x"}},
                  5]}
                """), name: "l", file: "l.json")
        #expect(
            mistakes.map(\.description) == [
                #"l.json:1:1: "source" must tell where the words come from"#,
                #"l.json:1:10: "list" must be "l", as the file is called"#,
                #"l.json:1:25: "first" names a code that no item has"#,
                #"l.json:1:31: there is no "order" here; there may be list, source, first, sorted, items"#,
                #"l.json:2:23: in "аaа" stands the Latin 'a' (U+0061); 'а' (U+0430) is meant"#,
                #"l.json:2:36: write U+0435 for U+0451, as the order does"#,
                #"l.json:3:34: "ru" must be a text that is not empty"#,
                #"l.json:3:38: there is no "aslo" here; there may be code, kk, ru, female, also, alsoFor, none"#,
                #"l.json:4:23: in "аaа" stands the Latin 'a' (U+0061); 'а' (U+0430) is meant"#,
                #"l.json:4:23: "аaа" leads to "a" already; leave it to one"#,
                #"l.json:4:36: write U+0435 for U+0451, as the order does"#,
                #"l.json:4:36: "ёж" leads to "a" already; leave it to one"#,
                #"l.json:4:50: "also" must be an array of texts"#,
                #"l.json:4:66: there is no "en" here; there may be kk, ru"#,
                #"l.json:5:3: an item must be an object with "code", "kk" and "ru""#,
            ])
    }

    @Test func `a word that another one shadows is told at its place`() throws {
        let (_, mistakes) = try WordList.read(
            read(
                """
                {"list": "l", "source": "own", "items": [
                  {"code": "w", "kk": "зайыбы", "ru": "жена", "alsoFor": {"male": ["жұбайы", "супруг (а)"]}},
                  {"code": "h", "kk": "күйеуі", "ru": "муж", "also": ["Жена"], "alsoFor": {"female": ["жұбайы"]}},
                  {"code": "x", "kk": "ұл", "ru": "сын", "female": {"ru": "МУЖ"}},
                  {"code": "y", "kk": "қыз", "ru": "дочь", "also": ["супруг-а"], "alsoFor": {"male": ["жұбайы"]}}]}
                """), name: "l", file: "l.json")
        #expect(
            mistakes.map(\.description) == [
                #"l.json:3:55: "Жена" leads to "w" already; leave it to one"#,
                #"l.json:4:59: "МУЖ" leads to "h" already; leave it to one"#,
                #"l.json:5:53: "супруг-а" leads to "w" already; leave it to one"#,
                #"l.json:5:87: "жұбайы" leads to "w" already; leave it to one"#,
            ])
    }

    @Test func `a word that hangs on the sex of who says it leads to one item for each`() {
        let list = WordList(
            name: "x",
            words: [
                Word(code: "wife", kk: "зайыбы", ru: "жена", alsoFor: ["male": ["жұбайы"]]),
                Word(code: "husband", kk: "күйеуі", ru: "муж", alsoFor: ["female": ["жұбайы"]]),
            ])
        #expect(list.code(for: "Жұбайы", saidBy: "male") == "wife")
        #expect(list.code(for: "жұбайы", saidBy: "female") == "husband")
        #expect(list.code(for: "жұбайы") == nil)
        #expect(
            list.matches("жұбайы", in: .kk, saidBy: "female").map(\.code) == ["husband", "wife"])
        #expect(list.matches("жұбайы", in: .kk, saidBy: "male").map(\.code) == ["wife", "husband"])
    }

    @Test(arguments: [
        ("болған жоқ", "none"), ("Болған жоқ, айтуынша", "none"),
        ("Ресей азаматы болған", "former"),
        ("Ресей азаматы болған, 1995–2003, көшіп кеткен", "former"), ("азаматы болған", "former"),
        ("Ресей азаматы болған жоқ", "none"), ("КСРО азаматы болған, 1991 жылға дейін", "soviet"),
        ("имелось гражданство России до 2003 года", "former"), ("имелось", nil),
        ("нет, но имелось гражданство", nil), ("болған жоқпын", nil), ("", nil),
        ("Түркия азаматтығы бар", "present"), ("нет", nil),
    ])
    func `a text that begins with a word of the list keeps its code`(text: String, code: String?) {
        let list = WordList(
            name: "x",
            words: [
                Word(
                    code: "none", kk: "болған жоқ", ru: "не имелось",
                    also: ["нет", "… азаматы болған жоқ"]),
                Word(code: "soviet", kk: "КСРО азаматы болған", ru: "гражданство СССР"),
                Word(code: "former", kk: "… азаматы болған", ru: "имелось гражданство …"),
                Word(code: "present", kk: "… азаматтығы бар", ru: "имеется гражданство …"),
            ])
        #expect(list.code(beginning: text) == code)
    }

    @Test func `what is no list is refused`() throws {
        let (list, mistakes) = try WordList.read(read("[]"), name: "l", file: "l.json")
        #expect(list == nil)
        #expect(mistakes.count == 1)
    }
}

/// A list of words given as code, Kazakh, Russian.
func words(
    _ words: [(String, String, String)], first: [String] = [], sorted: Bool = false
) -> WordList {
    WordList(
        name: "words", words: words.map { Word(code: $0.0, kk: $0.1, ru: $0.2) }, first: first,
        sorted: sorted)
}
