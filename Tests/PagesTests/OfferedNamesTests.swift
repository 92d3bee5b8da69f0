import Alphabet
import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Names of the family stand where a name is to be typed: Enter takes them, anything else is typed instead.
@Suite struct OfferedNamesTests {
    private func atRow(
        _ row: Int = 0, of table: String = "children", surname: String = "Жұмағұлов",
        given: String = "Ерасыл", sex: String = "male", rows: [String] = [],
        language: Language = .kk
    ) throws -> Typist {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        for (name, answer) in [("surname", surname), ("givenName", given), ("sex", sex)] {
            typist.model.intake.edit(.set(AnswerPath(name), from: "", to: answer))
        }
        for index in 0...row {
            let filled = rows.indices.contains(index) ? Row(["name": rows[index]]) : Row()
            typist.model.intake.edit(.insertRow(table: table, at: index, filled))
        }
        typist.model.intake.focus(on: AnswerPath(table, row: row, column: "name"))
        typist.model.intake.notice = nil
        return typist
    }

    private func text(_ typist: Typist) -> String { typist.model.intake.focusedText }

    private func column(_ typist: Typist) -> String? { typist.questionnaire.focus?.column }

    private func lines(_ typist: Typist) -> String {
        typist.model.view.text.joined(separator: "\n")
    }

    private func lineInHand(_ typist: Typist) -> String {
        let grid = typist.model.view
        return grid.cursor.map { grid.text[$0.row] } ?? ""
    }

    @Test(arguments: ["children", "relatives"])
    func `Enter takes the applicant's surname and waits for the given name`(table: String) throws {
        var typist = try atRow(of: table)
        #expect(lineInHand(typist).contains("Жұмағұлов   ← Enter"))
        typist.press(.enter)
        #expect(text(typist) == "Жұмағұлов ")
        #expect(column(typist) == "name")
        typist.type("Әли")
        typist.press(.enter)
        #expect(typist.questionnaire.answers.rows(of: table)[0]["name"] == "Жұмағұлов Әли")
        #expect(column(typist) == "iin")
    }

    @Test func `what is typed, left with Tab or erased takes no surname`() throws {
        var typist = try atRow()
        typist.type("Ким Анна")
        typist.press(.enter)
        #expect(typist.questionnaire.answers.rows(of: "children")[0]["name"] == "Ким Анна")
        for keys in [[Key.tab], [.enter, .control("u"), .tab], [.enter, .control("z"), .tab]] {
            var typist = try atRow()
            for key in keys { typist.press(key) }
            #expect(typist.questionnaire.answers.rows(of: "children")[0]["name"].isEmpty)
            #expect(column(typist) == "iin")
        }
    }

    @Test(arguments: [
        ("Жұмағұлов", "Жұмағұлова"), ("Иванов", "Иванова"), ("Соколовский", "Соколовская"),
    ])
    func `after it was taken, → gives it the ending of the other sex`(
        own: String, other: String
    ) throws {
        for key in [Key.enter, .right] {
            var typist = try atRow(surname: own, language: .ru)
            typist.press(key)
            #expect(typist.message == "Впишите имя; → – изменить фамилию на «\(other)»")
            typist.press(.right)
            #expect(text(typist) == other + " ")
            typist.press(.right)
            #expect(text(typist) == own + " ")
        }
        // A surname without endings stays what it is.
        var typist = try atRow(surname: "Сейтқали", language: .ru)
        typist.press(.enter, .right)
        #expect(text(typist) == "Сейтқали ")
    }

    @Test func `whose IIN is that of a girl is offered the surname of a woman`() throws {
        var typist = try atRow(surname: "Жұмағұлов")
        typist.model.intake.edit(
            .set(
                AnswerPath("children", row: 0, column: "iin"), from: "", to: "150117609118"))
        #expect(lineInHand(typist).contains("Жұмағұлова   ← Enter"))
    }

