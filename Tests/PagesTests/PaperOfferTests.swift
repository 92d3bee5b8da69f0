import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What Enter will take of a paper stands there before it is pressed.
@Suite struct PaperOfferTests {
    @Test(arguments: [Language.kk, .ru])
    func `whatever Enter would write of a paper is shown as offered`(language: Language) throws {
        let start = try Typist(after: "papers-reached", language: language)
        let screen = start.questionnaire.screen
        var completed = 0
        for path in start.model.intake.focusables(on: screen) {
            for digit in "123456" {
                var typist = start
                typist.model.intake.focus(on: path)
                typist.press(.character(digit))
                guard typist.questionnaire.focus == path,
                    let field = typist.model.intake.focusedField,
                    field.kind.paper != nil, !typist.model.intake.focusedText.isEmpty,
                    let offer = typist.model.intake.offer(for: field, at: path)
                else { continue }
                completed += 1
                let shown = typist.model.intake.shown(offer, as: field)
                let (place, _) = typist.model.valuePlace(of: field, at: path, isFocused: true)
                let lines = field.drawn.lines(at: place, typist.model.intake)
                let value = lines.flatMap(\.spans).map(\.text).joined().filter { $0 != " " }
                #expect(value == ">\(shown)←Enter".filter { $0 != " " }, "\(path) \(digit)")
                #expect(typist.model.view.text.contains { $0.contains("← Enter") })
                typist.press(.enter)
                #expect(typist.questionnaire.answers[path] == offer)
            }
        }
        #expect(completed >= 3)
    }
}
