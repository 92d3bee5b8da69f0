import Canvas
import Casework
import Forms

/// The map of the form beside the page, where the window is wide enough: which sections there are, how each
/// stands, and where one is. A guest who brings papers has the room instead.
extension Model {
    /// How many columns the map takes; none where the page needs them.
    var mapWidth: Int {
        guard window.columns >= 120, window.rows >= 20, !isHidden else { return 0 }
        switch place {
        case .form, .check: return min(40, window.columns - 80)
        case .workList, .finished: return 0
        }
    }

    func drawMap(on grid: inout Grid) {
        let left = size.columns
        for row in 0..<window.rows {
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
        }
        grid.write(
            intake.say("command.sections").clipped(to: mapWidth - 3),
            at: Position(row: 0, column: left + 2), style: .heading)
        grid.fill(row: 1, columns: left + 1..<window.columns, with: "─", style: .quiet)
        var row = 2
        for (number, screen) in form.screens.enumerated() {
            row = draw(screen, number, at: row, on: &grid)
        }
    }

    /// One section: its mark, its number, its title, and how many problems it has; where the next stands.
    private func draw(_ screen: Screen, _ number: Int, at first: Int, on grid: inout Grid) -> Int {
        let left = size.columns + 2
        let state = ScreenState(of: screen, in: self)
        let count = state.values["n"] ?? ""
        let isHere = place == .form && number == questionnaire.screen
        let title = intake.say("screen.\(screen.id).title").wrapped(to: mapWidth - 12)
        let own = form.number(ofScreen: number).map(String.init) ?? ""
        let style: Style = isHere ? .active : state == .notAsked ? .quiet : .plain
        for (line, text) in title.enumerated() where first + line < window.rows - 1 {
            let row = first + line
            if line == 0 {
                grid.write(state.mark, at: Position(row: row, column: left), style: state.style)
                grid.write(
                    isHere ? ">" : " ", at: Position(row: row, column: left + 1), style: .active)
                grid.write(own, at: Position(row: row, column: left + 2), style: .quiet)
                grid.write(
                    count, at: Position(row: row, column: window.columns - 1 - count.columns),
                    style: state.style)
            }
            grid.write(text, at: Position(row: row, column: left + 5), style: style)
        }
        return first + title.count
    }
}
