import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What is known goes on behind the cursor: → takes it, any other key goes on as if it were not there.
@Suite struct CompletingTests {
    private func atRow(
        of table: String, surname: String, given: String, language: Language = .kk
    ) throws -> Typist {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        for (name, answer) in [("surname", surname), ("givenName", given), ("sex", "male")] {
            typist.model.intake.edit(.set(AnswerPath(name), from: "", to: answer))
        }
        typist.model.intake.edit(.insertRow(table: table, at: 0, Row()))
        typist.model.intake.focus(on: AnswerPath(table, row: 0, column: "name"))
        return typist
    }

    private func text(_ typist: Typist) -> String { typist.model.intake.focusedText }

    @Test(arguments: [
        ("Жұмағұлов", "Ерасыл", Language.kk, "Жұмағұлов", "Жұмағұлова", "ұлы", "қызы"),
        ("Иванов", "Сергей", .ru, "Иванов", "Иванова", "евич", "евна"),
        ("Соколовский", "Игорь", .ru, "Соколовский", "Соколовская", "Игоревич", "Игоревна"),
        ("Ким", "Никита", .ru, "Ким", "Ким", "Никитич", "Никитична"),
    ])
    func `names of the family are known with both endings`(
        own: String, father: String, language: Language, son: String, daughter: String,
        masculine: String, feminine: String
    ) throws {
        for (surname, ending) in [(son, masculine), (daughter, feminine)] {
            var typist = try atRow(
                of: "children", surname: own, given: father, language: language)
            typist.type(String(surname.dropLast(surname == own ? 2 : 1)))
            if surname == own {
                typist.press(.right)
            } else {
                typist.type(String(surname.suffix(1)))
            }
            #expect(text(typist) == surname)
            typist.type(" Әли ")
            typist.press(.right)
            // Who has no ending to tell by is offered that of a son first.
            let expected = own == son && son == daughter ? masculine : ending
            #expect(text(typist).hasSuffix(expected), "\(text(typist))")
        }
    }

    @Test func `an address begins with the settlement, and goes on as it is typed`() throws {
        var typist = try atRow(of: "relatives", surname: "Жұмағұлов", given: "Ерасыл")
        let settlement = AnswerPath("departure.from.settlement")
        typist.model.intake.edit(.set(settlement, from: "", to: "Қостанай қаласы"))
        for (row, street) in [", Абай даңғылы, 20", ", Дулатов көшесі, 7"].enumerated() {
            if row > 0 { typist.model.intake.edit(.insertRow(table: "relatives", at: row, Row())) }
            typist.model.intake.focus(
                on: AnswerPath("relatives", row: row, column: "residence.address"))
            typist.type("Қ")
            typist.press(.right)
            // Of what stands above, only what was lived in by both.
            #expect(text(typist) == "Қостанай қаласы")
            typist.type(street)
            #expect(text(typist) == "Қостанай қаласы" + street)
        }
    }

    @Test func `a daughter's ending is one key more`() throws {
        var typist = try atRow(of: "children", surname: "Жұмағұлов", given: "Ерасыл")
        typist.type("Жұ")
        typist.press(.right)
        #expect(text(typist) == "Жұмағұлов")
        typist.press(.right)
        #expect(text(typist) == "Жұмағұлова")
    }

    @Test func `it stands behind the cursor and in the message, and is no answer`() throws {
        var typist = try atRow(of: "children", surname: "Жұмағұлов", given: "Ерасыл")
        typist.type("Жұ")
        #expect(typist.model.view.text.contains { $0.contains("Жұмағұлов") })
        #expect(typist.message == "→ – толықтыру: Жұмағұлов")
        typist.press(.enter)
        #expect(typist.questionnaire.answers.rows(of: "children")[0]["name"] == "Жұ")
    }

    @Test func `an address of the row above is known by its first letter`() throws {
        var typist = try atRow(of: "relatives", surname: "Жұмағұлов", given: "Ерасыл")
        let address = "Қостанай қаласы, Дулатов көшесі, 77"
        typist.model.intake.edit(
            .set(
                AnswerPath("relatives", row: 0, column: "residence.address"), from: "", to: address)
        )
        typist.model.intake.edit(.insertRow(table: "relatives", at: 1, Row()))
        typist.model.intake.focus(on: AnswerPath("relatives", row: 1, column: "residence.address"))
        typist.type("Қ")
        typist.press(.right)
        #expect(text(typist) == address)
        typist.press(.left, .right)
        #expect(text(typist) == address)
    }

    @Test
    func `settlements of the shift come again with the next applicant, addresses and names do not`()
        throws
    {
        var typist = try Typist(after: "end-page")
        let shift = typist.model.intake.shift
        #expect(shift["departure.to.settlement"]?.isEmpty == false)
        #expect(shift["employment.organisation"]?.isEmpty == false)
        for name in shift.keys { #expect(!name.contains("address") && !name.contains("ame")) }
        let settlement = try #require(shift["departure.to.settlement"]?.first)
        typist.press(.enter)
        typist.hear(.desk(.begun(identifier: String(repeating: "b", count: 32))))
        typist.model.intake.focus(on: AnswerPath("departure.to.settlement"))
        typist.type(String(settlement.prefix(2)))
        typist.press(.right)
        #expect(text(typist) == settlement)
    }
}
