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
        if shown?.size != grid.size { shown = nil }
        if shown == nil { erase() }
        for row in 0..<min(grid.size.rows, size.rows) { draw(row: row, of: grid) }
        place(cursor: grid.cursor)
        refresh()
        shown = grid
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

    private func draw(row: Int, of grid: Grid) {
        let cells = grid.row(row)
        let before = shown?.row(row)
        if before == cells { return }
        // A wide character is two cells that only make sense together.
        let holdsWide =
            cells.contains { $0.text.isEmpty } || before?.contains { $0.text.isEmpty } == true
        let last = cells.startIndex + min(cells.count, size.columns)
        var index = cells.startIndex
        while index < last {
            let cell = cells[index]
            let isWide = index + 1 < last && cells[index + 1].text.isEmpty && !cell.text.isEmpty
            if holdsWide || before?[index] != cell {
                palette.put(
                    Glyph(cell.text, columns: isWide ? 2 : 1), style: cell.style, row: row,
                    column: index - cells.startIndex)
            }
            index += isWide ? 2 : 1
        }
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
