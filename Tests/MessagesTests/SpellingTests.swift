import Testing

@Suite struct SpellingTests {
    @Test func `a Latin letter inside of a Cyrillic word is found`() {
        #expect(
            mistakes(ofRussian: "первый пaспорт")
                == [#""a": in "пaспорт" stands the Latin 'a' (U+0061); 'а' (U+0430) is meant"#])
        #expect(
            mistakes(ofKazakh: "Солтүстiк")
                == [#""a": in "Солтүстiк" stands the Latin 'i' (U+0069); 'і' (U+0456) is meant"#])
        #expect(
            mistakes(ofRussian: "Aршалынский")
                == [#""a": in "Aршалынский" stands the Latin 'A' (U+0041); 'А' (U+0410) is meant"#])
    }

    @Test func `a Latin letter that poses as a word is found`() {
        #expect(
            mistakes(ofRussian: "вместе c паспортом")
                == [#""a": in "c" stands the Latin 'c' (U+0063); 'с' (U+0441) is meant"#])
    }

    @Test func `a schwa that is not Cyrillic is found`() {
        #expect(
            mistakes(ofKazakh: "Тəуелсіздік")
                == [#""a": in "Тəуелсіздік" stands 'ə' (U+0259); 'ә' (U+04D9) is meant"#])
    }

    @Test func `Kazakh letters spoilt by an encoding of Windows are found`() {
        #expect(
            mistakes(ofKazakh: "Ќала")
                == [#""a": in "Ќала" stands 'Ќ' (U+040C); 'Қ' (U+049A) is meant"#])
    }

    @Test func `a Cyrillic letter inside of a Latin word is found`() {
        #expect(
            mistakes(ofRussian: "клавиша Еnter") == [
                #""a": in "Еnter" stands the Latin 'n' (U+006E)"#
            ])
    }

    @Test func `words of Latin letters, numbers and placeholders are left alone`() {
        let text = "Enter, F10, Ctrl-Z: буква N, графа I, kk.json, CSV-файл, Esc–Enter"
        #expect(mistakes(ofRussian: text).isEmpty)
        #expect(mistakes(ofRussian: "область Жетісу, Ұлытау").isEmpty)
    }

    @Test func `Russian is written without U+0451, Kazakh may have it`() {
        #expect(
            mistakes(ofRussian: "учёба") == [#""a": write U+0435 for U+0451, as the order does"#])
        #expect(mistakes(ofKazakh: "актёр").isEmpty)
    }

    @Test func `letters with loose marks are found`() {
        #expect(mistakes(ofRussian: "мои\u{306}").count == 1)
        #expect(mistakes(ofRussian: "мой").isEmpty)
    }
}
