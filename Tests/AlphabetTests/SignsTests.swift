import Testing

@testable import Alphabet

@Suite struct SignsTests {
    @Test(arguments: [
        ("Gʻofurov", "G’ofurov"), ("G‘ofurov", "G’ofurov"), ("G`ofurov", "G’ofurov"),
        ("G´ofurov", "G’ofurov"), ("O'Brien", "O'Brien"), ("G’ofurov", "G’ofurov"),
        ("Сейтқали‐Ахметов", "Сейтқали-Ахметов"), ("Ким–Ли", "Ким-Ли"), ("Ким—Ли", "Ким-Ли"),
        ("Ким ― Ли", "Ким - Ли"), ("–", "–"), ("Ким –", "Ким –"), ("", ""),
    ])
    func `names have one apostrophe and one hyphen`(written: String, meant: String) {
        #expect(written.namesSigned == meant)
        #expect(meant.namesSigned == meant)
    }

    @Test(arguments: [
        ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", true), ("и\u{306}", false),
        ("q\u{301}\u{302}\u{303}\u{304}", false), ("q\u{301}\u{302}\u{303}\u{304}\u{305}", true),
        (String(repeating: "q\u{301}", count: 50), false), ("Ақсай", false),
    ])
    func `a letter bears four marks`(text: String, isTower: Bool) {
        #expect(text.hasTower == isTower)
    }
}
