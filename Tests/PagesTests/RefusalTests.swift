import Canvas
import Casework
import Forms
import Messages
import Testing

@testable import Pages

/// Every command in every place either does something, or the message line says why not.
@Suite struct RefusalTests {
    /// Where the clerk may be: the scenario at whose end she is, and the keys from there.
    struct Place {
        let name: String
        var scenario = "check-clean-with-papers"
        let keys: [Key]
        /// What has nothing to do there and says so by a bar that stands still.
        var idle: Set<Command> = []
    }

    static let places: [Place] = [
        section("a field", "1"), section("a field with a list", "2"),
        section("a field of the last screen", "8"), section("a choice", "4"),
        section("a row", "5"), section("the line for a new row", "6", .end),
        section("a row's form", "7", .enter),
        section("an open list", "2", .function(4), idle: [.list]),
        section("the page of papers", "7", .pageDown),
        section("a paper", "7", .pageDown, .down, .down, .down),
        Place(name: "the check page", keys: [.home]),
        Place(name: "the end of the check page", keys: [.end]),
        section("help", "1", .function(1)), section("why", "1", .function(7)),
        section("the map", "1", .function(6)),
        section("the work list", "1", .function(3), idle: [.nextScreen, .previousScreen]),
        section("the menu of sheets", "1", .function(9)),
        Place(name: "the list of reasons", scenario: "reason-offered", keys: []),
        Place(name: "a note", scenario: "reason-in-own-words", keys: []),
        Place(name: "the end page", scenario: "end-page", keys: []),
    ]

    private static func section(
        _ name: String, _ number: Character, _ keys: Key..., idle: Set<Command> = []
    ) -> Place {
        Place(name: name, keys: [.escape, .function(6), .character(number)] + keys, idle: idle)
    }

    /// Keys that move the cursor or edit, which say by what they do that there is no further.
    private static let quiet: Set<Command> = [
        .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .escape, .enter,
        .up, .down, .next, .previous, .clear, .clearToEnd,
    ]

    @Test(arguments: places.map(\.name), [Language.kk, .ru])
    func `every command does something or says why it does not`(
        _ name: String, _ language: Language
    ) throws {
        let place = try #require(RefusalTests.places.first { $0.name == name })
        var start = try Typist(after: place.scenario, language: language)
        for key in place.keys { start.press(key) }
        try expectAnswers(from: start, in: name, idle: place.idle)
    }

    @Test(arguments: [Language.kk, .ru])
    func `beside a stick too every command does something or says why`(
        _ language: Language
    ) throws {
        var start = Typist(try Office.shared.get().world(goesByStick: true), language: language)
        start.press(.function(3))
        start.hear(.desk(.listed(.sample)))
        start.press(.function(9))
        #expect(start.model.overlay == .stick(line: 0))
        try expectAnswers(from: start, in: "the menu of the stick", idle: [])
    }

    private func expectAnswers(from start: Typist, in place: String, idle: Set<Command>) throws {
        var start = start
        // What came before has been read.
        start.model.intake.notice = nil
        start.model.layOut()
        for binding in Keymap.bindings
        where !RefusalTests.quiet.contains(binding.command) && !idle.contains(binding.command) {
            for key in binding.keys {
                var typist = start
                let asked = typist.asked.count
                typist.press(key)
                let notice = typist.model.notice
                let isAnswered =
                    notice != nil || typist.asked.count > asked
                    || typist.model.view != start.model.view
                #expect(isAnswered, "\(binding.command) is silent in \(place)")
                guard let notice, typist.hasOnlyBeenTold(since: start) else { continue }
                // What it says is gone with the next key, and said again by the same.
                typist.press(key)
                #expect(
                    typist.model.notice == notice,
                    "\(binding.command) in \(place) says it the first time only")
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

extension Typist {
    /// Whether nothing has changed but the message line.
    fileprivate func hasOnlyBeenTold(since start: Typist) -> Bool {
        model.place == start.model.place && model.overlay == start.model.overlay
            && questionnaire.position == start.questionnaire.position
            && questionnaire.answers == start.questionnaire.answers
            && model.confirming == nil && asked.count == start.asked.count
    }
}
