import Messages
import Testing

@Suite struct ClassifierTests {
    private let classifier = Classifier(places: [
        Place(code: "750000000", kk: "Алматы қаласы", ru: "город Алматы", also: ["Алма-Ата"]),
        Place(code: "751110000", kk: "Алмалы ауданы", ru: "Алмалинский р-н"),
        Place(code: "100000000", kk: "Абай облысы", ru: "область Абай"),
        Place(code: "103600000", kk: "Аягөз ауданы", ru: "Аягозский район"),
        Place(code: "103620000", kk: "Аягөз қ.ә.", ru: "Аягоз г.а."),
        Place(code: "103620100", kk: "Аягөз қ.", ru: "г.Аягоз"),
        Place(code: "103639100", kk: "Айғыз а.", ru: "с.Айгыз"),
        Place(code: "101000000", kk: "Семей Қ.Ә.", ru: "Семей Г.А."),
        Place(code: "101010000", kk: "Семей қ.", ru: "г.Семей"),
        Place(code: "101033102", kk: "Ақшабай а.", ru: "с.Акшабай"),
        Place(code: "104200000", kk: "Қазыбек би ауданы", ru: "район имени Казыбек би"),
        Place(code: "104300000", kk: "Абай ауданы", ru: "Абайский район"),
        Place(code: "104400000", kk: "Абай қаласы", ru: "город Абай"),
    ])

    @Test func `a parent is the nearest code above that exists`() {
        #expect(classifier.parent(of: "103620100") == "103620000")
        #expect(classifier.parent(of: "103620000") == "103600000")
        #expect(classifier.parent(of: "103639100") == "103600000")
        #expect(classifier.parent(of: "101033102") == "101000000")
        #expect(classifier.parent(of: "101010000") == "101000000")
        #expect(classifier.parent(of: "751110000") == "750000000")
        #expect(classifier.parent(of: "100000000") == nil)
        #expect(classifier.parent(of: "999999999") == nil)
    }

    @Test func `children are sorted by their names without their kinds`() {
        #expect(
            classifier.children(of: nil).words(in: .ru).map(\.ru) == [
                "область Абай", "город Алматы",
            ])
        #expect(
            classifier.children(of: "100000000").words(in: .kk).map(\.code)
                == ["104300000", "104400000", "103600000", "104200000", "101000000"])
        #expect(
            classifier.children(of: "103600000").words(in: .ru).map(\.ru) == [
                "с.Айгыз", "Аягоз г.а.",
            ])
        #expect(classifier.children(of: "103620100").words(in: .ru).isEmpty)
        #expect(
            classifier.children(of: nil).matches("алма-ата", in: .ru).map(\.code) == ["750000000"])
    }

    @Test func `a child is found with and without its kind, in either language`() {
        func code(_ text: String, of code: String?) -> String? {
            classifier.child(named: text, of: code)?.code
        }
        #expect(code("область Абай", of: nil) == "100000000")
        #expect(code("абай", of: nil) == "100000000")
        #expect(code("АЛМАТЫ", of: nil) == "750000000")
        #expect(code("Алма-Ата", of: nil) == "750000000")
        #expect(code("аягөз", of: "100000000") == "103600000")
        #expect(code("Аягозский", of: "100000000") == "103600000")
        #expect(code("Аягоз", of: "103620000") == "103620100")
        #expect(code("г. Аягоз", of: "103620000") == "103620100")
        #expect(code("Семей", of: "100000000") == "101000000")
        #expect(code("Қазыбек би", of: "100000000") == "104200000")
        #expect(code("Казыбек би", of: "100000000") == "104200000")
        #expect(code("Аяг", of: "100000000") == nil)
        #expect(code("", of: nil) == nil)
        #expect(code("облысы", of: nil) == nil)
    }

    @Test func `a name that two places share finds neither, its kind tells them apart`() {
        #expect(classifier.child(named: "Абай", of: "100000000") == nil)
        #expect(classifier.child(named: "Абай қаласы", of: "100000000")?.code == "104400000")
    }

    @Test func `a place has its name in each language`() {
        #expect(classifier.name("751110000", in: .kk) == "Алмалы ауданы")
        #expect(classifier.name("751110000", in: .both) == "Алмалы ауданы / Алмалинский р-н")
        #expect(classifier.name("999999999", in: .ru) == nil)
        #expect(classifier.place(code: "100000000")?.ru == "область Абай")
    }

    @Test func `where a code stands twice the first place counts`() {
        let twice = Classifier(places: [
            Place(code: "100000000", kk: "а", ru: "б"), Place(code: "100000000", kk: "в", ru: "г"),
        ])
        #expect(twice.children(of: nil).words(in: .kk).map(\.kk) == ["а"])
    }

    @Test func `a table is read by the names of its columns`() {
        let text =
            "\u{FEFF}name_ru\tx\tkato\tname_kk\r\nобласть Абай\t1\t100000000\t Абай облысы \r\n\r\n"
        let (places, mistakes) = Classifier.read(tsv: Array(text.utf8), file: "kato.tsv")
        #expect(places == [Place(code: "100000000", kk: "Абай облысы", ru: "область Абай")])
        #expect(mistakes.isEmpty)
    }

    @Test func `every bad line of a table is told and the good ones are kept`() {
        let lines = [
            "kato\tname_kk\tname_ru", "10000000\tа\tб", "100000000\tа\tб", "200000000\t\tб",
            "300000000\tәә", "100000000\tв\tг", "1000O0000\tа\tб",
        ]
        let bytes = Array(lines.joined(separator: "\n").utf8) + Array("\n5\t".utf8) + [0xFF]
        let (places, mistakes) = Classifier.read(tsv: bytes, file: "kato.tsv")
        #expect(places.map(\.code) == ["100000000"])
        #expect(
            mistakes.map(\.reason) == [
                .code("10000000"), .empty("name_kk"), .empty("name_ru"), .twice("100000000"),
                .code("1000O0000"), .encoding,
            ])
        #expect(
            mistakes.map { "\($0.file):\($0.position)" } == [
                "kato.tsv:2:1", "kato.tsv:4:11", "kato.tsv:5:14", "kato.tsv:6:1", "kato.tsv:7:1",
                "kato.tsv:8:1",
            ])
    }

    @Test(arguments: [
        ("", ["kato", "name_kk", "name_ru"]), ("code\tname_ru", ["kato", "name_kk"]),
        ("kato\tname_kk\tname\n", ["name_ru"]),
    ])
    func `a table without the columns is refused`(text: String, missing: [String]) {
        let (places, mistakes) = Classifier.read(tsv: Array(text.utf8), file: "kato.tsv")
        #expect(places.isEmpty)
        #expect(mistakes.map(\.reason) == missing.map { .noColumn($0) })
    }
}
