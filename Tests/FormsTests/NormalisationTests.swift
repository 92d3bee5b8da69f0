import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct NormalisationTests {
    static let digits = DigitsKind(count: 12, groups: [6, 1, 4, 1])
    static let date = DateKind(yearAlone: false)

    @Test(arguments: [
        (" 880305 3 0301 4 ", "880305303014"), ("№ 880305-303014", "880305303014"),
        ("880305–3030—14", "880305303014"), ("88\u{A0}03\u{2009}05", "880305"),
        ("\"әіңғ,.үұқ", "1234567890"), ("!ӘІҢҒ;:ҮҰҚ", "1234567890"),
        ("үү0305303014", "880305303014"), ("1,2.3", "123"), ("\"880305303014\"", "880305303014"),
        ("880305303014,", "880305303014"), ("８８０３", "8803"), ("Қазақ", "Қазақ"), ("12х", "12х"),
        ("", ""),
    ])
    func `a digit field takes the Kazakh number row, and no signs`(typed: String, meant: String) {
        #expect(Self.digits.normalised(typed) == meant)
        #expect(YearKind(untilNow: nil).normalised(typed) == meant)
    }

    @Test(arguments: [
        ("n12345678", "N12345678"), ("N 1234 5678", "N12345678"), ("№N-12345678", "N12345678"),
        ("Т12345678", "N12345678"), ("т12345678", "N12345678"), ("Тәіңғ,.үұ", "N23456789"),
        ("т ә і ң ғ , . ү ұ", "N23456789"), ("041234567", "041234567"),
        ("авекмнорстху1", "ABEKMHOPCTXY1"), ("АВЕКМНОРСТХУ1", "ABEKMHOPCTXY1"),
        ("АТ1234567", "AT1234567"), ("ТТ1234567", "TT1234567"), ("T12345678", "T12345678"),
        ("Ж1234567", "Ж1234567"), ("\"әіңғ!ӘІҢҒ", "1234512345"),
    ])
    func `a document has capital letters and digits`(typed: String, meant: String) {
        #expect(DocumentKind().normalised(typed) == meant)
    }

    @Test(arguments: [
        ("23112026", "23.11.2026"), ("3.1.2026", "03.01.2026"), ("23,11,2026", "23.11.2026"),
        ("23/11/2026", "23.11.2026"), ("23 11 2026", "23.11.2026"), ("2026-11-23", "23.11.2026"),
        (" 23.11.2026 ", "23.11.2026"), ("ә\"112026", "21.11.2026"), ("ӘІ112026", "23.11.2026"),
        ("\"23\" 11 2026", "23.11.2026"), ("31.02.", "31.02."), ("31", "31"), ("1960", "1960"),
        ("мамыр", "мамыр"),
    ])
    func `a date takes any separators and the letters of the row`(typed: String, meant: String) {
        #expect(Self.date.normalised(typed) == meant)
        #expect(DeclarationKind().normalised(typed) == meant)
    }

    @Test func `comma and full stop are digits in a date once a letter of the row has come`() {
        // Keys 0 7 0 6 1 9 6 7 of the Kazakh layout.
        #expect(Self.date.normalised("қ.қ,\"ұ,.") == "07.06.1967")
        #expect(Self.date.normalised("07.06.1967") == "07.06.1967")
    }

    @Test(
        arguments: [
            TextKind(), NameKind(), ListKind(Suggestions(list: "kinship", code: nil, person: nil)),
            PlaceKind(PlaceLine(place: "birthPlace", level: 1, country: "birthPlace.country")),
        ] as [any Kind])
    func `words have single blanks and composed letters`(kind: any Kind) {
        #expect(kind.normalised("  Ким   Ли \u{A0} ") == "Ким Ли")
        #expect(kind.normalised("Андреи\u{306} Е\u{308}лкин") == "Андрей Ёлкин")
        let scalars = kind.normalised("Андреи\u{306}").unicodeScalars.count
        #expect(scalars == 6)
    }

    @Test(arguments: [
        ("Тəуелсіздік", "Тәуелсіздік"), ("ƏЛІЯ Ким", "ӘЛІЯ Ким"),
        ("Солтүстiк", "Солтүстік"), ("Солтүстıк", "Солтүстік"), ("Cерік", "Серік"),
        ("көлɵ", "көлө"), ("KАЗАХСТАН", "КАЗАХСТАН"), ("ЖAҢA Өзeн", "ЖАҢА Өзен"),
        ("Қаhарман", "Қаһарман"), ("БHР", "БНР"), ("Ақтаy-Xан", "Ақтау-Хан"),
    ])
    func `a Cyrillic word with look-alikes is Cyrillic`(typed: String, meant: String) {
        #expect(NameKind().normalised(typed) == meant)
        #expect(TextKind().normalised(typed) == meant)
        #expect(LongTextKind().normalised(typed) == meant)
    }

    @Test(arguments: [
        "Hans Peter Meyer", "Əliyev", "Tom", "Серdкбаев", "Нұрлан Smith", "O'Brien", "ə",
        "Кусаинов", "Гулнар", "Хабибулин", "Жумабаев Кайрат",
    ])
    func `Latin names, other mixtures and every spelling are left alone`(name: String) {
        #expect(NameKind().normalised(name) == name)
    }

    @Test(arguments: [
        ("Gʻofurov", "G’ofurov"), ("G`ofurov", "G’ofurov"), ("Ким–Ли", "Ким-Ли"),
        ("Ким‐Ли", "Ким-Ли"),
    ])
    func `a name is judged and recorded with one apostrophe and one hyphen`(
        typed: String, meant: String
    ) {
        #expect(NameKind().normalised(typed) == meant)
        #expect(TextKind().normalised(typed) == typed)
        let answers = Answers.married.with("surname", typed)
        let interview = Interview(form: .real, answers: answers, today: .frozen)
        #expect(interview.answer("surname") == meant)
    }

    @Test func `a long text keeps its lines`() {
        #expect(
            LongTextKind().normalised("\n Ресей   1990 \n\n  Солтүстiк \n")
                == "Ресей 1990\n\nСолтүстік")
    }

    @Test func `codes are left alone but for blanks`() {
        #expect(ChoiceKind(options: ["1"], isPrinted: true).normalised(" ә ") == "ә")
        #expect(CountryKind(CountryChoice(isStateless: false)).normalised(" KZ") == "KZ")
    }

    @Test func `the problems and the record see the repaired answer`() {
        let typed = Answers.married.with("iin", "№ 880305-3-0301 4")
            .with("passport.number", "т 1234-5678").with("birthDate", "5/3/1988")
            .with("surname", " Cерікбаев  ")
        #expect(problems(typed) == [])
        let interview = Interview(form: .real, answers: typed, today: .frozen)
        #expect(interview.answer("iin") == "880305303014")
        #expect(interview.answer("passport.number") == "N12345678")
        #expect(interview.answer("birthDate") == "05.03.1988")
        #expect(interview.answer("surname") == "Серікбаев")
    }

    @Test(arguments: 1...8)
    func `doing it twice changes nothing more`(seed: Int) {
        var numbers = Seeded(UInt64(seed))
        let fields = Form.real.screens.flatMap(\.fields).flatMap { field in
            [field] + (field.kind.table?.columns ?? [])
        }
        let stones = Array("0129 .,-/№\"!;:әіңғүұқӘІҢҒҮҰҚТтNnАаAaСсCcİıßŉəƏhHйи\u{306}\n\t'ΐﬁ")
        for _ in 0..<150 {
            let count = Int.random(in: 0..<12, using: &numbers)
            let text = String(
                (0..<count).compactMap { _ in stones.randomElement(using: &numbers) })
            for kind in fields.map(\.kind) {
                let once = kind.normalised(text)
                #expect(
                    Array(kind.normalised(once).unicodeScalars) == Array(once.unicodeScalars),
                    "\(text.debugDescription)")
            }
        }
    }
}
