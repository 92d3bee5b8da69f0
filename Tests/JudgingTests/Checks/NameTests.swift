import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct NameTests {
    @Test(arguments: [
        "Әбдіғаппарұлы", "Ким", "Müller", "O'Brien", "Д’Артаньян", "Мамин-Сибиряк", "Ахметова (Ли)",
        "Ким И.", "Ёлкин", "Қ", "Əliyev", "Łukasz", "Іле Жақсылық",
    ])
    func `letters of both scripts, blanks and the marks of names are allowed`(name: String) {
        #expect(problems("surname", name) == [])
    }

    @Test(arguments: [
        "Серікбаев2", "Серік_баев", "Серік/баев", "Серікбаев,", "Серікбаев😀", "Σοφία", "李",
        "Серікбаев;", "Ли (Ким), Пак", "\"Серікбаев\"", "Сер\u{301}ікбаев",
    ])
    func `any other character is an error`(name: String) {
        #expect(problems("surname", name) == ["name.characters @ surname"])
    }

    @Test func `the message tells the character`() {
        let answers = Answers.married.with("surname", "Серік_баев2")
        let told = Interview(form: .real, answers: answers, today: .frozen).problems
        #expect(told.map(\.details) == [["word": .text("_")]])
    }

    @Test func `a word of both scripts that cannot be repaired is a warning`() {
        let warning = ["name.script @ surname (warning)"]
        #expect(problems("surname", "Серiкбaeв") == [])
        #expect(problems("surname", "Серdкбаев") == warning)
        #expect(problems("surname", "Ким Серdкбаев") == warning)
        #expect(problems("surname", "Smithов") == warning)
        #expect(problems("surname", "Ким Smith") == [])
    }

    @Test(arguments: [
        "surname", "givenName", "patronymic", "children[0].name", "relatives[1].name",
    ])
    func `all names are judged`(path: String) {
        #expect(problems(path, "№1") == ["name.characters @ \(path)"])
        #expect(problems(path, "Jарман") == ["name.script @ \(path) (warning)"])
    }

    @Test(arguments: [
        ("Иванов", "Иванова", true), ("Иванов", "Иванов", true), ("Толстая", "Толстой", true),
        ("Соколовский", "СОКОЛОВСКАЯ", true), ("Ван Дамм", "Ван Дамм", true),
        ("Иванова (Петрова)", "Иванов", true), ("Иванов", "Иван", false), ("Ли", "Лина", false),
        ("Ким", "Сукарно", false), ("Иванов", "Иванов Олег", false), ("", "Иванов", false),
    ])
    func `the family's surname alone is no whole name`(own: String, name: String, isTold: Bool) {
        let answers = Answers.married.with("surname", own).with("relatives[0].name", name)
        let path = AnswerPath("relatives", row: 0, column: "name")
        let told = Interview(form: .real, answers: answers, today: .frozen).problems
            .contains { $0.code == .nameIncomplete && $0.path == path }
        #expect(told == isTold)
    }

    @Test func `nor is the surname of another row`() {
        let answers = Answers.married.with("children[0].name", "Ахметов Нұрлан")
            .with("children[1].name", "Ахметова")
        let told = Interview(form: .real, answers: answers, today: .frozen).problems
            .filter { $0.code == .nameIncomplete }
        #expect(told.map(\.line) == ["name.incomplete @ children[1].name (warning)"])
        expectWords(of: told)
    }

    @Test(arguments: [".", "’", "()", "(.)", ". ."])
    func `a name has a letter`(name: String) {
        #expect(problems("surname", name) == ["name.characters @ surname"])
        #expect(problems("relatives[1].name", name) == ["name.characters @ relatives[1].name"])
    }

    @Test(arguments: ["сейткали", "әбдіғаппар", "smith", "де Сан Мартин", "(петрова)", "’ofurov"])
    func `a small letter at the beginning is a warning`(name: String) {
        #expect(problems("surname", name) == ["name.case @ surname (warning)"])
        #expect(
            problems("children[0].name", name).contains(
                "name.case @ children[0].name (warning)"))
    }

    static let placeholders =
        ["–", "-", "—", "--", "- -"]
        + (Package.meanings["placeholders"] ?? [:]).keys.sorted()

    @Test(arguments: placeholders)
    func `a word that there is none is no name`(word: String) {
        for path in ["surname", "patronymic"] {
            let warning = ["name.placeholder @ \(path) (warning)"]
            for text in [word, word.uppercased(), " \(word) ", "Ким \(word)"] {
                #expect(problems(path, text) == warning, "\(text)")
            }
        }
    }

    @Test func `what to do instead of such a word depends on whose name it is`() {
        let answers = Answers.married.with("surname", "нет").with("patronymic", "нет")
            .with("relatives[0].name", "нет")
        let variants = Interview(form: .real, answers: answers, today: .frozen).problems
            .filter { $0.code == .namePlaceholder }.map { "\($0.path): \($0.variant ?? "-")" }
        #expect(
            variants == ["surname: missing", "patronymic: optional", "relatives[0].name: -"])
    }

    @Test func `a representative may be an institution, under whatever name`() {
        let path = "intake.representative.name"
        for name in ["№ 3 балалар үйі", "«Мейірім» ЖШС", "детский дом № 1", "Ким, Пак", "нет"] {
            let answers = Answers.youth.without("intake.representative.iin")
            #expect(problems(answers.with(path, name)) == [])
        }
    }

    @Test func `an empty name is not judged`() {
        #expect(problems("patronymic", "") == [])
    }
}
