import Testing

@testable import Alphabet

@Suite struct KazakhRowTests {
    @Test func `the row's letters are known, its marks are not`() {
        for (letter, digit) in zip("\"әіңғ,.үұқ", "1234567890") {
            #expect(KazakhRow.digit(letter, separatorsToo: true) == digit)
        }
        for (letter, digit) in zip("!ӘІҢҒ;:ҮҰҚ", "1234567890") {
            #expect(KazakhRow.digit(letter, separatorsToo: true) == digit)
        }
        #expect(KazakhRow.digit(",", separatorsToo: false) == nil)
        #expect(KazakhRow.digit(".", separatorsToo: false) == nil)
        #expect(KazakhRow.digit("ө", separatorsToo: true) == nil)
        #expect("әіңғүұқӘІҢҒҮҰҚ".allSatisfy(KazakhRow.isLetter))
        #expect(!"\",.!;:0өһ".contains(where: KazakhRow.isLetter))
    }
}
