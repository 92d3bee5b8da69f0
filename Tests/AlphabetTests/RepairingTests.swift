import Testing

@testable import Alphabet

@Suite struct RepairingTests {
    @Test(arguments: [
        ("КЇРШІМ", "КҮРШІМ"), ("МАРЌАКҐЛ", "МАРҚАКӨЛ"), ("СОЛ ЖАЄА", "СОЛ ЖАҒА"),
        ("ЕЅБЕКШІЛДЕР", "ЕҢБЕКШІЛДЕР"), ("БЎЛАНДЫ", "БҰЛАНДЫ"), ("ЈЙТЕКЕ БИ", "ӘЙТЕКЕ БИ"),
        ("ТЈЋИР", "ТӘҺИР"), ("ќаћарман ўјґєїѕ", "қаһарман ұәөғүң"),
    ])
    func `letters of cp1251 become those of KZ-1048`(damaged: String, meant: String) {
        #expect(damaged.kz1048Repaired == meant)
    }

    @Test(arguments: [
        "", "Күршім", "Марқакөл", "ІШКІ ІС", "Целиноград", "Ёлкин", "N12345678", "Müller",
        "Қаһарман",
    ])
    func `where there is no damage there is nothing to repair`(text: String) {
        #expect(text.kz1048Repaired == nil)
    }

    @Test func `decomposed letters are repaired too`() {
        // Ї as І and a diaeresis, Ў as У and a breve, Ќ as К and an acute.
        #expect("КІ\u{308}РШІМ".kz1048Repaired == "КҮРШІМ")
        #expect("БУ\u{306}ЛАНДЫ".kz1048Repaired == "БҰЛАНДЫ")
        #expect("МАРК\u{301}А".kz1048Repaired == "МАРҚА")
    }

    @Test func `the repair is whole`() {
        let repaired = "ЌЋЎЈҐЄЇЅќћўјґєїѕ".kz1048Repaired
        #expect(repaired == "ҚҺҰӘӨҒҮҢқһұәөғүң")
        #expect(repaired?.kz1048Repaired == nil)
    }
}
