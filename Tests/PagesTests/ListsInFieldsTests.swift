import Alphabet
import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Lists that open over an answer: what they offer, and what they leave behind.
@Suite struct ListsInFieldsTests {
    private func model(
        _ answers: [String: String] = [:], at path: AnswerPath, in language: Language = .ru
    ) throws -> Model {
        var model = Model.atStart(try Office.shared.get().world(), language: language)
        model.answer(answers, at: path)
        return model
    }

    static let residence = AnswerPath("relatives", row: 0, column: "residence.country")

    // MARK: Esc

    @Test(arguments: Language.allCases)
    func `where nothing in the list begins so, ↓ leaves the answer as anywhere`(language: Language)
        throws
    {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.model.place = .form
        typist.model.intake.focus(on: AnswerPath("citizenship"))
        typist.type("щщ")
        let footer = try #require(typist.model.view.text.last)
        let word = typist.model.world.catalog.text("command.choose", in: language.one)
        #expect(!footer.contains(word))
        typist.press(.down)
        #expect(typist.model.overlay == nil)
        #expect(typist.model.questionnaire.focus != AnswerPath("citizenship"))
        #expect(typist.model.questionnaire.answers["citizenship"] == "щщ")
    }

    @Test(arguments: [
        "", "а", "абв", "ро", "қаз", "Герм", "абвгд",
    ])
    func `Esc in a list restores the answer that was there before`(typed: String) throws {
        for (name, answer) in [
            ("citizenship", "RU"), ("citizenship", ""), ("departure.to.country", "DE"),
            ("military", "военнообязанный"), ("birthPlace.region", "город Алматы"),
        ] {
            var model = try model(["birthPlace.country": "KZ"], at: AnswerPath(name))
            if !answer.isEmpty { model.intake.write(answer, cursor: answer.count) }
            _ = model.press(.tab)
            model.intake.focus(on: AnswerPath(name))
            let before = model.questionnaire.answers
            let steps = model.questionnaire.history.done.count
            // With F4 the list is open whatever is typed into it.
            model.type("", .function(4))
            model.type(typed)
            guard case .picker = model.overlay else { continue }
            _ = model.press(.escape)
            #expect(model.overlay == nil)
            #expect(model.questionnaire.answers == before, "\(name): \(typed)")
            #expect(model.questionnaire.history.done.count <= steps + 1)
            #expect(model.questionnaire.cursor == model.intake.focusedText.count)
        }
    }

    @Test func `Esc brings a code for a missing answer back`() throws {
        var model = try model(at: Self.residence)
        model.type("умер", .enter)
        model.intake.focus(on: Self.residence)
        model.type("рос", .escape)
        #expect(model.questionnaire.answers[Self.residence] == "")
        #expect(model.interview.missingCode(Self.residence) == "deceased")
    }

    @Test func `what is in no list of countries stays open and says so`() throws {
        var model = try model(at: AnswerPath("citizenship"))
        model.type("абв")
        #expect(model.view.text.contains { $0.contains("В списке этого нет") })
        model.type("", .backspace, .backspace)
        #expect(model.view.text.contains { $0.contains("Австралия") })
        model.type("бв", .enter)
        #expect(model.questionnaire.answers["citizenship"] == "абв")
        #expect(model.questionnaire.focus == AnswerPath("ethnicity"))
    }

    // MARK: Kazakhstan

    @Test(arguments: [AnswerPath("citizenship"), residence, AnswerPath("birthPlace.country")])
    func `Kazakhstan is offered, and comes first in the list`(path: AnswerPath) throws {
        var model = try model(at: path)
        #expect(model.questionnaire.answers[path] == "")
        #expect(model.view.text.contains { $0.contains("Казахстан") })
        var typed = model
        _ = model.press(.enter)
        #expect(model.questionnaire.answers[path] == "KZ")
        typed.type("к", .enter)
        #expect(typed.questionnaire.answers[path] == "KZ")
    }

    @Test(arguments: ["XX", "UZ"])
    func `the birth country of who is no citizen is not guessed`(citizenship: String) throws {
        let path = AnswerPath("birthPlace.country")
        var model = try model(["citizenship": citizenship], at: path)
        #expect(!model.view.text.contains { $0.contains("Казахстан") })
        _ = model.press(.enter)
        #expect(model.questionnaire.answers[path] == "")
    }

    @Test func `where one goes Kazakhstan is not first`() throws {
        var model = try model(at: AnswerPath("departure.to.country"))
        model.type("к", .enter)
        #expect(model.questionnaire.answers["departure.to.country"] == "KG")
    }

    // MARK: Codes in place of an answer

    @Test(arguments: [
        ("умер", "deceased"), ("умерла", "deceased"), ("қайт", "deceased"), ("марқұм", "deceased"),
        ("неизвестно", "unknown"), ("белгісіз", "unknown"), ("отказ", "refused"),
    ])
    func `the words of a missing answer are found by typing`(typed: String, code: String) throws {
        for language in Language.allCases {
            var model = try model(at: Self.residence, in: language)
            model.type(typed, .enter)
            #expect(model.interview.missingCode(Self.residence) == code)
            #expect(model.questionnaire.answers[Self.residence] == "")
        }
    }

