import Forms

extension Intake {
    /// What can be done to the rows of a table.
    package enum RowChange { case add, remove, moveUp, moveDown }

    /// Changes the rows of the table that has the focus; false where that cannot be done to this one.
    package mutating func change(rows change: RowChange) -> Bool {
        guard let focus = questionnaire.focus, let row = focus.row,
            form.table(focus.field) != nil
        else { return false }
        leaveField()
        let table = focus.field
        if change == .add {
            leaveRow()
            openRow(questionnaire.answers.rows(of: table).count, of: table)
            return true
        }
        let rows = questionnaire.answers.rows(of: table)
        switch change {
        case .add: break
        case .remove:
            guard rows.indices.contains(row) else { return false }
            edit(.removeRow(table: table, at: row, rows[row]))
            self.focus(on: AnswerPath(table, row: min(row, rows.count - 1)))
            notice = .message("row.deleted", ["row": String(row + 1)])
        case .moveUp, .moveDown:
            let target = change == .moveUp ? row - 1 : row + 1
            guard rows.indices.contains(row), rows.indices.contains(target) else {
                return false
            }
            edit(.moveRow(table: table, from: row, to: target))
            self.focus(on: AnswerPath(table, row: target, column: focus.column))
        }
        return true
    }

    /// Opens the form of a row; one past the last makes a new row.
    package mutating func openRow(_ row: Int, of table: String) {
        if row == questionnaire.answers.rows(of: table).count {
            edit(.insertRow(table: table, at: row, Row()))
        }
        focus(on: focusables(inRow: row, of: table).first)
    }

    /// Takes away the row in whose form one is, where nothing was written in it: it is no row.
    package mutating func leaveRow() {
        guard isInRow, let focus = questionnaire.focus, let row = focus.row else { return }
        let rows = questionnaire.answers.rows(of: focus.field)
        guard rows.indices.contains(row), rows[row].isEmpty else { return }
        edit(.removeRow(table: focus.field, at: row, rows[row]))
        self.focus(on: AnswerPath(focus.field, row: row))
    }

    /// Where one is in the list of rows once a row's own form was closed.
    package enum ClosedRow {
        /// On the row; past the last one on the line for a new row, which mostly comes next.
        case there
        /// On the row: one went back out of it.
        case back
        /// On what follows it.
        case next
    }

    /// Goes back to the list of rows; a row in which nothing was written is no row.
    package mutating func closeRow(to place: ClosedRow = .there) {
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
        let goesOn = place == .next || place == .there && isLast
        // The line for a new row is one past the last; a row that is gone leaves it where it was.
        self.focus(on: AnswerPath(table, row: min(goesOn ? row + 1 : row, count)))
    }
}
