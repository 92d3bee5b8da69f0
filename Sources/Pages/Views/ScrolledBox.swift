import Canvas

/// A box over the page that holds more lines than it can show at once.
extension Model {
    /// Draws the lines from one of them on; how many are above and below stands on the edges.
    func drawBox(
        of lines: [BodyLine], from top: Int, title: String, on grid: inout Grid
    ) {
        let height = min(lines.count + 2, bodyHeight)
        drawBox(on: &grid, rows: 2..<2 + height, title: title)
        let first = min(top, lines.count - (height - 2))
        for (row, line) in lines[first...].prefix(height - 2).enumerated() {
            for span in line.spans {
                grid.write(
                    span.text,
                    at: Position(
                        row: 3 + row, column: Columns(size.columns).boxText + span.column),
                    style: span.style)
            }
        }
        let below = lines.count - first - (height - 2)
        for (mark, count, row) in [("↑", first, 2), ("↓", below, 1 + height)] where count > 0 {
            let text = " \(mark) \(count) "
            grid.write(
                text,
                at: Position(
                    row: row, column: Columns(size.columns).boxRight - 2 - text.columns))
        }
    }

    /// How wide a line of such a box is.
    var boxWidth: Int { Columns(size.columns).boxWidth }

    /// How far a box of so many lines can be scrolled: 0 where it shows everything.
    func lastTop(of count: Int) -> Int { max(0, count - (bodyHeight - 2)) }

    /// The first line after a command that scrolls; nil where it closes the box, as any key does where
    /// all is shown.
    func top(after command: Command, from top: Int, of count: Int) -> Int? {
        let last = lastTop(of: count)
        let page = bodyHeight - 3
        let next: Int? =
            switch command {
            case .down, .next: top + 1
            case .up, .previous: top - 1
            case .nextScreen: top + page
            case .previousScreen: top - page
            case .home: 0
            case .end: last
            default: nil
            }
        guard let next, last > 0 else { return nil }
        return min(max(0, next), last)
    }
}
