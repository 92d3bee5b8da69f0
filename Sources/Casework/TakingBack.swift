package import Forms

extension Intake {
    /// Ctrl-Z and Ctrl-Y: the cursor goes to where the change was made, and the message says what it
    /// was.
    ///
    /// - Returns: Whether there was anything to take back, or to do again.
    package mutating func takeBack(_ entry: Entry) -> Bool {
        let history = questionnaire.history
        let isUndone = entry == .undone
        guard let change = isUndone ? history.done.last : history.undone.last else {
            notice = .message(isUndone ? "undo.none" : "redo.none")
            return false
        }
        record(entry)
        focus(on: standing(after: change, isUndone: isUndone) ?? focusables(on: 0).first)
        guard let path = change.edit.first.path.map(answer) else { return true }
        let isReason = ["reason", "note", "stamp"].contains { path.aspect.hasPrefix("\($0):") }
        let key =
            switch (isUndone, isReason, path.row != nil) {
            case (true, true, _): "undo.reason"
            case (true, false, false): "undo.done"
            case (true, false, true): "undo.done.row"
            case (false, true, _): "redo.reason"
            case (false, false, false): "redo.done"
            case (false, false, true): "redo.done.row"
            }
        notice = Notice(content: .about(key, path))
        return true
    }

    /// The answer that a change is told of: a mark for a missing one stands in its place.
    private func answer(at path: AnswerPath) -> AnswerPath {
        guard path.aspect == AnswerPath("").missing.aspect else { return path }
        let place = AnswerPath(path.field, row: path.row, column: path.column)
        return form.field(at: place) == nil ? form.parts(missingAs: place).first ?? place : place
    }

    /// Where a change was made; a row takes the cursor along.
    private func standing(after change: History.Change, isUndone: Bool) -> AnswerPath? {
        let edit = change.edit.first
        let path = isUndone ? edit.inverse.path : edit.path
        var place = change.focus
        if !isUndone, edit.isOfRows, place?.field == path?.field {
            place?.row = path?.row
            // What is found in the place of a row that went is another row.
            if !edit.keepsRows { place?.column = nil }
        }
        return place.flatMap(standing) ?? path.flatMap(standing)
    }

    /// Where the cursor can stand for an answer: on its field, its row, or the line for a new row.
    package func standing(at path: AnswerPath) -> AnswerPath? {
        var path = AnswerPath(
            form.keeper(of: path.field), row: path.row, column: path.column)
        if form.table(path.field) != nil {
            let count = questionnaire.answers.rows(of: path.field).count
            let row = min(path.row ?? count, count)
            path.row = row
            if focusables(inRow: row, of: path.field).contains(path), row < count { return path }
            path.column = nil
        }
        return form.screenNumber(of: path).flatMap { focusables(on: $0).first { $0 == path } }
    }
}

extension Edit {
    /// The change that the clerk made; what follows from it comes behind it.
    fileprivate var first: Edit {
        guard case .together(let edits) = self else { return self }
        if let first = edits.first(where: { !$0.isEmpty }) { return first.first }
        return self
    }

    fileprivate var isOfRows: Bool {
        switch self {
        case .set, .together: false
        case .insertRow, .removeRow, .moveRow: true
        }
    }

    /// Whether every row is there before and after it.
    fileprivate var keepsRows: Bool {
        if case .moveRow = self { return true }
        return !isOfRows
    }
}
