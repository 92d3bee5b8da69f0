import Canvas
import Casework
import Forms
import Messages
import Testing

@testable import Pages

/// A letter is shown before the rest of the picture is laid out, so it must stand where that will have it.
struct EchoTests {
    @Test(arguments: Language.allCases, [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
    func `a letter that is shown ahead is where the picture has it, to the edge and beyond`(
        language: Language, size: Size
    ) throws {
        var model = Model.atStart(
            try Office.shared.get().world(), language: language, size: size)
        _ = model.update(.terminal(.key(.tab)), clock: model.clock)
        try #require(model.questionnaire.focus == AnswerPath("surname"))
        var count = 0
        for letter in String(repeating: "Сейітқалиұлы-Әбдірахманова ", count: 3) {
            let before = model.view
            _ = model.takeIn(.terminal(.key(.character(letter))), clock: model.clock)
            let ahead = model.echo.flatMap(before.with)
            model.layOut()
            guard let ahead, let row = before.cursor?.row else { continue }
            count += 1
            #expect(ahead.rows[row] == model.view.rows[row])
            #expect(ahead.cursor == model.view.cursor)
        }
        #expect(count > 10)
    }

    @Test(arguments: [Key.backspace, .tab, .enter, .left, .function(4)])
    func `what does more than put a letter at the end waits for its picture`(_ key: Key) throws {
        var model = Model.atStart(try Office.shared.get().world())
        for key in [Key.tab, .character("А"), .character("б")] {
            _ = model.update(.terminal(.key(key)), clock: model.clock)
        }
        try #require(model.echo == Echo("б", behind: "А"))
        _ = model.takeIn(.terminal(.key(key)), clock: model.clock)
        #expect(model.echo == nil)
    }

    @Test func `without an Esc before it no character asks for anything, but is typed`() {
        let keys = Keymap.bindings.flatMap { $0.keys + $0.rowKeys }
        #expect(keys.filter(\.isCharacter) == [])
    }

    @Test func `a letter in the middle of an answer waits for its picture`() throws {
        var model = Model.atStart(try Office.shared.get().world())
        for key in [Key.tab, .character("А"), .character("б"), .left] {
            _ = model.update(.terminal(.key(key)), clock: model.clock)
        }
        _ = model.takeIn(.terminal(.key(.character("а"))), clock: model.clock)
        #expect(model.echo == nil)
    }
}

extension Grid {
    /// The picture with a letter that is shown ahead; nil where none can be.
    func with(_ echo: Echo) -> Grid? {
        var grid = self
        return grid.show(echo) ? grid : nil
    }
}
