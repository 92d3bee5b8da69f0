package import Forms
package import Judging
import Messages

extension Intake {
    package var form: Form { world.form }
    package var interview: Interview { questionnaire.interview }
    package var screen: Screen { form.screens[min(questionnaire.screen, form.screens.count - 1)] }

    /// The field that has the focus; nil on a list of rows and where nothing is asked.
    package var focusedField: Field? {
        guard let focus = questionnaire.focus, !isOnRowList else { return nil }
        return form.field(at: focus)
    }

    /// The text of the focused answer.
    package var focusedText: String { questionnaire.focus.map { questionnaire.answers[$0] } ?? "" }

    /// Whether the focus is on a row, or on the line for a new one.
    package var isOnRowList: Bool {
        questionnaire.focus.map { $0.row != nil && $0.column == nil } ?? false
    }

    /// Whether a row's own form is open.
    package var isInRow: Bool {
        questionnaire.focus.map { $0.column != nil && !form.isAside($0) } ?? false
    }

    /// What is before the clerk: a screen, or the form of one of its rows.
    package struct Sight: Equatable {
        let screen: Int
        let row: AnswerPath?
    }

    package var sight: Sight {
        let row = isInRow ? questionnaire.focus.map { AnswerPath($0.field, row: $0.row) } : nil
        return Sight(screen: questionnaire.screen, row: row)
    }

    /// What can have the focus on a screen, from top to bottom.
    package func focusables(on number: Int) -> [AnswerPath] {
        guard form.screens.indices.contains(number) else { return [] }
        let screen = form.screens[number]
        guard interview.isAsked(screen) else { return [] }
        return interview.fields(of: screen).flatMap { field, path -> [AnswerPath] in
            guard hasPlace(field, at: path) else { return [] }
            guard field.kind.table != nil else { return [path] }
            let count = questionnaire.answers.rows(of: field.name).count
            return (0...count).map { AnswerPath(field.name, row: $0) }
        }
    }

    /// What can have the focus in the form of a row.
    package func focusables(inRow row: Int, of table: String) -> [AnswerPath] {
        places(inRow: row, of: table).filter { hasPlace($0, at: $1) }.map(\.1)
    }

    /// Where the answers of the row lie on which the focus is, or in whose form; none elsewhere.
    package var placesOfRow: [(Field, AnswerPath)] {
        guard let focus = questionnaire.focus, let row = focus.row else { return [] }
        return places(inRow: row, of: focus.field)
    }

    private func places(inRow row: Int, of table: String) -> [(Field, AnswerPath)] {
        (form.table(table)?.ownColumns ?? []).map { ($0, $0.path(row: row, table: table)) }
    }

    /// What can have the focus where it is now.
    package var focusables: [AnswerPath] {
        guard let focus = questionnaire.focus, let row = focus.row, isInRow else {
            return focusables(on: questionnaire.screen)
        }
        return focusables(inRow: row, of: focus.field)
    }

    /// Puts the focus on an answer, wherever it is, with the cursor at its end.
    package mutating func focus(on path: AnswerPath?) {
        // An answer without a field of its own is mended where it is written.
        let path = path.map { form.year(writing: $0) ?? $0 }
        keystrokes = nil
        arrived = nil
        questionnaire.focus = path
        questionnaire.cursor = focusedText.count
        list = nil
        guard let path,
            let number = form.screenNumber(of: path), number != questionnaire.screen
        else { return }
        questionnaire.screen = number
    }

    /// Goes to a screen, with the focus on its first field, or on its last one.
    package mutating func go(toScreen number: Int, last: Bool = false) {
        guard form.screens.indices.contains(number) else { return }
        leaveRow()
        leaveScreen()
        questionnaire.screen = number
        let places = focusables(on: number)
        focus(on: last ? places.last : places.first)
    }

    /// Goes to where a problem can be mended.
    package mutating func go(to problem: Problem) {
        leaveField()
        if let path = standing(at: problem.path) { focus(on: path) }
        visitedProblem = VisitedProblem(problem: problem, focus: questionnaire.focus)
        notice = Notice(content: .problem(problem), level: problem.level, stays: true)
    }

    /// Moves to the next or the previous field; true when there was one.
    package mutating func step(by distance: Int) -> Bool {
        let places = focusables
        guard let focus = questionnaire.focus, let index = places.firstIndex(of: focus) else {
            return false
        }
        guard places.indices.contains(index + distance) else { return false }
        self.focus(on: places[index + distance])
        return true
    }
}
