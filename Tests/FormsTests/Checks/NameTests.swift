import Testing

@testable import Forms

@Suite struct NameTests {
    @Test(arguments: [
        "Әбдіғаппарұлы", "Ким", "Müller", "O'Brien", "Д’Артаньян", "Мамин-Сибиряк", "Ахметова (Ли)",
        "Ким И.", "Ёлкин", "Қ", "Əliyev", "Łukasz", "де Сан Мартин", "Іле Жақсылық",
    ])
    func `letters of both scripts, blanks and the marks of names are allowed`(name: String) {
        #expect(problems("surname", name) == [])
    }

    @Test(arguments: [
        "Серікбаев2", "Серік_баев", "Серік/баев", "Серікбаев,", "Серікбаев😀", "Σοφία", "李",
        "Серікбаев;", "\"Серікбаев\"", "Сер\u{301}ікбаев",
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

    @Test func `the representative's name is judged`() {
        let answers = Answers.youth.without("intake.representative.iin")
        let path = "intake.representative.name"
        #expect(problems(answers.with(path, "№1")) == ["name.characters @ \(path)"])
    }

    @Test func `an empty name is not judged`() {
        #expect(problems("patronymic", "") == [])
    }
}
