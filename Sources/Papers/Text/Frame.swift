import Alphabet
import Canvas

/// Cells in a frame of lines, as text: bands of cells, one below the other.
struct Frame {
    /// What stands between two lines from edge to edge: one row of the order's table.
    struct Row {
        /// Each band with its own columns.
        let bands: [Band]
        /// Stands once, before the first band, in a column that all bands of the row share.
        var number: String?
    }

    struct Band {
        /// The text of each cell.
        let cells: [String]
        /// How wide each is, blanks included, lines between them not.
        let widths: [Int]
    }

    /// How wide the frame is, its own lines included.
    let width: Int

    /// How wide the column of numbers is.
    static let numberWidth = 3

    /// Where lines go down through a band, from the left edge to the right one.
    func posts(_ band: Band, numbered: Bool) -> Set<Int> {
        var posts: Set<Int> = [0, width - 1]
        var at = 0
        if numbered {
            at += Frame.numberWidth + 1
            posts.insert(at)
        }
        for cellWidth in band.widths.dropLast() {
            at += cellWidth + 1
            posts.insert(at)
        }
        return posts
    }

    /// The lines of a row, without those above and below it.
    func lines(of row: Row) -> [String] {
        var lines: [String] = []
        for (number, band) in row.bands.enumerated() {
            if number > 0 {
                lines.append(
                    border(
                        above: posts(row.bands[number - 1], numbered: row.number != nil),
                        below: posts(band, numbered: row.number != nil),
                        from: row.number == nil ? 0 : Frame.numberWidth + 1))
            }
            lines += self.lines(of: band, number: row.number.map { number == 0 ? $0 : "" })
        }
        return lines
    }

    /// The row, or its parts where it is taller than so many lines: no page holds it whole.
    func parts(of row: Row, within height: Int) -> [Row] {
        if lines(of: row).count <= height { return [row] }
        return row.bands.enumerated().flatMap { number, band -> [Row] in
            let cells = zip(band.cells, band.widths).map { $0.wrapped(to: $1 - 2) }
            let count = cells.map(\.count).max() ?? 1
            return stride(from: 0, to: count, by: height).map { start in
                Row(
                    bands: [
                        Band(
                            cells: cells.map {
                                $0.dropFirst(start).prefix(height).joined(separator: "\n")
                            }, widths: band.widths)
                    ], number: row.number.map { number == 0 && start == 0 ? $0 : "" })
            }
        }
    }

    private func lines(of band: Band, number: String?) -> [String] {
        let cells = zip(band.cells, band.widths).map { $0.wrapped(to: $1 - 2) }
        let height = cells.map(\.count).max() ?? 1
        return (0..<height).map { index in
            var line = "│"
            if let number {
                line += (index == 0 ? number : "").filled(to: Frame.numberWidth) + "│"
            }
            for (cell, cellWidth) in zip(cells, band.widths) {
                let text = index < cell.count ? cell[index] : ""
                line += " " + text.filled(to: cellWidth - 2) + " │"
            }
            return line
        }
    }

    /// The line between two bands; above the first and below the last one of the two is nil.
    ///
    /// - Parameter start: where it begins: a cell that stands before it goes on.
    func border(above: Set<Int>?, below: Set<Int>?, from start: Int = 0) -> String {
        var line = ""
        for place in 0..<width {
            if place < start {
                line += place == 0 ? "│" : " "
                continue
            }
            let goesUp = above?.contains(place) ?? false
            let goesDown = below?.contains(place) ?? false
            line += Frame.corner(
                up: goesUp, down: goesDown, left: place > start, right: place < width - 1)
        }
        return line
    }

    private static func corner(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
        switch (up, down, left, right) {
        case (false, true, false, true): "┌"
        case (false, true, true, false): "┐"
        case (true, false, false, true): "└"
        case (true, false, true, false): "┘"
        case (true, true, false, true): "├"
        case (true, true, true, false): "┤"
        case (false, true, true, true): "┬"
        case (true, false, true, true): "┴"
        case (true, true, true, true): "┼"
        default: "─"
        }
    }
}
