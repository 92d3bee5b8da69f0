import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What a clerk types to its end is what she gets, whatever else begins alike.
@Suite struct TypedWordsTests {
    /// Where the words of a list are typed, and what tells that the right one was taken.
    static let fields: [(list: String, path: AnswerPath, code: AnswerPath?)] = [
        ("countries", AnswerPath("citizenship"), AnswerPath("citizenship")),
        ("regions", AnswerPath("birthPlace.region"), AnswerPath("birthPlace.kato")),
        ("ethnicities", AnswerPath("ethnicity"), nil),
        ("military", AnswerPath("military"), AnswerPath("militaryCode")),
        (
            "formerCitizenship", AnswerPath("formerCitizenship"),
            AnswerPath("formerCitizenshipCode")
        ),
        (
            "kinship", AnswerPath("relatives", row: 0, column: "kinship"),
            AnswerPath("relatives", row: 0, column: "kinshipCode")
        ),
        (
            "organisations", AnswerPath("employment", row: 0, column: "organisation"),
            AnswerPath("employment", row: 0, column: "organisationCode")
        ),
        (
            "clearance", AnswerPath("employment", row: 0, column: "clearance"),
            AnswerPath("employment", row: 0, column: "clearanceCode")
        ),
    ]

    @Test(arguments: fields.indices, Language.allCases)
    func `every word of every list, typed to its end, picks its own item`(
        index: Int, language: Language
    ) throws {
        let (name, path, code) = Self.fields[index]
        let office = try Office.shared.get()
        let words = try #require(office.catalog.list(name)).words(in: .kk)
        for sex in ["male", "female"] {
            var start = Model.atStart(office.world(), language: language)
            start.answer(["sex": sex, "birthPlace.country": "KZ"], at: path)
            for word in words {
                // The words that hang on no sex are typed once; the others for each.
                for text in word.texts(saidBy: sex, sex == "male") {
                    var model = start
                    model.type(text, .enter)
                    let answer = model.questionnaire.answers[code ?? path]
                    let right = code == nil ? word.texts(saidBy: sex, true) : [word.code]
                    #expect(right.contains(answer), "«\(text)» of \(word.code) gave «\(answer)»")
                }
            }
        }
    }

    @Test(arguments: [
        ("Алматы", "город Алматы"), ("Шымкент", "город Шымкент"), ("Целиноград", "город Астана"),
        ("г. Алматы", "город Алматы"), ("Алматы қ.", "город Алматы"),
        ("Алматинская", "Алматинская область"), ("Турк", "Туркестанская область"),
    ])
    func `a city is not taken for the region around it`(typed: String, taken: String) throws {
        var model = Model.atStart(try Office.shared.get().world(), language: .ru)
        model.answer(["birthPlace.country": "KZ"], at: AnswerPath("birthPlace.region"))
        model.type(typed, .enter)
        #expect(model.questionnaire.answers["birthPlace.region"] == taken)
    }

    @Test(arguments: [
        "г. Алматы", "гор Алматы", "Алматы қ.", "Алма-Ата", "г.Алма-Ата", "АЛМАТЫ", "город Алматы",
    ])
    func `a city of republican importance is known by its name, however it came in`(
        text: String
    ) throws {
        var model = Model.atStart(try Office.shared.get().world(), language: .ru)
        model.answer(["birthPlace.country": "KZ"], at: AnswerPath("birthPlace.region"))
        _ = model.update(.terminal(.paste(text)), clock: .inTheMorning())
        _ = model.press(.pageDown)
        let isKnown = model.questionnaire.answers["birthPlace.kato"] == "750000000"
        #expect(isKnown == (text != "гор Алматы"))
    }

    @Test(arguments: [("male", "wife"), ("female", "husband"), ("", "")])
    func `a spouse is the wife of a man and the husband of a woman`(
        sex: String, code: String
    ) throws {
        let path = AnswerPath("relatives", row: 0, column: "kinship")
        var model = Model.atStart(try Office.shared.get().world())
        model.answer(["sex": sex], at: path)
        model.type("жұбайы")
        var beside = path
        beside.column = "kinshipCode"
        #expect(model.questionnaire.answers[beside] == code)
    }
}

extension Word {
    /// All words of the item that somebody of that sex may say; the usual ones only where asked for.
    fileprivate func texts(saidBy sex: String, _ isUsual: Bool) -> [String] {
        let usual = [kk, ru, kkFemale, ruFemale].compactMap(\.self) + also
        return ((isUsual ? usual : []) + (alsoFor[sex] ?? [])).map {
            $0.filter { $0 != Word.gap }.trimmingSpaces
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        split(separator: " ").joined(separator: " ")
    }
}

extension Model {
    /// Answers some fields and goes to another one, in a first row where it is a column.
    mutating func answer(_ answers: [String: String], at path: AnswerPath) {
        for (name, text) in answers.sorted(by: { $0.key < $1.key }) {
            intake.edit(.set(AnswerPath(name), from: "", to: text))
        }
        if path.row != nil { intake.edit(.insertRow(table: path.field, at: 0, Row())) }
        intake.focus(on: path)
    }

    /// Types a text letter by letter, and presses keys.
    mutating func type(_ text: String, _ keys: Key...) {
        for character in text { _ = press(.character(character)) }
        for key in keys { _ = press(key) }
    }
}
