import Canvas
import Testing

struct EchoTests {
    private func grid(_ text: String, cursor: Int, style: Style = .plain) -> Grid {
        var grid = Grid(size: Size(rows: 1, columns: 10))
        grid.write(text, at: Position(row: 0, column: 0), style: style)
        grid.cursor = Position(row: 0, column: cursor)
        return grid
    }

    @Test func `a letter stands behind the one before it, and the cursor behind both`() {
        let shown = grid("аб  ГГГ", cursor: 2).showing(Echo("в", behind: "б"))
        #expect(shown?.text == ["абв ГГГ"])
        #expect(shown?.cursor == Position(row: 0, column: 3))
        let wide = grid("аб", cursor: 2).showing(Echo("漢", behind: "б"))
        #expect(wide?.text == ["аб漢"])
        #expect(wide?.cursor == Position(row: 0, column: 4))
    }

    @Test(arguments: [3, 0, 9, 10])
    func `it is not shown where it would not follow that letter, or stand before another`(
        cursor: Int
    ) {
        #expect(grid("аб  ГГГ", cursor: cursor).showing(Echo("в", behind: "б")) == nil)
    }

    @Test func `it is not shown behind another letter, or one that is no answer`() {
        #expect(grid("аб", cursor: 2).showing(Echo("в", behind: "а")) == nil)
        #expect(grid("аб", cursor: 2, style: .quiet).showing(Echo("в", behind: "б")) == nil)
    }

    @Test func `a mark that joins the letter before it is no letter`() {
        #expect(grid("аб", cursor: 2).showing(Echo("\u{301}", behind: "б")) == nil)
    }
}
