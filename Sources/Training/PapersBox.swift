package import Canvas
import Casework
import Messages
package import Pages

/// The papers of the case, over the page or beside it.
struct PapersBox: Box, Hashable {
    func draw(over grid: inout Grid, in model: Model) {
        if !model.hasPapersBeside { model.drawPapersOver(on: &grid) }
    }

    func text(in model: Model) -> [String] {
        (model.trainer?.dossier?.papers ?? []).flatMap { paper in
            [model.intake.say("papers.\(paper.title)")] + paper.lines
        }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.scrollPapers(command)
        return []
    }

    /// Papers lie beside what is typed from them: the page beneath speaks.
    func message(in model: Model) -> Sentences? { nil }

    func footer(in model: Model) -> [FooterItem] {
        [
            FooterItem([.up, .down, .previousScreen, .nextScreen], "command.scroll"),
            FooterItem(.escape, "command.close"), FooterItem(.language),
        ]
    }
}

extension Trainer {
    /// Papers stand beside the questionnaire where 80 columns stay for it; it gets more where the
    /// papers have enough.
    package func margin(in model: Model) -> Int { model.hasPapersBeside ? model.papersWidth : 0 }

    package func drawMargin(on grid: inout Grid, in model: Model) {
        model.drawPapersBeside(on: &grid)
    }
}

extension PageName {
    /// Whether papers can be looked at here.
    var hasPapers: Bool {
        if case .workList = self { return false }
        return true
    }
}

extension Model {
    /// F11: lays the papers over the page, or takes them away; nil where there are none to look at.
    mutating func turnPapers() -> [Effect]? {
        guard trainer?.dossier != nil, place.hasPapers else { return nil }
        if case .note = overlay { return nil }
        overlay = overlay?.ofGuest is PapersBox ? nil : .guest(PapersBox())
        return []
    }

    fileprivate mutating func scrollPapers(_ command: Command) {
        let height = papersHeight
        let last = max(0, paperLines.count - height)
        var top = trainer?.papersTop ?? 0
        switch command {
        case .down: top += 1
        case .up: top -= 1
        case .nextScreen: top += height - 1
        case .previousScreen: top -= height - 1
        case .home: top = 0
        case .end: top = last
        default: overlay = nil
        }
        trainer?.papersTop = min(max(0, top), last)
    }

    /// Whether the window is wide enough for the papers to stand beside the questionnaire.
    fileprivate var hasPapersBeside: Bool {
        trainer?.dossier != nil && window.columns >= 120 && window.rows >= 15 && !isHidden
            && isAtWork
    }

    fileprivate var papersWidth: Int { min(60, window.columns - 80) }

    /// How many lines of the papers are seen.
    private var papersHeight: Int {
        hasPapersBeside ? max(1, window.rows - 4) : max(1, bodyHeight - 2)
    }

    /// The papers, line by line, as wide as they are shown.
    private var paperLines: [(text: String, style: Style)] {
        guard let dossier = trainer?.dossier else { return [] }
        let width = hasPapersBeside ? papersWidth - 3 : Columns(size.columns).papersInBox
        var lines: [(String, Style)] = []
        for paper in dossier.papers {
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

    fileprivate func drawPapersOver(on grid: inout Grid) {
        drawBox(on: &grid, rows: 2..<2 + bodyHeight, title: intake.say("command.papers"))
        let left = Columns(size.columns).boxText
        drawPapers(on: &grid, from: Position(row: 3, column: left))
        grid.cursor = Position(row: 3, column: left)
    }

    fileprivate func drawPapersBeside(on grid: inout Grid) {
        for row in 0..<window.rows {
            grid.write("│", at: Position(row: row, column: size.columns), style: .quiet)
        }
        grid.write(
            intake.say("command.papers"), at: Position(row: 0, column: size.columns + 2),
            style: .heading)
        grid.fill(
            row: 1, columns: size.columns + 1..<window.columns, with: "─", style: .quiet)
        drawPapers(on: &grid, from: Position(row: 2, column: size.columns + 2))
    }

    private func drawPapers(on grid: inout Grid, from corner: Position) {
        let lines = paperLines
        let top = min(trainer?.papersTop ?? 0, max(0, lines.count - papersHeight))
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
