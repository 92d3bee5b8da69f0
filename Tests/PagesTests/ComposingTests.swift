import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// Ctrl-T makes Kazakh letters of a Russian keyboard.
@Suite struct ComposingTests {
    private func atSurname() throws -> Typist {
        var typist = Typist(try Office.shared.get().world())
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        typist.press(.tab)
        return typist
    }

    @Test func `each of the nine letters is composed, small and capital`() throws {
        var typist = try atSurname()
        for letter in "аингуйкохАИНГУЙКОХ" { typist.press(.control("t"), .character(letter)) }
        #expect(typist.questionnaire.answers["surname"] == "әіңғүұқөһӘІҢҒҮҰҚӨҺ")
    }

    @Test func `it says which letters there are, and only the next one is composed`() throws {
        var typist = try atSurname()
        typist.press(.control("t"))
        #expect(typist.message.contains("к – қ"))
        typist.type("кк")
        #expect(typist.questionnaire.answers["surname"] == "қк")
    }

    @Test func `a letter without a partner and a command are what they are`() throws {
        var typist = try atSurname()
        typist.press(.control("t"), .character("ж"))
        typist.press(.control("t"), .backspace)
        typist.type("к")
        #expect(typist.questionnaire.answers["surname"] == "к")
    }
}
