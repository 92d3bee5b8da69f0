import Canvas
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What training brings says too why a key does nothing there.
@Suite struct RefusalTests {
    static let pages = TrainingPage.all.filter {
        ["choice", "score"].contains($0.testDescription)
    }

    /// Keys that move the cursor or edit, which say by what they do that there is no further.
    private static let quiet: Set<Command> = [
        .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .escape, .up,
        .down, .next, .previous,
    ]

    @Test(arguments: pages, [Language.kk, .ru])
    func `every command does something or says why it does not`(
        _ page: TrainingPage, _ language: Language
    ) throws {
        var start = try Classroom(language: language, size: page.size)
        page.open(&start)
        #expect(page.testDescription != "score" || start.isFinished)
        for binding in Keymap.bindings where !RefusalTests.quiet.contains(binding.command) {
            for key in binding.keys {
                var room = start
                room.press(key)
                let isAnswered =
                    room.model.notice != nil || room.asked.count > start.asked.count
                    || room.model.view != start.model.view
                #expect(isAnswered, "\(binding.command) is silent in \(page)")
            }
        }
    }

    @Test func `a character that chooses nothing is told which ones do`() throws {
        var room = try Classroom(language: .ru)
        room.press(.down, .enter)
        for character in "03ж" {
            room.type(String(character))
            #expect(room.lines[22] == " Здесь выбирают один из номеров: 1–2.")
        }
        #expect(room.lines.contains { $0.contains("1  Набрать по документам") })
    }

    @Test func `a page further than the score is long is refused`() throws {
        var room = try Classroom(language: .ru)
        let score = try #require(RefusalTests.pages.last)
        score.open(&room)
        room.press(.pageDown)
        #expect(room.lines[22] == " Эта клавиша здесь не действует: PgDn. Помощь – F1.")
    }
}
