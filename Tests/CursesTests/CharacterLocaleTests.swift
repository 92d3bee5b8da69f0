import Testing

@testable import Curses

@Suite struct CharacterLocaleTests {
    @Test(arguments: [
        "ru_RU.UTF-8", "kk_KZ.utf8", "ru_RU.UTF8", "C.UTF-8", "en_US.Utf-8", "uz_UZ.UTF-8@cyrillic",
    ])
    func `a name in UTF-8 asks for UTF-8, generated or not`(locale: String) {
        #expect(namesUTF8(locale))
    }

    @Test(arguments: [
        "C", "POSIX", "kk_KZ", "ru_RU", "ru_RU.KOI8-R", "kk_KZ.PT154", "ru_RU.CP1251",
        "uz_UZ@cyrillic", "utf8", "kk_KZ@utf8", "ru_RU.UTF-16",
    ])
    func `any other name does not`(locale: String) {
        #expect(!namesUTF8(locale))
    }
}
