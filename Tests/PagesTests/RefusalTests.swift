import Canvas
import Forms
import Messages
import Testing

@testable import Pages

/// Every command in every place either does something, or the message line says why not.
@Suite struct RefusalTests {
    /// Where the clerk may be, and how she came there from a family's filled questionnaire.
    static let places: [(name: String, keys: [Key])] = [
        ("a field", [.function(6), .character("1")]),
        ("a field with a list", [.function(6), .character("2")]),
        ("a field of the last screen", [.function(6), .character("8")]),
        ("a choice", [.function(6), .character("4")]),
        ("a row", [.function(6), .character("5")]),
        ("the line for a new row", [.function(6), .character("6"), .end]),
        ("a row's form", [.function(6), .character("7"), .enter]),
        ("the check page", [.function(10)]),
        ("the end of the check page", [.function(10), .end]),
        ("an open list", [.function(6), .character("2"), .function(4)]),
        ("help", [.function(1)]), ("why", [.function(7)]), ("the map", [.function(6)]),
        ("the work list", [.function(3)]),
    ]

    /// Keys that move the cursor or edit, which say by what they do that there is no further.
    private static let quiet: Set<Command> = [
        .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .escape, .enter,
        .up, .down, .next, .previous, .clear, .clearToEnd,
    ]

    @Test(arguments: places.map(\.name), [Language.kk, .ru])
    func `every command does something or says why it does not`(
        _ place: String, _ language: Language
    ) throws {
        let keys = RefusalTests.places.first { $0.name == place }?.keys ?? []
        var start = try Typist(after: "check-clean", language: language)
        start.press(.escape, .function(6), .character("1"))
        for key in keys { start.press(key) }
        for binding in Keymap.bindings where !RefusalTests.quiet.contains(binding.command) {
            // The list is open already, and its bar stands at the top.
            let idle: [Command] = place == "an open list" ? [.list, .previousScreen] : []
            if idle.contains(binding.command) { continue }
            for key in binding.keys {
                var typist = start
                let asked = typist.asked.count
                typist.press(key)
                let isAnswered =
                    typist.model.notice != nil || typist.asked.count > asked
                    || typist.model.view.text != start.model.view.text
                #expect(isAnswered, "\(binding.command) is silent in \(place)")
                // Once: the next key takes it away, and the same key says it again.
                typist.press(key)
                #expect(typist.model.size == start.model.size)
            }
        }
    }

    @Test func `a key without a meaning says so, and a letter where nothing is typed`() throws {
        var typist = try Typist(after: "check-clean")
        typist.type("а")
        #expect(typist.message == "Здесь ничего не вводится. Помощь – F1.")
        typist.press(.control("x"))
        #expect(typist.message == "У этой клавиши нет действия. Помощь – F1.")
        typist.press(.down)
        #expect(typist.message == "Прочитайте ответы заявителю. К итогу – F10.")
    }
}
