/// A place on the screen: rows downwards and columns to the right, both counted from zero.
public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// The extent of a screen or a part of it, in rows and columns of a terminal.
public struct Size: Hashable, Sendable {
    public var rows: Int
    public var columns: Int

    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// What a piece of text means; how that looks on a terminal is the palette's matter.
///
/// On a monochrome terminal every role but `plain` and `quiet` still differs from its neighbours by
/// an attribute or by a mark that the view writes beside it.
public enum Style: UInt8, Hashable, Sendable, CaseIterable {
    /// Text of the form and of the applicant.
    case plain
    /// The name of the form and of the screen.
    case heading
    /// The label of the field that has the focus.
    case active
    /// What may be overlooked: rules, footers, remarks, an empty answer.
    case quiet
    /// A key in the footer.
    case key
    /// The chosen line of an open list.
    case chosen
    /// An error, always beside a `!`.
    case error
    /// A warning, always beside a `?`.
    case warning
    /// The words that tell training from work.
    case training
}

/// A picture of the terminal's screen, as a value.
///
/// Whatever is written beyond an edge is dropped: a view cannot draw outside of its screen. Rows are
/// shared until they are written to, so that what no key changed is neither made nor compared again.
public struct Grid: Hashable, Sendable {
    public let size: Size
    /// Where the hardware cursor stands, or nil to hide it.
    public var cursor: Position?
    public private(set) var rows: [Row]

    public init(size: Size) {
        self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
        rows = Array(repeating: Row(columns: self.size.columns), count: self.size.rows)
    }

    /// Writes text from left to right and returns the column after its last character.
    ///
    /// A wide character that would straddle the right edge is left out; characters without a width
    /// of their own join the character before them.
    @discardableResult
    public mutating func write(
        _ text: String, at position: Position, style: Style = .plain
    ) -> Int {
        guard rows.indices.contains(position.row) else { return position.column + text.columns }
        var column = position.column
        if let width = text.plainColumns {
            let columns = column..<column + width
            rows[position.row].put(text.unicodeScalars, at: columns, style: style)
            return columns.upperBound
        }
        for character in text {
            let width = character.columns
            if width == 0 { continue }
            if column >= 0, column + width <= size.columns {
                rows[position.row].put(character, columns: width, at: column, style: style)
            }
            column += width
        }
        return column
    }

    /// Fills a row's columns with one character that takes one column.
    public mutating func fill(
        row: Int, columns: Range<Int>, with scalar: Unicode.Scalar = " ", style: Style = .plain
    ) {
        guard rows.indices.contains(row) else { return }
        let columns = columns.clamped(to: 0..<size.columns)
        rows[row].put(repeatElement(scalar, count: columns.count), at: columns, style: style)
    }

    /// Lays another picture over the top left corner of this one.
    public mutating func lay(_ grid: Grid) {
        for (number, row) in grid.rows.prefix(rows.count).enumerated() {
            if row.cells.count == size.columns { rows[number] = row } else { rows[number].put(row) }
        }
        cursor = grid.cursor
    }

    /// The text of every row, with the blanks at its end removed.
    public var text: [String] {
        rows.map { row in
            var line = row.text
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
