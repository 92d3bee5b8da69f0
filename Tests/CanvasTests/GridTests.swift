import Testing

@testable import Canvas

@Suite struct GridTests {
    private var grid = Grid(size: Size(rows: 2, columns: 6))

    private func at(_ row: Int, _ column: Int) -> Position { Position(row: row, column: column) }

    @Test mutating func `text is written from left to right and tells where it ends`() {
        let end = grid.write("Әже", at: at(0, 1), style: .active)
        #expect(end == 4)
        #expect(grid.rows[0].text == " Әже  ")
        #expect(grid.rows[0].text(in: .active) == "Әже")
        #expect(grid.rows[1] == Row(columns: 6))
    }

    @Test mutating func `what lies beyond an edge is dropped`() {
        #expect(grid.write("абвгдежз", at: at(0, -1)) == 7)
        #expect(grid.rows[0].text == "бвгдеж")
        #expect(grid.write("абв", at: at(2, 0)) == 3)
        #expect(grid.text == ["бвгдеж", ""])
    }

    @Test mutating func `a letter takes its marks into its cell`() {
        #expect(grid.write("и\u{306}а\u{301}я", at: at(0, 0)) == 3)
        #expect(grid.rows[0].text(at: 0) == "и\u{306}")
        #expect(grid.rows[0].text(at: 1) == "а\u{301}")
        #expect(grid.rows[0].cells[1].isCluster)
        #expect(grid.rows[0].text == "и\u{306}а\u{301}я   ")
    }

    @Test mutating func `two letters that differ in their marks differ`() {
        var other = grid
        grid.write("а\u{301}", at: at(0, 0))
        other.write("а\u{300}", at: at(0, 0))
        #expect(grid != other)
        other.write("а\u{301}", at: at(0, 0))
        #expect(grid == other)
        grid.write("б", at: at(0, 0))
        other.write("б", at: at(0, 0))
        #expect(grid == other)
    }

    @Test mutating func `a wide character takes two cells, or none at the edge`() {
        #expect(grid.write("世", at: at(0, 2)) == 4)
        #expect(grid.rows[0].cells[3].isRightHalf)
        #expect(grid.rows[0].text(at: 3).isEmpty)
        #expect(grid.write("世", at: at(1, 5)) == 7)
        #expect(grid.text == ["  世", ""])
    }

    @Test(arguments: [(0, "я  "), (1, " я "), (2, "世я")])
    mutating func `a wide character that is written over leaves no half`(
        _ column: Int, _ expected: String
    ) {
        var grid = Grid(size: Size(rows: 1, columns: 3))
        grid.write("世", at: at(0, 0))
        grid.write("я", at: at(0, column))
        #expect(grid.rows[0].text == expected)
        #expect(grid.rows[0].text.columns == 3)
    }

    @Test mutating func `wide over wide, one column aside, leaves whole characters`() {
        grid.write("世世世", at: at(0, 0))
        grid.write("界", at: at(0, 1))
        #expect(grid.rows[0].text == " 界 世")
        #expect(grid.rows[0].text.columns == 6)
    }

    @Test mutating func `a fill keeps inside of its row`() {
        grid.fill(row: 0, columns: 2..<9, with: "─", style: .quiet)
        grid.fill(row: 7, columns: 0..<2, with: "─")
        #expect(grid.text == ["  ────", ""])
        #expect(grid.rows[0].cells[2].style == .quiet)
    }

    @Test mutating func `a smaller picture is laid over the corner`() {
        grid.write("абвгде", at: at(0, 0))
        var small = Grid(size: Size(rows: 1, columns: 3))
        small.write("а\u{301}世", at: at(0, 0))
        small.cursor = at(0, 1)
        grid.lay(small)
        #expect(grid.text == ["а\u{301}世где", ""])
        #expect(grid.cursor == at(0, 1))
    }

    @Test(arguments: Style.allCases)
    func `a cell keeps its role and every scalar`(_ style: Style) {
        for value: UInt32 in [0x20, 0x41, 0x4D8, 0x4E16, 0x1F600, 0x10FFFD] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let cell = Cell(scalar, style: style)
            #expect(cell.scalar == scalar && cell.style == style)
            #expect(!cell.isCluster && !cell.isRightHalf)
        }
        #expect(Cell.rightHalf(style: style).style == style)
    }
}
