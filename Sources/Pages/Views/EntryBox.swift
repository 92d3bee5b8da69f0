package import Canvas

/// A box of entries one below the other, of which one may be chosen, laid out before it is drawn: so a click
/// finds its entry.
///
/// An entry that is wider than the box goes on in the next line, and where the box is lower than its entries
/// the chosen one stays in sight.
package struct EntryBox {
    /// One entry: what stands at its left edge, and what at its right one.
    package struct Entry {
        var text: String
        /// How far in its second line begins.
        var indentation: Int
        var state: String
        var style: Style
        /// The sign before it.
        var mark: (text: String, style: Style)?

        package init(
            _ text: String, indentation: Int = 0, state: String = "", style: Style = .plain,
            mark: (text: String, style: Style)? = nil
        ) {
            (self.text, self.indentation, self.state) = (text, indentation, state)
            (self.style, self.mark) = (style, mark)
        }

        /// The entry in lines of so many columns.
        func lines(width: Int) -> [String] {
            let inset = String(text.prefix { $0 == " " })
            let own = String(text.dropFirst(inset.count))
            let first = own.wrapped(to: width - inset.count)[0]
            let room = max(1, width - indentation)
            var lines = [inset + first]
            let rest = own.dropFirst(first.count).drop { $0 == " " }
            if !rest.isEmpty { lines += String(rest).wrapped(to: room).map { padding + $0 } }
            if state.isEmpty { return lines }
            // At the right edge if the last line leaves room, otherwise below it.
            let last = lines[lines.count - 1]
            if last.columns + 2 + state.columns > width {
                return lines + state.wrapped(to: room).map { padding + $0 }
            }
            return lines.dropLast() + [last.filled(to: width - state.columns) + state]
        }

        private var padding: String { String(repeating: " ", count: indentation) }
    }

    let title: String
    /// What stands below the entries and is none.
    let remark: [String]
    /// The rows of its frame.
    package let rows: Range<Int>
    let columns: Columns
    /// The lines of all entries, and of which each is.
    private let lines: [(text: String, entry: Int)]
    private let entries: [Entry]
    private let chosen: Int
    /// The first line that is seen.
    private let first: Int

    /// - Parameters:
    ///   - remark: Lines that stand below the entries, whichever of them are seen.
    ///   - height: How many rows there are for it from `top` on, its frame included.
    ///   - most: How many lines of entries it shows at most.
    package init(
        _ entries: [Entry], chosen: Int, title: String = "", remark: [String] = [],
        columns: Columns, top: Int, height: Int, most: Int = .max
    ) {
        let lines = EntryBox.lines(of: entries, columns)
        // A blank line before the remark, where there is room.
        var remark = remark
        if !remark.isEmpty, lines.count + remark.count + 3 <= height { remark.insert("", at: 0) }
        let room = max(1, min(min(lines.count, most), height - 2 - remark.count))
        let own = lines.indices.filter { lines[$0].entry == chosen }
        var first = min(max(0, (own.first ?? 0) - room / 2), max(0, lines.count - room))
        if let start = own.first, let end = own.last, end >= first + room {
            first = min(start, end - room + 1)
        }
        (self.entries, self.chosen, self.title, self.remark) = (entries, chosen, title, remark)
        (self.columns, self.lines, self.first) = (columns, lines, first)
        rows = top..<top + room + remark.count + 2
    }

    /// How many lines the entries take.
    package static func height(of entries: [Entry], _ columns: Columns) -> Int {
        lines(of: entries, columns).count
    }

    private static func lines(
        of entries: [Entry], _ columns: Columns
    ) -> [(text: String, entry: Int)] {
        entries.enumerated().flatMap { number, entry in
            entry.lines(width: columns.boxWidth).map { ($0, number) }
        }
    }

    private var seen: Range<Int> { first..<first + (rows.count - 2 - remark.count) }

    /// The entry that is seen at a place of the screen; nil beside all of them.
    package func entry(at position: Position) -> Int? {
        let line = first + position.row - rows.lowerBound - 1
        guard seen.contains(line), lines.indices.contains(line),
            (columns.boxLeft + 1..<columns.boxRight).contains(position.column)
        else { return nil }
        return lines[line].entry
    }

    /// Draws the box, with the cursor on the chosen entry.
    package func draw(on grid: inout Grid, in model: Model) {
        model.drawBox(on: &grid, rows: rows, title: title)
        var former: Int?
        for (row, number) in seen.enumerated() where lines.indices.contains(number) {
            let line = lines[number]
            let position = Position(row: rows.lowerBound + 1 + row, column: columns.boxText)
            let isChosen = line.entry == chosen
            grid.write(
                isChosen ? line.text.filled(to: columns.boxWidth) : line.text, at: position,
                style: isChosen ? .chosen : entries[line.entry].style)
            if isChosen, former != line.entry { grid.cursor = position }
            if let mark = entries[line.entry].mark, former != line.entry {
                grid.write(
                    mark.text, at: Position(row: position.row, column: position.column - 1),
                    style: mark.style)
            }
            former = line.entry
        }
        for (row, text) in remark.enumerated() {
            let place = rows.upperBound - 1 - remark.count + row
            grid.write(text, at: Position(row: place, column: columns.boxText), style: .quiet)
        }
        drawPlace(on: &grid)
    }

    /// Which entry of how many it is, on the edge, where not all are seen.
    private func drawPlace(on grid: inout Grid) {
        guard lines.count > seen.count else { return }
        let place = " \(chosen + 1)/\(entries.count) "
        grid.write(
            place,
            at: Position(
                row: rows.upperBound - 1, column: columns.boxRight - 2 - place.columns),
            style: .quiet)
    }
}
