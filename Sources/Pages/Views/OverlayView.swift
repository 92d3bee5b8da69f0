package import Canvas
import Casework
import Forms
import Messages

extension Model {
    /// A frame with blanks inside: the only one on the screen, and where the cursor is now.
    package func drawBox(on grid: inout Grid, rows: Range<Int>, title: String = "") {
        let columns = Columns(size.columns)
        let (left, right) = (columns.boxLeft, columns.boxRight)
        let bottom = rows.upperBound - 1
        for row in rows {
            grid.fill(row: row, columns: 0..<size.columns)
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
            grid.write("│", at: Position(row: row, column: right), style: .quiet)
        }
        for (row, start, end) in [(rows.lowerBound, "┌", "┐"), (bottom, "└", "┘")] {
            grid.fill(row: row, columns: left..<right, with: "─", style: .quiet)
            grid.write(start, at: Position(row: row, column: left), style: .quiet)
            grid.write(end, at: Position(row: row, column: right), style: .quiet)
        }
        grid.cursor = Position(row: rows.lowerBound + 1, column: columns.boxText)
        if !title.isEmpty {
            grid.write(
                " \(title.clipped(to: columns.boxTitleWidth)) ",
                at: Position(row: rows.lowerBound, column: columns.boxText), style: .heading)
        }
    }

    /// Words for the edge of a box: in both languages where they have room.
    package func boxTitle(_ key: String) -> String {
        let title = intake.say(key)
        return title.columns <= Columns(size.columns).boxTitleWidth
            ? title : world.catalog.text(key, in: documentLanguage)
    }
}
