import Forms
import Messages
import Testing

@testable import Casework
@testable import Lines
@testable import Pages

/// The surname of the family, offered where nobody sees it.
@Suite struct OfferedNameTests {
    private func atRow(of surname: String = "Жұмағұлов") throws -> Desk {
        let desk = Desk(try Desk.world(), language: .ru)
        for line in ["1", "861104330711", surname, "Ерасыл", "@ 5", "+"] { desk.take(line) }
        return desk
    }

    @Test(arguments: [
        (["", "Әлихан Ерасылұлы"], "Жұмағұлов Әлихан Ерасылұлы"),
        (["", "Әлихан  "], "Жұмағұлов Әлихан"),
        (["", "Жұмағұлов Әлихан"], "Жұмағұлов Әлихан"),
        (["", "Жұмағұлова Дана"], "Жұмағұлова Дана"),
        (["=", "2", "Дана"], "Жұмағұлова Дана"), (["Ким Анна "], "Ким Анна"),
        (["", "!", "Ким Анна"], "Ким Анна"), (["", "^", "Ким Анна"], "Ким Анна"),
        (["", ""], "Жұмағұлов "),
    ])
    func `what follows it is added, and nothing is doubled or taken unheard`(
        lines: [String], name: String
    ) throws {
        let desk = try atRow()
        for line in lines { desk.take(line) }
        #expect(desk.model.questionnaire.answers.rows(of: "children").first?["name"] == name)
        #expect(desk.model.questionnaire.focus?.column == "iin")
    }

    @Test func `a surname of two words is one, to which the given name is added`() throws {
        let desk = try atRow(of: "Ван Дамм")
        for line in ["", "Олег"] { desk.take(line) }
        #expect(
            desk.model.questionnaire.answers.rows(of: "children").first?["name"] == "Ван Дамм Олег")
    }

    @Test func `it is asked what it waits for, and an empty row without it stays empty`() throws {
        let desk = try atRow()
        #expect(desk.transcript.last?.hasSuffix(", Enter – Жұмағұлов:") == true)
        desk.take("")
        #expect(desk.transcript.last == "Фамилия, имя, отчество: Жұмағұлов, впишите имя:")
        let other = try atRow()
        other.take("<")
        #expect(other.model.questionnaire.answers.rows(of: "children").isEmpty)
    }
}
