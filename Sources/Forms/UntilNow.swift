/// A year that may be «until now»: the mark is an answer of its own, in the record too, and has no
/// field of its own on the screen.
extension Form {
    /// The mark that the year's field writes in place of a year; nil for all other fields.
    public func untilNow(of field: Field?, at path: AnswerPath) -> AnswerPath? {
        field?.kind.untilNow.map(path.beside)
    }

    /// The year's field that writes this mark; nil for all other answers.
    public func year(writing mark: AnswerPath) -> AnswerPath? {
        let table = mark.column.map { _ in mark.field }
        return yearsByMark[table ?? ""]?[mark.column ?? mark.field].map {
            $0.path(row: mark.row, table: table)
        }
    }

    /// The years by the marks that they write, and these by the tables in which they stand.
    static func yearsByMark(in screens: [Screen]) -> [String: [String: Field]] {
        var years: [String: [String: Field]] = [:]
        func note(_ field: Field, in table: String) {
            guard let mark = field.kind.untilNow else { return }
            years[table, default: [:]][mark] = field
        }
        for field in screens.flatMap(\.fields) {
            note(field, in: "")
            for column in field.kind.table?.columns ?? [] { note(column, in: field.name) }
        }
        return years
    }
}
