public import Canvas
import Casework
import Forms
import Messages
import Training

/// What training adds to the pages: its name on every one of them, and the papers of the case.
extension Model {
    /// The picture of the program as it is.
    public var view: Grid {
        guard world.isDemo else { return picture }
        var grid = picture
        if hasPapersBeside { grid = withPapersBeside(grid) }
        markTraining(on: &grid)
        return grid
    }

    /// The part of the window in which the questionnaire stands: all of it, unless papers stand beside.
    public var size: Size {
        let width = hasPapersBeside ? papersWidth : 0
        return Size(rows: window.rows, columns: window.columns - width)
    }

    /// Pages without a header say it too: the hidden screen and the one that is too small.
    private func markTraining(on grid: inout Grid) {
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

    // MARK: The choice

    func drawChoice(id: String, line: Int, on grid: inout Grid) {
        let top = 2 + max(0, (bodyHeight - 4) / 2)
        drawBox(on: &grid, rows: top..<top + 4, title: intake.say("case.\(id).title"))
        let left = Columns(size.columns).label + 2
        for (number, key) in ["exercise.typed", "exercise.filled"].enumerated() {
            let position = Position(row: top + 1 + number, column: left)
            let text = "\(number + 1)  \(intake.say(key))".clipped(to: size.columns - 5 - left)
            grid.write(text, at: position, style: number == line ? .chosen : .plain)
            if number == line { grid.cursor = position }
        }
    }

    // MARK: Papers

    /// Whether the window is wide enough for the papers to stand beside the questionnaire.
    var hasPapersBeside: Bool {
        guard practice != nil, window.columns >= 120, window.rows >= 15, !isHidden else {
            return false
        }
        switch place {
        case .form, .check: return true
        case .workList, .finished: return false
        }
    }

    /// 80 columns stay for the questionnaire, or more where the papers have enough.
    private var papersWidth: Int { min(60, window.columns - 80) }

    /// How many lines of the papers are seen.
    var papersHeight: Int { hasPapersBeside ? max(1, window.rows - 4) : max(1, bodyHeight - 2) }

    /// The papers, line by line, as wide as they are shown.
    var paperLines: [(text: String, style: Style)] {
        guard let practice else { return [] }
        let width = hasPapersBeside ? papersWidth - 3 : size.columns - 10
        var lines: [(String, Style)] = []
        for paper in practice.dossier.papers {
            if !lines.isEmpty { lines.append(("", .plain)) }
            lines += intake.say("papers.\(paper.title)").wrapped(to: width).map { ($0, .heading) }
            for line in paper.lines {
                let wrapped = line.wrapped(to: width - 2)
                // What goes on from the line above stands further in.
                lines += wrapped.enumerated().map { ($0 == 0 ? $1 : "  " + $1, .plain) }
            }
        }
        return lines
    }

    func drawPapersOver(on grid: inout Grid) {
        drawBox(on: &grid, rows: 2..<2 + bodyHeight, title: intake.say("command.papers"))
        let left = Columns(size.columns).label + 2
        drawPapers(on: &grid, from: Position(row: 3, column: left))
        grid.cursor = Position(row: 3, column: left)
    }

    private func withPapersBeside(_ page: Grid) -> Grid {
        var grid = Grid(size: window)
        grid.lay(page)
        for row in 0..<window.rows {
            grid.write("│", at: Position(row: row, column: size.columns), style: .quiet)
        }
        grid.write(
            intake.say("command.papers"), at: Position(row: 0, column: size.columns + 2),
            style: .heading)
        grid.fill(
            row: 1, columns: size.columns + 1..<window.columns, with: "─", style: .quiet)
        drawPapers(on: &grid, from: Position(row: 2, column: size.columns + 2))
        return grid
    }

    private func drawPapers(on grid: inout Grid, from corner: Position) {
        let lines = paperLines
        let top = min(papersTop, max(0, lines.count - papersHeight))
        for row in 0..<papersHeight where lines.indices.contains(top + row) {
            let line = lines[top + row]
            grid.write(
                line.text, at: Position(row: corner.row + row, column: corner.column),
                style: line.style)
        }
        let below = lines.count - top - papersHeight
        let marks = [(top, "↑", corner.row - 1), (below, "↓", corner.row + papersHeight)]
        for (count, arrow, row) in marks where count > 0 {
            let words = " \(arrow) \(count) "
            grid.write(
                words, at: Position(row: row, column: grid.size.columns - words.columns - 3),
                style: .plain)
        }
    }
}
