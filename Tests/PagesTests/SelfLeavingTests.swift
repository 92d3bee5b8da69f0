import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Answers that are full and right leave by themselves; what comes behind them belongs to them.
@Suite struct SelfLeavingTests {
    private func typist(skipsAhead: Bool = true) throws -> Typist {
        var typist = Typist(try Office.shared.get().world(skipsAhead: skipsAhead))
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        return typist
    }

    private func focus(_ typist: Typist) -> String { typist.questionnaire.focus?.description ?? "" }

    private func answer(_ typist: Typist, _ name: String) -> String {
        typist.questionnaire.answers[name]
    }

    @Test func `twelve right digits go on to the surname`() throws {
        var typist = try typist()
        typist.type("86110433071")
        #expect(focus(typist) == "iin")
        typist.type("1")
        #expect(focus(typist) == "surname")
        typist.type("Жұмағұлов")
        #expect(answer(typist, "surname") == "Жұмағұлов")
    }

    @Test(arguments: [0, 30, 2_000, 60_000])
    func `the Enter of a hand or a scanner does not skip another`(pause: Int) throws {
        for key in [Key.enter, .tab] {
            var typist = try typist()
            typist.type("861104330711", after: 5)
            typist.press(key, after: pause)
            #expect(focus(typist) == "surname")
            typist.press(key)
            #expect(focus(typist) == "givenName", "the second is the clerk's")
        }
    }

    @Test(arguments: ["\"861104330711\"", "'861104330711'", "«861104330711»", "-861104330711-"])
    func `a scanner's marks belong to the number`(text: String) throws {
        var typist = try typist()
        typist.type(text, after: 5)
        typist.press(.enter, after: 5)
        #expect(answer(typist, "iin") == "861104330711")
        #expect(focus(typist) == "surname" && answer(typist, "surname") == "")
    }

