import Canvas
import Casework
import Forms

/// The map of the form beside the page, where the window is wide enough: which sections there are, how each
/// stands, and where one is. A guest who brings papers has the room instead.
extension Model {
    /// How many columns the map takes; none where the page needs them.
    var mapWidth: Int {
        guard window.columns >= 120, window.rows >= 20, !isHidden else { return 0 }
        return page.isWork ? min(40, window.columns - 80) : 0
    }

    func drawMap(on grid: inout Grid) {
        let left = size.columns
        let right = left + mapWidth
        for row in 0..<window.rows {
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
        }
        grid.write(
            intake.say("command.sections"), at: Position(row: 0, column: left + 2), style: .heading)
        grid.fill(row: 1, columns: left + 1..<right, with: "─", style: .quiet)
        // In both languages where all of the sections have room so.
        let titles = [self, inOneLanguage].lazy.map(\.mapTitles)
        let fitting = titles.first { $0.reduce(0) { $0 + $1.count } <= window.rows - 2 }
        var row = 2
        for (number, title) in (fitting ?? titles[1]).enumerated() {
            draw(title, ofSection: number, at: row, before: right, on: &grid)
            row += title.count
        }
    }

    private var mapTitles: [[String]] {
        form.screens.map {
            intake.say($0.titleKey).wrapped(to: mapWidth - 12)
        }
    }

    /// One section: its mark, its number, its title, and how many problems it has.
    private func draw(
        _ title: [String], ofSection number: Int, at first: Int, before right: Int,
        on grid: inout Grid
    ) {
        let left = size.columns + 2
        let state = ScreenState(of: form.screens[number], in: self)
        let count = state.values["n"] ?? ""
        let isHere = place == .form && number == questionnaire.screen
        let own = form.number(ofScreen: number).map(String.init) ?? ""
        let style: Style = isHere ? .active : state == .notAsked ? .quiet : .plain
        let pieces: [(text: String, column: Int, style: Style)] = [
            (state.mark, left, state.style), (isHere ? ">" : " ", left + 1, .active),
            (own, left + 2, .quiet), (count, right - 1 - count.columns, state.style),
        ]
        for piece in pieces {
            grid.write(
                piece.text, at: Position(row: first, column: piece.column), style: piece.style)
        }
        for (line, text) in title.enumerated() {
            grid.write(text, at: Position(row: first + line, column: left + 5), style: style)
        }
    }
}
