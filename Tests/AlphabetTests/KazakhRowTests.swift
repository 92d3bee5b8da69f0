import Testing

@testable import Alphabet

@Suite struct KazakhRowTests {
    @Test func `the row's letters are known, its marks are not`() {
        for (letter, digit) in zip("\"әіңғ,.үұқ", "1234567890") {
            #expect(KazakhRow.digit(letter) == digit)
        }
        for (letter, digit) in zip("!ӘІҢҒ;:ҮҰҚ", "1234567890") {
            #expect(KazakhRow.digit(letter) == digit)
        }
        #expect(KazakhRow.digit("ө") == nil)
        #expect("әіңғүұқӘІҢҒҮҰҚ".allSatisfy(KazakhRow.isLetter))
        #expect(!"\",.!;:0өһ".contains(where: KazakhRow.isLetter))
    }

    @Test(arguments: [
        ("\"861104330711\"", "\"861104330711\""), ("041187265,", "041187265,"),
        ("ұ,\"\"қғіі", "96110533"), ("Ұ;!!ҚҒІІ", "96110533"), ("ү8", "88"), ("\"ә8,", "128,"),
        ("№ Қ", "№ 0"), ("8Қ", "8Қ"), ("Қазақ", "Қазақ"), ("Құқық", "Құқық"), ("әңгіме", "әңгіме"),
        ("ИИН 8611", "ИИН 8611"), ("үұқ\"ж", "8901ж"), ("ж", "ж"), ("", ""), (",,", "66"),
        ("８６１１", "8611"), ("٨٦", "86"), ("８,", "8,"), ("①²", "12"),
    ])
    func `the row counts before the first digit, and in no word`(typed: String, meant: String) {
        #expect(KazakhRow.read(typed).text == meant)
    }

    @Test func `comma and full stop separate until a letter of the row has come`() {
        #expect(KazakhRow.read(",.", separating: true).text == ",.")
        #expect(KazakhRow.read("\",", separating: true).text == "1,")
        #expect(KazakhRow.read("қ.қ,", separating: true).text == "0706")
    }
}