    @Test(arguments: [
        (Language.kk, "Жұмыс орны", "«Жұмыс орны» сұралмайды", "тұратын елі: қайтыс болған"),
        (.ru, "Место работы", "«Место работы» не требуется", "страна пребывания: умер (-ла)"),
    ])
    func `a late relative is not asked where he works, and F7 says why`(
        language: Language, label: String, skipped: String, reason: String
    ) throws {
        var model = try model(at: Self.residence, in: language)
        #expect(model.view.text.contains { $0.contains(label) })
        model.type("умер", .enter)
        #expect(!model.view.text.contains { $0.contains(label) })
        _ = model.press(.tab)
        #expect(model.questionnaire.focus?.column == "marriageRegistration")
        _ = model.press(.function(7))
        let why = model.view.text.joined(separator: " ").oneSpaced
        #expect(why.contains(skipped), "\(why)")
        #expect(why.contains(reason), "\(why)")
    }

    @Test func `a place of work that was answered is set aside, and that is told`() throws {
        let work = AnswerPath("relatives", row: 0, column: "workplace")
        var model = try model(at: work)
        model.type("завод № 2")
        model.intake.focus(on: Self.residence)
        model.type("умер", .enter)
        let told = model.messageLines.joined(separator: " ")
        #expect(told.hasPrefix("«Место работы» теперь не требуется"), "\(told)")
        #expect(model.questionnaire.answers[work] == "завод № 2")
        #expect(model.interview.answer(work) == "")
    }

    @Test func `every field with a list and such codes finds them by their words`() throws {
        let office = try Office.shared.get()
        let fields = office.form.screens.flatMap(\.fields).flatMap { field -> [AnswerPath] in
            guard let table = field.kind.table else { return [field.path()] }
            return table.columns.map { AnswerPath(field.name, row: 0, column: $0.id) }
        }
        var tried = 0
        for path in fields {
            var start = try model(["birthPlace.country": "KZ", "sex": "male"], at: path)
            guard let field = office.form.field(at: path),
                start.intake.suggestions(for: field, at: path) != nil
            else { continue }
            for code in start.intake.missingCodes(of: field, at: path) {
                start.intake.focus(on: path)
                for language in [Language.kk, .ru] {
                    var model = start
                    let word = office.catalog.text("missing.\(code)", in: language)
                    model.type(String(word.prefix { $0 != "(" }), .enter)
                    #expect(model.interview.missingCode(path) == code, "\(path): \(word)")
                    tried += 1
                }
            }
        }
        #expect(tried >= 20)
    }

    // MARK: Former citizenship

    @Test(arguments: [
        ("01.01.1992", "KZ", "none"), ("31.12.1991", "KZ", "soviet"),
        ("04.11.1986", "UZ", "soviet"),
        ("04.11.1986", "DE", ""), ("04.11.1996", "DE", "none"), ("", "KZ", ""),
        ("04.11.1986", "", ""),
    ])
    func `a former citizenship is offered by birth`(
        born: String, country: String, code: String
    ) throws {
        let path = AnswerPath("formerCitizenship")
        var model = try model(["birthDate": born, "birthPlace.country": country], at: path)
        let list = try #require(model.world.catalog.list("formerCitizenship"))
        let field = try #require(model.intake.focusedField)
        let offer = model.intake.offer(for: field, at: path) ?? ""
        #expect(offer == list.word(code: code)?.ru ?? "")
        _ = model.press(.enter)
        #expect(model.questionnaire.answers["formerCitizenshipCode"] == code)
    }

    @Test(arguments: [Language.kk, .ru])
    func `what is written behind a word of the list leaves its code`(language: Language) throws {
        var model = try model(
            ["birthDate": "04.11.1986", "birthPlace.country": "KZ"],
            at: AnswerPath("formerCitizenship"), in: language)
        model.intake.questionnaire.follow(language)
        let isBeginning = model.intake.takeOffer()
        #expect(!isBeginning)
        model.type(", 1991")
        #expect(model.questionnaire.answers["formerCitizenshipCode"] == "soviet")
        model.type("", .control("u"))
        #expect(model.questionnaire.answers["formerCitizenshipCode"] == "")
    }

    @Test(arguments: [
        (Language.kk, "Ресей", "Ресей азаматы болған"),
        (.ru, "России", "имелось гражданство России"),
    ])
    func `a word with three dots waits for what belongs in their place`(
        language: Language, typed: String, text: String
    ) throws {
        var model = try model(at: AnswerPath("formerCitizenship"), in: language)
        model.intake.questionnaire.follow(language)
        model.type("", .function(4), .down, .down, .enter)
        #expect(model.questionnaire.focus == AnswerPath("formerCitizenship"))
        model.type(typed)
        #expect(model.questionnaire.answers["formerCitizenship"] == text)
        #expect(model.questionnaire.answers["formerCitizenshipCode"] == "former")
    }
}
