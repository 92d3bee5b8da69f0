import Casework
import Forms

extension Model {
    /// What a command does with the rows of a table.
    mutating func performOnRows(_ command: Command) {
        guard let focus = questionnaire.focus, let row = focus.row,
            form.table(focus.field) != nil
        else { return refuse(command) }
        leaveField()
        let table = focus.field
        let rows = questionnaire.answers.rows(of: table)
        switch command {
        case .newRow: openRow(rows.count, of: table)
        case .deleteRow:
            guard rows.indices.contains(row) else { return refuse(command) }
            edit(.removeRow(table: table, at: row, rows[row]))
            self.focus(on: AnswerPath(table, row: min(row, rows.count - 1)))
            notice = .message("row.deleted", ["row": String(row + 1)])
        case .moveRowUp, .moveRowDown:
            let target = command == .moveRowUp ? row - 1 : row + 1
            guard rows.indices.contains(row), rows.indices.contains(target) else {
                return refuse(command)
            }
            edit(.moveRow(table: table, from: row, to: target))
            self.focus(on: AnswerPath(table, row: target, column: focus.column))
        default: break
        }
    }

    /// Opens the form of a row; one past the last makes a new row.
    mutating func openRow(_ row: Int, of table: String) {
        if row == questionnaire.answers.rows(of: table).count {
            edit(.insertRow(table: table, at: row, Row()))
        }
        focus(on: focusables(inRow: row, of: table).first)
        scroll = 0
    }

    /// Goes back to the list of rows, or on to the next one; a row in which nothing was written is
    /// no row.
    mutating func closeRow(goingOn: Bool = false) {
        guard let focus = questionnaire.focus, let row = focus.row else { return }
        leaveField()
        let table = focus.field
        let rows = questionnaire.answers.rows(of: table)
        if rows.indices.contains(row), rows[row].isEmpty {
            edit(.removeRow(table: table, at: row, rows[row]))
        } else {
            see(focusables(inRow: row, of: table))
        }
        let count = questionnaire.answers.rows(of: table).count
        let isLast = row >= count - 1
        // The line for a new row is one past the last; a row that is gone leaves it where it was.
        self.focus(on: AnswerPath(table, row: min(isLast || goingOn ? row + 1 : row, count)))
        scroll = 0
    }
}
