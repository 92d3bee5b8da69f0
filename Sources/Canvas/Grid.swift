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

/// One cell: a character as people know it, combining marks included, and its role.
///
/// The right half of a wide character is a cell with an empty `text`.
public struct Cell: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String = " ", style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A picture of the terminal's screen, as a value.
///
/// Whatever is written beyond an edge is dropped: a view cannot draw outside of its screen.
public struct Grid: Hashable, Sendable {
    public let size: Size
    /// Where the hardware cursor stands, or nil to hide it.
    public var cursor: Position?
    private var cells: [Cell]

    public init(size: Size) {
        self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
        cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
    }

    public subscript(position: Position) -> Cell {
        get { contains(position) ? cells[index(of: position)] : Cell() }
        set { if contains(position) { cells[index(of: position)] = newValue } }
    }

    /// The cells of one row, from left to right.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Writes text from left to right and returns the column after its last character.
    ///
    /// A wide character that would straddle the right edge is left out; characters without a width
    /// of their own join the character before them.
    @discardableResult
    public mutating func write(
        _ text: String, at position: Position, style: Style = .plain
    ) -> Int {
        var column = position.column
        guard position.row >= 0, position.row < size.rows else { return column + text.columns }
        for character in text {
            let width = character.columns
            if width == 0 { continue }
            if column >= 0, column + width <= size.columns {
                self[Position(row: position.row, column: column)] =
                    Cell(String(character), style: style)
                if width == 2 {
                    self[Position(row: position.row, column: column + 1)] = Cell("", style: style)
                }
            }
            column += width
        }
        return column
    }

    /// Fills a row's columns with one character.
    public mutating func fill(
        row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
    ) {
        for column in columns {
            self[Position(row: row, column: column)] = Cell(String(character), style: style)
        }
    }

    /// The text of every row, with the blanks at its end removed.
    public var text: [String] {
        (0..<size.rows).map { number in
            var line = row(number).map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func contains(_ position: Position) -> Bool {
        position.row >= 0 && position.row < size.rows
            && position.column >= 0 && position.column < size.columns
    }

    private func index(of position: Position) -> Int {
        position.row * size.columns + position.column
    }
}
