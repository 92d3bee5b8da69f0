import Canvas

extension [[String]] {
    /// Rows of cells as lines, each column as wide as its widest cell; the last one keeps its own width.
    var inColumns: [String] {
        let columns = first?.indices ?? 0..<0
        let widths = columns.map { column in map { $0[column].columns }.max() ?? 0 }
        return map { row in
            row.indices.map { column in
                column == row.count - 1 ? row[column] : row[column].filled(to: widths[column])
            }.joined(separator: "  ")
        }
    }
}
