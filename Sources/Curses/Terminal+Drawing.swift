import CNcurses
public import Canvas

extension Terminal {
    /// Makes the screen show the grid and its cursor, sending only what differs from the last one.
    ///
    /// ncurses compares too, but its comparison begins after every cell was written into its window;
    /// ours keeps that to the cells that a key changed. A grid of another extent than the screen's is
    /// cut off or stands at the top left. After a hang-up nothing happens.
    public mutating func draw(_ grid: Grid) {
        guard !isGone else { return }
        let before = whatIsShown(insteadOf: grid)
        for row in 0..<min(grid.size.rows, size.rows) {
            draw(row: row, grid.rows[row], insteadOf: before.rows[row])
        }
        place(cursor: grid.cursor)
        refresh()
        shown = grid
    }

    /// Shows a letter ahead of the picture that has it; nothing happens where that will look otherwise.
    public mutating func show(_ echo: Echo) {
        guard !isGone, let row = shown?.cursor?.row, let before = shown?.rows[row],
            shown?.show(echo) == true, let grid = shown
        else { return }
        draw(row: row, grid.rows[row], insteadOf: before)
        place(cursor: grid.cursor)
        refresh()
    }

    /// Paints every cell again, for a screen that somebody else wrote on (Ctrl-L).
    public mutating func repaint() {
        guard !isGone else { return }
        curses_forget()
        refresh()
    }

    /// Sounds or flashes once, as the terminal is set up to.
    public func bell() {
        guard !isGone else { return }
        beep()
        _ = doupdate()
    }

    /// The grid that the screen shows; of one that is unknown, or has another extent, nothing is left.
    private func whatIsShown(insteadOf grid: Grid) -> Grid {
        if let shown, shown.size == grid.size { return shown }
        erase()
        return Grid(size: grid.size)
    }

    private func draw(row number: Int, _ row: Row, insteadOf before: Row) {
        if before == row { return }
        let last = min(row.cells.count, size.columns)
        var column = 0
        while column < last {
            let isWide = column + 1 < last && row.cells[column + 1].isRightHalf
            if !isSame(row, before, at: column, isWide: isWide) {
                let glyph = Glyph(row, at: column, columns: isWide ? 2 : 1)
                palette.put(glyph, style: row.cells[column].style, row: number, column: column)
            }
            column += isWide ? 2 : 1
        }
    }

    /// Whether a column shows the same as before; a wide character is two cells that only make sense
    /// together, and only its row knows all of a character with marks.
    private func isSame(_ row: Row, _ before: Row, at column: Int, isWide: Bool) -> Bool {
        guard before.cells[column] == row.cells[column] else { return false }
        if row.cells[column].isCluster { return before.text(at: column) == row.text(at: column) }
        let next = column + 1
        let wasWide = next < before.cells.count && before.cells[next].isRightHalf
        return isWide == wasWide
    }

    private mutating func place(cursor: Position?) {
        if let cursor {
            move(
                Int32(min(max(0, cursor.row), size.rows - 1)),
                Int32(min(max(0, cursor.column), size.columns - 1)))
        }
        showCursor(cursor != nil)
    }

    /// Switching the cursor costs some twenty bytes, so it is done only when it changes.
    mutating func showCursor(_ visible: Bool) {
        if visible == cursorIsVisible { return }
        curs_set(visible ? 1 : 0)
        cursorIsVisible = visible
    }
}
