/// A letter that was typed behind another one, where the cursor stands: what a terminal can show of a key
/// before the rest of the picture is made.
public struct Echo: Hashable, Sendable {
    public let letter: Character
    /// What stands before it.
    public let predecessor: Character

    public init(_ letter: Character, behind predecessor: Character) {
        self.letter = letter
        self.predecessor = predecessor
    }
}

extension Grid {
    /// Puts the letter where the cursor stands, and the cursor behind it; false, and nothing is done, where
    /// that is no answer that goes on: where another character stands before the cursor, or any behind it.
    public mutating func show(_ echo: Echo) -> Bool {
        let width = echo.letter.columns
        guard let cursor, rows.indices.contains(cursor.row), width > 0, cursor.column > 0,
            cursor.column + width < size.columns
        else { return false }
        let row = rows[cursor.row]
        guard row.text(at: cursor.column - 1) == String(echo.predecessor),
            row.cells[cursor.column - 1].style == .plain,
            (cursor.column...cursor.column + width).allSatisfy({ row.cells[$0] == .blank })
        else { return false }
        write(String(echo.letter), at: cursor)
        self.cursor?.column += width
        return true
    }
}
