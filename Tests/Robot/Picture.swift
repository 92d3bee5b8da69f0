import Canvas

/// A screen as text, and where its cursor stands.
struct Picture: Equatable {
    var rows: [String]
    var cursor: Position?

    init(rows: [String], cursor: (row: Int, column: Int)?) {
        self.rows = rows
        self.cursor = cursor.map { Position(row: $0.row, column: $0.column) }
    }

    init(_ grid: Grid) {
        rows = grid.text
        cursor = grid.cursor
    }

    /// Whether this is the first picture or the second one or, because the program was killed while
    /// it drew, the second one over the first one.
    func isBetween(_ first: Picture, _ second: Picture) -> Bool {
        let odd = rows.indices.filter { rows[$0] != first.rows[$0] && rows[$0] != second.rows[$0] }
        return odd.isEmpty || odd.count == 1 && rows != first.rows && first.rows != second.rows
    }

    var text: String { rows.map { "|\($0)\n" }.joined() + "cursor \(cursor as Any)" }
}
