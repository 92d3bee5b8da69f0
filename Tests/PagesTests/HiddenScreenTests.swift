import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// Behind the hidden screen a lone key only wakes; what a scanner sends arrives whole.
@Suite struct HiddenScreenTests {
    private func hidden() throws -> Typist {
        var typist = Typist(try Office.shared.get().world())
        typist.press(.function(12))
        try #require(typist.model.isHidden)
        return typist
    }

    @Test func `after a set time without a key it hides itself, and no earlier`() throws {
        var typist = Typist(try Office.shared.get().world(hidesAfter: 3))
        typist.type("86")
        typist.take(.idle, after: 179_000)
        #expect(!typist.model.isHidden && typist.model.secondsUntilHidden == 1)
        typist.take(.idle, after: 1_000)
        #expect(typist.model.isHidden && typist.model.secondsUntilHidden == nil)
        typist.press(.character("1"))
        #expect(!typist.model.isHidden && typist.model.secondsUntilHidden == 180)
        #expect(typist.questionnaire.answers["iin"] == "86")
    }

    @Test func `nobody who set nothing is hidden from`() throws {
        var typist = Typist(try Office.shared.get().world())
        typist.take(.idle, after: 86_400_000)
        #expect(!typist.model.isHidden && typist.model.secondsUntilHidden == nil)
    }

    @Test(arguments: [Key.character("8"), .enter, .function(10), .control("d"), .tab])
    func `a lone key wakes and does nothing else`(_ key: Key) throws {
        var typist = try hidden()
        let before = typist.questionnaire
        typist.press(key)
        #expect(!typist.model.isHidden)
        #expect(typist.questionnaire.answers == before.answers)
        #expect(typist.questionnaire.focus == before.focus)
        #expect(typist.model.place == .form)
        typist.type("12")
        #expect(typist.questionnaire.answers["iin"] == "12")
    }

    @Test(arguments: [1, 5, 12, 25])
    func `a scanner's burst wakes and arrives whole`(_ pause: Int) throws {
        var typist = try hidden()
        typist.type("8")
        typist.press(.function(12))
        let count = typist.questionnaire.answers["iin"].count
        typist.press(.control("u"))
        typist.press(.function(12))
        #expect(count == 0)
        var first = true
        for digit in "861104330711" {
            typist.press(.character(digit), after: first ? 2000 : pause)
            first = false
        }
        typist.press(.enter, after: pause)
        #expect(typist.questionnaire.answers["iin"] == "861104330711")
        #expect(typist.questionnaire.focus?.description == "surname")
    }

    @Test func `two keys that bounce only wake`() throws {
        var typist = try hidden()
        typist.press(.character("8"))
        typist.press(.character("8"), after: 20)
        #expect(typist.questionnaire.answers["iin"].isEmpty)
        typist.press(.character("6"), after: 200)
        #expect(typist.questionnaire.answers["iin"] == "6")
    }

    @Test func `typing by hand behind the screen loses one key and no more`() throws {
        var typist = try hidden()
        typist.type("861104330711", after: 90)
        #expect(typist.questionnaire.answers["iin"] == "61104330711")
    }

    @Test func `a paste wakes and arrives whole`() throws {
        var typist = try hidden()
        typist.take(.paste("861104330711"))
        #expect(!typist.model.isHidden)
        #expect(typist.questionnaire.answers["iin"] == "861104330711")
    }
}
