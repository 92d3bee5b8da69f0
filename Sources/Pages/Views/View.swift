public import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// The picture of the program as it is.
    public var view: Grid {
        if layout == nil, !isTooSmall {
            var laid = self
            laid.layOut()
            return laid.view
        }
        var grid = picture
        if size != window {
            var whole = Grid(size: window)
            whole.lay(grid)
            if guestMargin > 0 {
                guest?.drawMargin(on: &whole, in: self)
            } else {
                drawMap(on: &whole)
                if paperListWidth > 0 { drawPaperList(on: &whole) }
            }
            grid = whole
        }
        if world.isDemo { drawMark(on: &grid) }
        return grid
    }

    /// The part of the window in which the questionnaire stands: all of it, unless a guest or the map takes
    /// some.
    public var size: Size {
        let margin = guestMargin
        return Size(
            rows: window.rows,
            columns: window.columns - (margin > 0 ? margin : mapWidth + paperListWidth))
    }

    private var guestMargin: Int { guest?.margin(in: self) ?? 0 }

    /// Pages without a header tell what is no work too: the hidden screen and the one that is too small.
    private func drawMark(on grid: inout Grid) {
        guard isTooSmall || isHidden, grid.size.rows > 0 else { return }
        var words = intake.say("mode.training")
        if words.columns > grid.size.columns {
            words = intake.texts("mode.training").first ?? words
        }
        words = words.clipped(to: grid.size.columns)
        let row = isTooSmall ? grid.size.rows - 1 : 1
        grid.fill(row: row, columns: 0..<grid.size.columns)
        grid.write(
            words, at: Position(row: row, column: max(0, (grid.size.columns - words.columns) / 2)),
            style: .training)
    }

    /// The page that is before the clerk.
    private var picture: Grid {
        var grid = Grid(size: size)
        if isTooSmall {
            drawTooSmall(on: &grid)
            return grid
        }
        if isHidden {
            drawHidden(on: &grid)
            return grid
        }
        let laid = laidOut
        drawHeader(on: &grid)
        drawMessage(of: laid, on: &grid)
        drawBody(laid.body, on: &grid)
        overlay?.box.draw(over: &grid, in: self)
        drawFooter(on: &grid)
        return grid
    }

    private func drawHidden(on grid: inout Grid) {
        let text = intake.say("screen.hidden")
        let lines =
            text.columns <= size.columns
            ? [text] : intake.texts("screen.hidden").flatMap { $0.wrapped(to: size.columns - 2) }
        for (row, line) in lines.enumerated() {
            grid.write(
                line,
                at: Position(
                    row: (size.rows - lines.count + 1) / 2 + row,
                    column: max(0, (size.columns - line.columns) / 2)))
        }
    }

    private func drawTooSmall(on grid: inout Grid) {
        let values = ["size": size.shown, "least": Model.leastSize.shown]
        let key = size.columns < 30 ? "terminal.tiny" : "terminal.small"
        let lines = intake.languages.flatMap {
            world.catalog.text(key, in: $0, with: values).wrapped(to: size.columns)
        }
        for (row, line) in lines.enumerated() {
            grid.write(line, at: Position(row: row, column: 0))
        }
        grid.cursor = Position(row: 0, column: 0)
    }

    // MARK: Body

    /// Where the cursor stands in what is seen of the body.
    var bodyCursor: Position? {
        let lines = laidOut.body
        let seen = (scroll..<scroll + bodyHeight).clamped(to: 0..<lines.count)
        return seen.last { lines[$0].cursor != nil }.flatMap { number in
            lines[number].cursor.map {
                Position(row: number - scroll + 2, column: min($0, size.columns - 1))
            }
        }
    }

    private func drawBody(_ lines: [BodyLine], on grid: inout Grid) {
        for row in 0..<bodyHeight where lines.indices.contains(scroll + row) {
            let line = lines[scroll + row]
            for span in line.spans {
                grid.write(
                    span.text, at: Position(row: row + 2, column: span.column), style: span.style)
            }
        }
        grid.cursor = bodyCursor
        if grid.cursor == nil, !lines.isEmpty {
            // What is read lies elsewhere than the cursor.
            grid.cursor = Position(row: 2, column: Columns(size.columns).label)
        }
        let below = lines.count - scroll - bodyHeight
        if below > 0 { drawBeyond("↓ \(below)", row: bodyHeight + 2, on: &grid) }
        if scroll > 0 { drawBeyond("↑ \(scroll)", row: 1, on: &grid) }
    }

    /// How many lines lie beyond an edge of the window: on the rule, where no text can be hidden.
    private func drawBeyond(_ text: String, row: Int, on grid: inout Grid) {
        let words = " \(text) "
        grid.write(
            words, at: Position(row: row, column: size.columns - words.columns - 1), style: .plain)
    }
}

extension Size {
    /// Columns first, as people say it.
    fileprivate var shown: String { "\(columns)×\(rows)" }
}

extension String {
    /// The text, or its beginning and `…` where it is wider than so many columns.
    package func clipped(to width: Int) -> String {
        if columns <= width { return self }
        var text = ""
        var used = 0
        for character in self {
            if used + character.columns > width - 1 { break }
            text.append(character)
            used += character.columns
        }
        return width > 0 ? text + "…" : ""
    }
}