    @Test(arguments: [
        ("Жұмағұлов ", Language.kk, "Ерасылұлы"), ("Жұмағұлова ", .kk, "Ерасылқызы"),
        ("Жұмағұлов ", .ru, "Ерасылович"), ("Жұмағұлова ", .ru, "Ерасыловна"),
    ])
    func `behind a blank Enter takes a child's patronymic and goes on`(
        surname: String, language: Language, patronymic: String
    ) throws {
        var typist = try atRow(language: language)
        typist.type("\(surname)Әлия ")
        #expect(lineInHand(typist).contains("\(patronymic)   ← Enter"))
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "children")[0]["name"]
                == "\(surname)Әлия \(patronymic)")
        #expect(column(typist) == "iin")
    }

    @Test func `children have the surname and the father of the row above, not those of a mother`()
        throws
    {
        let rows = ["Ахметов Нұрлан Болатұлы"]
        var typist = try atRow(1, surname: "Сейтқали", given: "Айгүл", sex: "female", rows: rows)
        #expect(lineInHand(typist).contains("Ахметов   ← Enter"))
        typist.press(.enter, .right)
        typist.type("Дана ")
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "children")[1]["name"]
                == "Ахметова Дана Болатқызы")
        typist = try atRow(surname: "Сейтқали", given: "Айгүл", sex: "female")
        typist.type("Ахметов Нұрлан ")
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "children")[0]["name"] == "Ахметов Нұрлан")
    }

    @Test func `nobody knows the fathers of relatives`() throws {
        var typist = try atRow(of: "relatives")
        typist.type("Жұмағұлов Тұрсын ")
        #expect(!lineInHand(typist).contains("← Enter"))
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "relatives")[0]["name"] == "Жұмағұлов Тұрсын")
    }

    @Test func `both forms stand in the list, and what is chosen waits for the given name`() throws
    {
        var typist = try atRow()
        typist.press(.function(4))
        #expect(lines(typist).contains("Жұмағұлова"))
        typist.press(.down, .enter)
        #expect(text(typist) == "Жұмағұлова ")
        typist.type("Дана ")
        typist.press(.function(4))
        #expect(lines(typist).contains("Ерасылұлы"))
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "children")[0]["name"]
                == "Жұмағұлова Дана Ерасылқызы")
    }

    @Test(arguments: [
        ("Ван Дамм", "Олег", "Ван Дамм "), ("Де ла Круз", "Хуан", "Де ла Круз "),
        ("ИВАНОВ", "ЮРИЙ", "ИВАНОВ "), ("Щербина", "Лев", "Щербина "),
        ("Иванов (Петров)", "Пётр", "Иванов "), ("Иванов-Петров", "Илья", "Иванов-Петров "),
    ])
    func `a surname is offered as the applicant writes it, however many words it has`(
        surname: String, given: String, offered: String
    ) throws {
        for language in [Language.kk, .ru] {
            var typist = try atRow(surname: surname, given: given, language: language)
            typist.press(.enter)
            #expect(text(typist) == offered)
            // Where the given name belongs no patronymic is offered.
            #expect(typist.model.intake.isBegun)
            #expect(!lineInHand(typist).contains("← Enter"))
            typist.type("Анна")
            typist.press(.enter)
            #expect(
                typist.questionnaire.answers.rows(of: "children")[0]["name"] == offered + "Анна")
        }
    }

    @Test(arguments: [
        ("Ван Дамм", "Олег", "Ван Дамм Анна ", ""), ("ИВАНОВ", "ЮРИЙ", "ИВАНОВА АННА ", "ЮРЬЕВНА"),
        ("ИВАНОВ", "ЮРИЙ", "ИВАНОВ ПЁТР ", "ЮРЬЕВИЧ"),
        ("Иванов", "Дмитрий", "Иванова Анна ", "Дмитриевна"),
        ("Ким", "Павел", "Ким Анна ", ""), ("Щербина", "Павел", "Щербина Анна ", ""),
        ("Иванов", "Ли", "Иванова Анна ", ""),
    ])
    func `a patronymic is offered where it is certain, that of a son or that of a daughter`(
        surname: String, given: String, typed: String, offered: String
    ) throws {
        for language in [Language.kk, .ru] {
            var typist = try atRow(surname: surname, given: given, language: language)
            typist.type(typed)
            #expect(lineInHand(typist).contains("← Enter") == !offered.isEmpty)
            typist.press(.enter)
            let name = typist.questionnaire.answers.rows(of: "children")[0]["name"]
            #expect(name == (typed + offered).trimmed)
        }
    }

    @Test func `whose IIN tells the sex is offered the patronymic that the surname does not tell`()
        throws
    {
        var typist = try atRow(surname: "Ван Дамм", given: "Павел", language: .ru)
        typist.model.intake.edit(
            .set(AnswerPath("children", row: 0, column: "iin"), from: "", to: "150117609118"))
        typist.type("Ван Дамм Анна ")
        #expect(lineInHand(typist).contains("Павловна   ← Enter"))
    }

    @Test(arguments: [
        ("Иванова", "Иванов ", "Иванова "), ("Толстая", "Толстая ", "Толстой "),
        ("Щербина", "Щербина ", "Щербин "),
        ("Иванова-Петрова", "Иванов-Петров ", "Иванова-Петрова "),
        ("Иванова (Петрова)", "Иванов ", "Иванова "), ("ИВАНОВА", "ИВАНОВ ", "ИВАНОВА "),
    ])
    func
        `a woman's surname stands first as it is written where that of men is not certain, and → turns it`(
            surname: String, offered: String, turned: String
        ) throws
    {
        for language in [Language.kk, .ru] {
            var typist = try atRow(
                surname: surname, given: "Айгүл", sex: "female", language: language)
            typist.press(.enter)
            #expect(text(typist) == offered)
            typist.press(.right)
            #expect(text(typist) == turned)
        }
    }

    @Test func `the family goes on as the applicant's own father was told`() throws {
        for (own, patronymic) in [("Тұрсынұлы", "Ерасылұлы"), ("Петрович", "Ерасылович")] {
            for language in [Language.kk, .ru] {
                var typist = try atRow(language: language)
                typist.model.intake.edit(.set(AnswerPath("patronymic"), from: "", to: own))
                typist.type("Жұмағұлов Әли ")
                #expect(lineInHand(typist).contains("\(patronymic)   ← Enter"))
            }
        }
    }

    @Test func `a surname of two words in the row above is known by the patronymic`() throws {
        for (row, surname) in [
            ("Ван Дамм Олег Юрьевич", "Ван Дамм"), ("Ахметов Нұрлан Болатұлы", "Ахметов"),
            ("Ахметов Нұрлан", "Ахметов"),
        ] {
            let typist = try atRow(1, surname: "", rows: [row])
            #expect(lineInHand(typist).contains("\(surname)   ← Enter"), "\(row)")
        }
        let typist = try atRow(1, surname: "", rows: ["Ван Дамм Олег"])
        #expect(!lineInHand(typist).contains("← Enter"))
    }

    @Test(arguments: [
        (Language.kk, "1-жол: тек тегі жазылған.", "Атын жазыңыз"),
        (.ru, "Строка 1: записана только фамилия.", "Впишите имя"),
    ])
    func `a surname that stands alone is told of, and who comes back is asked for the given name`(
        language: Language, told: String, asked: String
    ) throws {
        for table in ["children", "relatives"] {
            var typist = try atRow(of: table, language: language)
            typist.press(.enter, .enter)
            #expect(column(typist) == "iin")
            #expect(typist.message.hasPrefix(told), "\(typist.message)")
            typist.press(.up)
            #expect(typist.message.hasPrefix(asked), "\(typist.message)")
            typist.press(.right)
            #expect(text(typist) == "Жұмағұлова ")
            typist.type("Әлия")
            typist.press(.enter)
            #expect(typist.questionnaire.answers.rows(of: table)[0]["name"] == "Жұмағұлова Әлия")
            #expect(!typist.questionnaire.problems.contains { $0.code == .nameIncomplete })
        }
    }

    @Test func `a surname that no key turns asks for the given name too`() throws {
        for (language, hint) in [(Language.kk, "Атын жазыңыз"), (.ru, "Впишите имя")] {
            var typist = try atRow(surname: "Ван Дамм", language: language)
            typist.press(.enter)
            #expect(typist.message == hint)
        }
    }

    @Test func `while the applicant has no surname none is offered`() throws {
        var typist = try atRow(surname: "")
        #expect(!lineInHand(typist).contains("← Enter"))
        typist.press(.enter)
        #expect(column(typist) == "iin")
    }
}