    @Test func `a mark that begins the next answer is its own`() throws {
        var typist = try Typist(after: "employment-empty")
        typist.press(.control("n"))
        typist.type("20192021")
        #expect(focus(typist) == "employment[0].organisation")
        typist.type("\"Тобыл\" ЖШС")
        typist.press(.enter)
        #expect(
            typist.questionnaire.answers.rows(of: "employment")[0]["organisation"]
                == "\"Тобыл\" ЖШС")
    }

    @Test
    func `a number with a wrong check digit stays, says so with its last digit, takes no more`()
        throws
    {
        var typist = try typist()
        typist.type("861104330712")
        #expect(focus(typist) == "iin")
        #expect(typist.message.hasPrefix("Неверная цифра в ИИН"))
        typist.type("5")
        #expect(answer(typist, "iin") == "861104330712" && focus(typist) == "iin")
        typist.press(.backspace)
        typist.type("1")
        #expect(answer(typist, "iin") == "861104330711")
    }

    @Test(arguments: [
        ("passport.number", "N1042771", "3", "passport.issuedOn"),
        ("passport.number", "Т1042771", "3", "passport.issuedOn"),
        ("passport.issuedOn", "1806201", "9", "identityCard.number"),
        ("identityCard.number", "04118726", "5", "identityCard.issuedOn"),
        ("birthDate", "1986-11-0", "4", "sex"), ("sex", "", "2", "citizenship"),
    ])
    func `other answers of a fixed length do the same`(
        field: String, typed: String, last: String, next: String
    ) throws {
        var typist = try typist()
        typist.model.intake.focus(on: AnswerPath(field))
        typist.type(typed)
        #expect(focus(typist) == field)
        typist.type(last)
        #expect(focus(typist) == next)
    }

    @Test(arguments: [
        ("passport.number", "759912345"), ("passport.number", "AB1234567"),
        ("relatives[0].birthDate", "1986"), ("birthDate", "04112999"), ("birthDate", "31021986"),
        ("declarations.liability", "01112026"), ("surname", "Жұмағұлов"),
    ])
    func `what may go on, what is wrong and what is signed stays`(place: String, text: String)
        throws
    {
        var typist = try typist()
        let path = try #require(AnswerPath(reading: place))
        if path.row != nil { typist.model.intake.edit(.insertRow(table: path.field, at: 0, Row())) }
        typist.model.intake.focus(on: path)
        typist.type(text)
        #expect(focus(typist) == place)
    }

    @Test func `a number that stands there is replaced by a scanned one with its marks`() throws {
        var typist = try typist()
        typist.type("861104330711")
        typist.press(.up)
        typist.type("\"900101300811\"", after: 5)
        #expect(answer(typist, "iin") == "900101300811" && focus(typist) == "surname")
    }

    @Test func `a digit that is mended goes nowhere by itself`() throws {
        var typist = try typist()
        typist.type("861104330711")
        typist.press(.up, .end, .backspace, .character("1"))
        #expect(focus(typist) == "iin" && answer(typist, "iin") == "861104330711")
    }

    @Test func `who came from the check page comes back with Enter`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.enter)
        let field = focus(typist)
        typist.type("861104330711")
        #expect(focus(typist) == field)
    }

    @Test func `a letter of the row that ends in a word leaves nothing`() throws {
        var typist = try typist()
        typist.type("861104330711")
        typist.press(.up)
        typist.type("Қазақ")
        #expect(focus(typist) == "iin" && answer(typist, "iin") == "861104330711")
    }

    @Test func `where that Enter would do something, it says why it did not`() throws {
        var typist = try typist()
        typist.model.intake.edit(.set(AnswerPath("iin"), from: "", to: "861104330711"))
        typist.model.intake.focus(on: AnswerPath("identityCard.issuedOn"))
        typist.type("11022020")
        typist.press(.enter, after: 300)
        #expect(focus(typist) == "birthDate" && answer(typist, "birthDate") == "")
        #expect(typist.message.hasPrefix("Прежний ответ ушел"))
        typist.press(.enter, after: 300)
        #expect(answer(typist, "birthDate") == "04.11.1986")
    }

    @Test(arguments: [501, 2_000])
    func `who has seen what is offered is heard with one Enter`(pause: Int) throws {
        var typist = try typist()
        typist.model.intake.edit(.set(AnswerPath("iin"), from: "", to: "861104330711"))
        typist.model.intake.focus(on: AnswerPath("identityCard.issuedOn"))
        typist.type("11022020")
        typist.press(.enter, after: pause)
        #expect(focus(typist) == "sex" && answer(typist, "birthDate") == "04.11.1986")
    }

    @Test func `a row is opened with one Enter, but not with that of the answer before`() throws {
        for (pause, isOpened) in [(200, false), (800, true)] {
            var typist = try Typist(after: "children-empty")
            typist.press(.control("n"))
            typist.model.intake.focus(on: AnswerPath("children", row: 0, column: "sex"))
            typist.type("1")
            #expect(typist.model.intake.isOnRowList)
            typist.press(.enter, after: pause)
            #expect(typist.model.intake.isInRow == isOpened)
        }
    }

    @Test func `what was just told is not passed by an Enter that takes something`() throws {
        var typist = try typist()
        typist.type("861104330711")
        typist.model.intake.focus(on: AnswerPath("birthDate"))
        typist.type("14111986")
        #expect(focus(typist) == "sex" && typist.message.contains("04.11.1986"))
        typist.press(.enter)
        #expect(focus(typist) == "sex" && answer(typist, "sex").isEmpty)
        #expect(typist.message.contains("04.11.1986"))
    }

    @Test func `digits that run through the choices of a screen do not turn it`() throws {
        var typist = try typist()
        typist.model.intake.edit(.set(AnswerPath("birthDate"), from: "", to: "04.11.1986"))
        typist.model.intake.focus(on: AnswerPath("socialCategory"))
        typist.type("1252", after: 5)
        #expect(focus(typist) == "maritalStatus" && answer(typist, "maritalStatus") == "2")
        typist.press(.enter, after: 5)
        #expect(typist.questionnaire.screen == 4)
    }

    @Test func `the Enter after a pasted text is the clerk's`() throws {
        var typist = try typist()
        typist.type("861104330711")
        typist.take(.paste("Жұмағұлов"))
        typist.press(.enter)
        #expect(focus(typist) == "givenName" && answer(typist, "surname") == "Жұмағұлов")
    }

    @Test func `an office can turn it off`() throws {
        var typist = try typist(skipsAhead: false)
        typist.type("861104330711")
        #expect(focus(typist) == "iin")
        typist.press(.enter)
        #expect(focus(typist) == "surname")
    }

    @Test func `two hundred scanned numbers land in two hundred fields`() throws {
        var typist = try Typist(after: "children-empty")
        // A prefix and a valid check digit, two hundred times.
        var numbers: [String] = []
        var serial = 1
        while numbers.count < 200 {
            let head = "140309" + "5" + String(format: serial)
            serial += 1
            for digit in 0...9 {
                let text = head + String(digit)
                if let iin = IIN(text), iin.hasRightCheckDigit { numbers.append(text) }
            }
        }
        for number in numbers {
            typist.press(.control("n"), after: 1)
            typist.press(.tab, after: 1)
            typist.type(number, after: 1)
            typist.press(.enter, after: 1)
            typist.press(.escape, after: 1)
        }
        let found = typist.questionnaire.answers.rows(of: "children").map { $0["iin"] }
        #expect(found == numbers)
    }
}

extension String {
    /// A serial in four digits.
    fileprivate init(format serial: Int) { self = String(10_000 + serial).dropFirst().description }
}
