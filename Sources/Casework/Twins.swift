package import Forms
import Judging

/// The same person in two tables: a row that was copied, and the one that follows it.
extension Intake {
    /// Writes the same person into the other table, once; false where there is nobody to write.
    package mutating func copyRow() -> Bool {
        guard let focus = questionnaire.focus, let number = focus.row,
            let copy = form.table(focus.field)?.copy
        else { return false }
        let rows = questionnaire.answers.rows(of: focus.field)
        guard rows.indices.contains(number) else { return false }
        guard twin(of: rows[number], in: copy) == nil else {
            notice = .message("row.copiedBefore")
            return true
        }
        var row = Row()
        for column in copy.columns { row[column.to] = rows[number][column.from] }
        for (column, value) in settings(of: copy, for: number, of: focus.field, in: interview) {
            row[column] = value
        }
        let count = questionnaire.answers.rows(of: copy.table).count
        edit(.insertRow(table: copy.table, at: count, row))
        notice = .message("row.copied", ["row": String(count + 1)])
        return true
    }

    /// What keeps a copied row in step with an edit of the first one.
    package func twins(of edit: Edit) -> [Edit] {
        if case .together(let edits) = edit { return edits.flatMap(twins) }
        guard case .set(let path, let old, let new) = edit, path.aspect.isEmpty, old != new,
            let row = path.row, let column = path.column,
            let copy = form.table(path.field)?.copy,
            let twin = twin(of: questionnaire.answers.rows(of: path.field)[row], in: copy)
        else { return [] }
        let place = { AnswerPath(copy.table, row: twin, column: $0) }
        let copied = copy.columns.filter { $0.from == column }.map {
            Edit.set(place($0.to), from: old, to: new)
        }
        // What a copy began with follows too, as long as nobody has changed it there.
        guard copy.settings.contains(where: { $0.reads(column) }) else { return copied }
        var answers = questionnaire.answers
        answers.apply(edit)
        let later = Interview(form: form, answers: answers, today: clock.today)
        let before = settings(of: copy, for: row, of: path.field, in: interview)
        let after = settings(of: copy, for: row, of: path.field, in: later)
        let there = questionnaire.answers.rows(of: copy.table)[twin]
        let isUntouched = Set(before.keys).union(after.keys).allSatisfy {
            there[$0] == before[$0] ?? ""
        }
        guard isUntouched, !after.isEmpty else { return copied }
        return copied
            + after.sorted { $0.key < $1.key }.filter { there[$0.key] != $0.value }.map {
                .set(place($0.key), from: there[$0.key], to: $0.value)
            }
    }

    /// The rows of a table whose person stands in another one too, from which rows are copied: a child that
    /// leaves with the applicant among the relatives.
    package func rowsCopied(into table: String) -> Set<Int> {
        var found: Set<Int> = []
        for field in form.screens.flatMap(\.fields) {
            guard let copy = field.kind.table?.copy, copy.table == table else { continue }
            found.formUnion(
                questionnaire.answers.rows(of: field.name).compactMap { twin(of: $0, in: copy) })
        }
        return found
    }

    /// The row of the other table that is the same person; an empty row is nobody's twin.
    private func twin(of row: Row, in copy: RowCopy) -> Int? {
        guard copy.columns.contains(where: { !row[$0.from].isEmpty }) else { return nil }
        return questionnaire.answers.rows(of: copy.table).firstIndex { other in
            copy.columns.allSatisfy { row[$0.from] == other[$0.to] }
        }
    }

    /// With what a copy of a row begins besides what is copied, by column.
    private func settings(
        of copy: RowCopy, for row: Int, of table: String, in interview: Interview
    ) -> [String: String] {
        var values: [String: String] = [:]
        for setting in copy.settings {
            let holds = setting.when.map { interview.holds($0, row: row, of: table) }
            guard holds ?? true, let field = form.field("\(copy.table).\(setting.column)") else {
                continue
            }
            guard setting.isListCode, let suggestions = field.kind.suggestions else {
                values[setting.column] = setting.value
                continue
            }
            values[setting.column] = word(setting.value, of: suggestions) ?? ""
            if let code = suggestions.code { values[code] = setting.value }
        }
        return values
    }
}

extension RowCopy.Setting {
    /// Whether it depends on a column of the row that is copied.
    fileprivate func reads(_ column: String) -> Bool {
        when?.subjects.contains(.column(column)) ?? false
    }
}
