import Messages
import Testing

@Suite struct MatchingTests {
    private let countries = WordList(
        name: "countries",
        words: [
            Word(code: "KZ", kk: "Қазақстан", ru: "Казахстан"),
            Word(code: "AE", kk: "Біріккен Араб Әмірліктері", ru: "Объединенные Арабские Эмираты"),
            Word(code: "GW", kk: "Гвинея-Бисау", ru: "Гвинея-Бисау"),
            Word(code: "MM", kk: "Мьянма", ru: "Мьянма (Бирма)"),
            Word(code: "CI", kk: "Кот-д’Ивуар", ru: "Кот-д’Ивуар"),
            Word(code: "KR", kk: "Корея Республикасы", ru: "Республика Корея", also: ["Ю. Корея"]),
            Word(code: "KM", kk: "Комор аралдары", ru: "Коморы"),
        ])

    private func codes(_ typed: String, in language: Language = .kk) -> [String] {
        countries.matches(typed, in: language).map(\.code)
    }

    @Test func `nothing typed finds everything`() {
        #expect(codes("").count == 7)
        #expect(codes(" ").count == 7)
    }

    @Test func `a word is found by its beginning in either language`() {
        #expect(codes("қаз") == ["KZ"])
        #expect(codes("казах", in: .kk) == ["KZ"])
        #expect(codes("КАЗАХ", in: .ru) == ["KZ"])
        #expect(codes("азақ") == [])
    }

    @Test func `a clerk on a Russian layout finds Kazakh words`() {
        #expect(codes("Казакстан") == ["KZ"])
        #expect(codes("амирликтери") == ["AE"])
        #expect(codes("бирик", in: .ru) == ["AE"])
        let every = words([("x", "Әғқңөұүһі", "Ё")])
        #expect(every.matches("агкноуухи", in: .ru).count == 1)
        #expect(every.matches("е", in: .ru).count == 1)
    }

    @Test func `Latin letters that look like Cyrillic ones count as those`() {
        #expect(codes("Kopeя") == ["KR"])
    }

    @Test func `words after blanks, hyphens, brackets and quotes count`() {
        #expect(codes("араб") == ["AE"])
        #expect(codes("бисау") == ["GW"])
        #expect(codes("бирма") == ["MM"])
        #expect(codes("ивуар") == ["CI"])
        #expect(words([("x", "«Нұр» қоры", "х")]).matches("нұр", in: .kk).count == 1)
    }

    @Test func `several words may be typed, with any signs between them`() {
        #expect(codes("гвинея бис") == ["GW"])
        #expect(codes("кот д'и") == ["CI"])
        #expect(codes("арабские эм") == ["AE"])
        #expect(codes("ю корея") == ["KR"])
    }

    @Test func `letters typed with loose marks count as whole ones`() {
        #expect(words([("x", "Йемен", "Йемен")]).matches("и\u{306}ем", in: .kk).count == 1)
    }

    @Test func `what begins so in the language shown comes first`() {
        #expect(codes("ко", in: .kk) == ["CI", "KR", "KM"])
        #expect(codes("ко", in: .ru) == ["CI", "KM", "KR"])
        #expect(codes("ре", in: .ru) == ["KR"])
    }

    @Test func `letter for letter comes before letters of another layout`() {
        let list = words([("1", "жаңа қала", "х"), ("2", "ескі кала", "х"), ("3", "қалашық", "х")])
        #expect(list.matches("кала", in: .kk).map(\.code) == ["3", "2", "1"])
        #expect(list.matches("қала", in: .kk).map(\.code) == ["3", "1", "2"])
    }

    @Test func `a word typed to its end comes before all that begin so`() {
        let list = WordList(
            name: "x",
            words: [
                Word(code: "oblast", kk: "Алматы облысы", ru: "Алматинская область"),
                Word(
                    code: "city", kk: "Алматы қаласы", ru: "город Алматы",
                    also: ["Алматы", "г. Алматы"]),
            ])
        for language in Language.allCases {
            #expect(list.matches("Алматы", in: language).map(\.code) == ["city", "oblast"])
            #expect(list.matches("Алмат", in: language).first?.code == "oblast")
            #expect(list.matches("г алматы", in: language).map(\.code) == ["city"])
        }
        let cities = words([("1", "кала", "х"), ("2", "қала", "х"), ("3", "калаш", "х")])
        #expect(cities.matches("қала", in: .kk).map(\.code) == ["2", "1", "3"])
        #expect(cities.matches("кала", in: .kk).map(\.code) == ["1", "2", "3"])
    }

    @Test func `a list is arranged without being made anew`() {
        let list = countries.arranged(first: ["KR", "no"], without: ["KZ"])
        #expect(list.words(in: .ru).map(\.code) == ["KR", "AE", "GW", "MM", "CI", "KM"])
        #expect(list.matches("ко", in: .kk).first?.code == "KR")
        #expect(list.matches("каз", in: .kk).isEmpty)
    }

    @Test func `both languages shown are both beginnings`() {
        let list = words([("1", "жаңа бала", "х"), ("2", "ж", "бала"), ("3", "бала", "ж")])
        #expect(list.matches("бала", in: .both).map(\.code) == ["3", "2", "1"])
        #expect(list.matches("бал", in: .both).map(\.code) == ["2", "3", "1"])
        #expect(list.matches("бал", in: .kk).map(\.code) == ["3", "1", "2"])
    }
}
