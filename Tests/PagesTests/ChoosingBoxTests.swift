import Canvas
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Every box of entries takes the same keys, whatever it holds.
@Suite struct ChoosingBoxTests {
    enum Place: CaseIterable {
        case map, sheets, stick, reasons, list

        /// A clerk before the box, with its first entry chosen.
        func clerk(_ language: Language) throws -> Typist {
            var typist: Typist
            switch self {
            case .map:
                typist = try Typist(after: "check-clean", language: language)
                typist.press(.escape, .function(6))
            case .sheets:
                typist = try Typist(after: "check-clean-with-papers", language: language)
                typist.press(.escape, .function(9))
            case .stick:
                let world = try Office.shared.get().world(goesByStick: true)
                typist = Typist(world, language: language)
                typist.press(.function(3))
                typist.hear(.desk(.listed(.sample)))
                typist.press(.function(9))
            case .reasons: typist = try Typist(after: "reason-offered", language: language)
            case .list:
                typist = try Typist(after: "check-clean", language: language)
                typist.press(.escape, .function(6), .character("2"), .function(4))
            }
            typist.press(.home)
            return typist
        }
    }

    @Test(arguments: Place.allCases, [Language.kk, .ru])
    func `a key leads as far in one box as in another`(
        _ place: Place, _ language: Language
    ) throws {
        var typist = try place.clerk(language)
        let last = try typist.box.digits(in: typist.model).count - 1
        try #require(last > 0)
        let keys: [(Key, Int)] = [
            (.end, last), (.down, last), (.pageDown, last), (.home, 0), (.up, 0), (.pageUp, 0),
            (.down, 1), (.up, 0), (.pageDown, min(8, last)), (.pageUp, 0),
        ]
        for (key, line) in keys {
            typist.press(key)
            #expect(try typist.box.chosen(in: typist.model) == line, "\(key)")
            // While a word is typed, the cursor is where it is typed.
            let entry = try typist.box.text(in: typist.model)[line]
            #expect(place == .list || typist.lineOfCursor.contains(entry.prefix(6)), "\(key)")
        }
    }

    @Test(arguments: [Place.map, .sheets, .stick, .reasons], [Language.kk, .ru])
    func `Tab and Shift-Tab walk, and Esc closes`(_ place: Place, _ language: Language) throws {
        var typist = try place.clerk(language)
        typist.press(.tab)
        #expect(try typist.box.chosen(in: typist.model) == 1)
        typist.press(.backTab)
        #expect(try typist.box.chosen(in: typist.model) == 0)
        typist.press(.escape)
        #expect(typist.model.overlay == nil)
    }

    @Test(arguments: [
        (Place.map, Language.kk, "Мұнда мына нөмірлердің бірі таңдалады: 1–8."),
        (.map, .ru, "Здесь выбирают один из номеров: 1–8."),
        (.sheets, .kk, "Мұнда мына нөмірлердің бірі таңдалады: 1–7."),
        (.sheets, .ru, "Здесь выбирают один из номеров: 1–7."),
        (.stick, .kk, "Мұнда мына нөмірлердің бірі таңдалады: 1–3."),
        (.stick, .ru, "Здесь выбирают один из номеров: 1–3."),
    ])
    func `a digit that no entry has is told with those that there are`(
        _ place: Place, _ language: Language, _ message: String
    ) throws {
        var typist = try place.clerk(language)
        typist.type("9")
        #expect(typist.message == message)
        typist.type("х")
        #expect(typist.message == message)
    }

    @Test(arguments: [Language.kk, .ru])
    func `a digit of the Kazakh number row takes an entry of the map, and of reasons`(
        _ language: Language
    ) throws {
        var typist = try Place.map.clerk(language)
        // The third key of the top row.
        typist.type("і")
        #expect(typist.model.overlay == nil && typist.questionnaire.screen == 2)
        var other = try Place.reasons.clerk(language)
        let problem = try #require(other.questionnaire.openProblems.first)
        other.type("ә")
        #expect(other.model.interview.reason(for: problem) != nil)
    }

    @Test(arguments: [Language.kk, .ru])
    func `in the list of an answer Tab takes the word and goes on`(_ language: Language) throws {
        var typist = try Place.list.clerk(language)
        let focus = typist.questionnaire.focus
        typist.press(.tab)
        #expect(typist.model.overlay == nil && typist.questionnaire.focus != focus)
    }
}

extension Typist {
    /// The box that lies over the page.
    fileprivate var box: any ChoosingBox {
        get throws { try #require(model.overlay?.box as? any ChoosingBox) }
    }

    /// What stands on the screen where the cursor is.
    fileprivate var lineOfCursor: String {
        let grid = model.view
        return grid.cursor.map { grid.text[$0.row] } ?? ""
    }
}
