import Canvas
import Casework
import Forms
import Judging

/// The papers beside the map, where the window is wide enough for both: which are demanded, and what became
/// of each. They are answered on their page; here they are only seen.
extension Model {
    /// How many columns the list takes; none where the form needs them, or asks for no papers.
    var paperListWidth: Int {
        guard mapWidth > 0, window.columns >= 160, formHasPapers else { return 0 }
        return min(40, window.columns - 80 - mapWidth)
    }

    /// Whatever the answers: the form shall not grow and shrink while it is filled.
    private var formHasPapers: Bool { form.screenOfPapers != nil }

    /// The papers that these answers demand, as their page lists them.
    private var demandedPapers: [(field: Field, path: AnswerPath)] {
        form.screens.filter { interview.isAsked($0) }.flatMap { screen in
            interview.fields(of: screen).filter { field, path in
                field.kind.paper != nil && intake.hasPlace(field, at: path)
            }.map { (field: $0, path: $1) }
        }
    }

    func drawPaperList(on grid: inout Grid) {
        let left = size.columns + mapWidth
        for row in 0..<window.rows {
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
        }
        grid.write(
            intake.say("command.papers"), at: Position(row: 0, column: left + 2), style: .heading)
        grid.fill(row: 1, columns: left + 1..<window.columns, with: "─", style: .quiet)
        let lines = paperLines
        let room = window.rows - 3
        for (row, line) in lines.prefix(room).enumerated() {
            for span in line.spans {
                grid.write(
                    span.text, at: Position(row: 2 + row, column: left + 2 + span.column),
                    style: span.style)
            }
        }
        guard lines.count > room else { return }
        let beyond = "↓ \(lines.count - room)"
        grid.write(
            beyond,
            at: Position(row: window.rows - 1, column: window.columns - 2 - beyond.columns))
    }

    /// All papers in the languages of the screen where they have room, else in the document's; where there
    /// is none for all of them, those of which nothing is known yet.
    private var paperLines: [BodyLine] {
        let papers = demandedPapers
        let open = papers.filter { !isKnown($0.path) }
        let ways: [(Model, [(field: Field, path: AnswerPath)])] = [
            (self, papers), (inOneLanguage, papers), (inOneLanguage, open),
        ]
        let laid = ways.lazy.map { model, papers in
            papers.flatMap {
                model.lines(
                    of: $0.field, at: $0.path,
                    isHere: place == .form && $0.path == questionnaire.focus)
            }
        }
        return laid.first { $0.count <= window.rows - 3 } ?? laid[laid.count - 1]
    }

    private func lines(of field: Field, at path: AnswerPath, isHere: Bool) -> [BodyLine] {
        let width = paperListWidth - 5
        let state = intake.shown(field, at: path)
        let level = questionnaire.problem(at: path)?.level
        let isSettled = isKnown(path)
        let style: Style = isHere ? .active : .plain
        var lines = intake.label(field, at: path).wrapped(to: width).map {
            BodyLine($0, at: 2, style: style)
        }
        lines +=
            state.isEmpty
            ? []
            : state.wrapped(to: width - 2).map {
                BodyLine($0, at: 4, style: .quiet)
            }
        if let level {
            lines[0].add(level.sign, at: 0, style: level.style)
        } else if isSettled {
            lines[0].add("+", at: 0, style: .quiet)
        }
        return lines
    }

    /// Whether it was said what became of a paper, or that none is needed.
    private func isKnown(_ path: AnswerPath) -> Bool { !interview.answer(path).isEmpty }
}
