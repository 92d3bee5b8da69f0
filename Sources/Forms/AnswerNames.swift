/// The names under which answers of a form can lie, as small numbers: fields, columns, what is kept
/// beside them, and the wholes in whose place a code may stand.
///
/// A table's own name stands for which rows it has. What stands beside an answer in its place, such as
/// the code why it is missing, has the number of the answer.
package struct AnswerNames: Sendable {
    private let fields: [String: Int]
    private let columns: [String: [String: Int]]
    package let count: Int

    init(of screens: [Screen]) {
        var fields: [String: Int] = [:]
        var columns: [String: [String: Int]] = [:]
        var count = 0
        func number(_ name: String, _ numbers: inout [String: Int]) {
            guard numbers[name] == nil else { return }
            numbers[name] = count
            count += 1
        }
        for field in screens.flatMap(\.fields) {
            for name in [field.name, field.missingAs] { number(name, &fields) }
            if let name = field.kind.codeName { number(name, &fields) }
            for column in field.kind.table?.columns ?? [] {
                for name in [column.id, column.missingAs, column.kind.codeName].compactMap(\.self) {
                    number(name, &columns[field.name, default: [:]])
                }
            }
        }
        self.fields = fields
        self.columns = columns
        self.count = count
    }

    /// The number of a single answer, or of a table; nil for a name that the form does not have.
    package func number(of name: String) -> Int? { fields[name] }

    package func number(of column: String, in table: String) -> Int? { columns[table]?[column] }

    /// The numbers of all columns of a table.
    package func numbers(in table: String) -> some Sequence<Int> {
        (columns[table] ?? [:]).values
    }
}
