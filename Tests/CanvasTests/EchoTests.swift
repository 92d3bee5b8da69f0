import Canvas
import Testing

struct EchoTests {
    private func grid(_ text: String, cursor: Int, style: Style = .plain) -> Grid {
        var grid = Grid(size: Size(rows: 1, columns: 10))
        grid.write(text, at: Position(row: 0, column: 0), style: style)
        grid.cursor = Position(row: 0, column: cursor)
        return grid
    }

    private func expectNothing(of echo: Echo, in grid: Grid) {
        var shown = grid
        let isShown = shown.show(echo)
        #expect(!isShown)
        #expect(shown == grid)
    }

    @Test func `a letter stands behind the one before it, and the cursor behind both`() {
        var grid = grid("аб  ГГГ", cursor: 2)
        let isShown = grid.show(Echo("в", behind: "б"))
        #expect(isShown)
        #expect(grid.text == ["абв ГГГ"])
        #expect(grid.cursor == Position(row: 0, column: 3))
    }

    @Test func `a wide letter takes two columns`() {
        var grid = grid("аб", cursor: 2)
        let isShown = grid.show(Echo("漢", behind: "б"))
        #expect(isShown)
        #expect(grid.text == ["аб漢"])
        #expect(grid.cursor == Position(row: 0, column: 4))
    }

    @Test(arguments: [3, 0, 9, 10])
    func `it is not shown where it would not follow that letter, or stand before another`(
        cursor: Int
    ) {
        expectNothing(of: Echo("в", behind: "б"), in: grid("аб  ГГГ", cursor: cursor))
    }

    @Test func `it is not shown behind another letter, or one that is no answer`() {
        expectNothing(of: Echo("в", behind: "а"), in: grid("аб", cursor: 2))
        expectNothing(of: Echo("в", behind: "б"), in: grid("аб", cursor: 2, style: .quiet))
    }

    @Test func `a mark that joins the letter before it is no letter`() {
        expectNothing(of: Echo("\u{301}", behind: "б"), in: grid("аб", cursor: 2))
    }
}
