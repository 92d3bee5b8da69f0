/// A year that may be «until now»: the mark is an answer of its own, in the record too, and has no
/// field of its own on the screen.
extension Form {
    /// The mark that the year's field writes in place of a year; nil for all other fields.
    public func untilNow(of field: Field?, at path: AnswerPath) -> AnswerPath? {
        guard case .year(untilNow: .some(let name)) = field?.kind else { return nil }
        guard path.row != nil else { return AnswerPath(name) }
        return AnswerPath(path.field, row: path.row, column: name)
    }

    /// The year's field that writes this mark; nil for all other answers.
    public func year(writing mark: AnswerPath) -> AnswerPath? {
        let siblings =
            mark.column == nil ? screens.flatMap(\.fields) : table(mark.field)?.columns ?? []
        let name = mark.column ?? mark.field
        let year = siblings.first { field in
            if case .year(untilNow: .some(let own)) = field.kind { return own == name }
            return false
        }
        return year.map { $0.path(row: mark.row, table: mark.column.map { _ in mark.field }) }
    }
}

extension Kind {
    var isFlag: Bool {
        if case .flag = self { return true }
        return false
    }
}
