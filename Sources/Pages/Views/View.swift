public import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// The picture of the program as it is.
    public var view: Grid {
        var grid = picture
        if size != window {
            var whole = Grid(size: window)
            whole.lay(grid)
            if guestMargin > 0 {
                guest?.drawMargin(on: &whole, in: self)
            } else {
                drawMap(on: &whole)
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
            rows: window.rows, columns: window.columns - (margin > 0 ? margin : mapWidth))
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
            let text = intake.say("screen.hidden")
            grid.write(
                text,
                at: Position(row: size.rows / 2, column: max(0, (size.columns - text.columns) / 2)))
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

    // MARK: Header

    private func drawHeader(on grid: inout Grid) {
        var sign = world.catalog.text("language.\(language.rawValue)", in: language)
        if let minutes {
            let long = "\(intake.say("header.minutes", ["n": String(minutes)]))  \(sign)"
            let words = page.title(in: self).columns + 4 + intake.say("program.name").columns
            if words + 2 < size.columns - long.columns - 1 { sign = long }
        }
        let signAt = size.columns - sign.columns - 1
        grid.write(sign, at: Position(row: 0, column: signAt), style: .quiet)
        var name = intake.say("program.name")
        var title = page.title(in: self)
        if 1 + name.columns + 3 + title.columns > signAt - 2 {
            name = intake.languages.count == 2 ? world.catalog.text("program.name", in: .kk) : name
        }
        if 1 + name.columns + 3 + title.columns > signAt - 2 { name = "" }
        title = title.clipped(to: max(0, signAt - name.columns - 5))
        grid.write(name, at: Position(row: 0, column: 1), style: .heading)
        let room = size.columns
        var start = (room - title.columns) / 2
        start = max(start, name.isEmpty ? 1 : name.columns + 4)
        start = min(start, max(1, signAt - 2 - title.columns))
        grid.write(title, at: Position(row: 0, column: start), style: .heading)
        if world.isDemo {
            grid.fill(row: 1, columns: 0..<size.columns, with: "─", style: .quiet)
            let words = " \(intake.say("mode.training")) "
            grid.write(
                words, at: Position(row: 1, column: (size.columns - words.columns) / 2),
                style: .training)
        } else {
            grid.fill(row: 1, columns: 0..<size.columns, with: "─", style: .quiet)
        }
    }

    // MARK: Body

    private func drawBody(_ lines: [BodyLine], on grid: inout Grid) {
        for row in 0..<bodyHeight where lines.indices.contains(scroll + row) {
            let line = lines[scroll + row]
            for span in line.spans {
                grid.write(
                    span.text, at: Position(row: row + 2, column: span.column), style: span.style)
            }
            if let cursor = line.cursor {
                grid.cursor = Position(row: row + 2, column: min(cursor, size.columns - 1))
            }
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

    // MARK: Message and footer

    private func drawMessage(of laid: Layout, on grid: inout Grid) {
        let top = size.rows - 2 - messageHeight
        grid.fill(row: top, columns: 0..<size.columns, with: "─", style: .quiet)
        let level = laid.level
        if let level {
            grid.write(
                level == .error ? "!" : "?", at: Position(row: top + 1, column: 1),
                style: level == .error ? .error : .warning)
        }
        for (row, line) in laid.message.enumerated() {
            grid.write(line, at: Position(row: top + 1 + row, column: messageColumn(level)))
        }
    }

    private func drawFooter(on grid: inout Grid) {
        var column = 1
        for (name, word) in footer {
            let width = name.columns + 1 + word.columns
            if column + width > size.columns - 1 { break }
            let next = grid.write(
                name, at: Position(row: size.rows - 1, column: column), style: .key)
            column =
                grid.write(
                    " " + word, at: Position(row: size.rows - 1, column: next), style: .quiet) + 2
        }
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
