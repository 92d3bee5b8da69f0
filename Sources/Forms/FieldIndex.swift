/// The fields of screens by what they are looked up by.
struct FieldIndex {
    private(set) var fields: [String: Field] = [:]
    /// The columns by table and id.
    private(set) var columns: [String: [String: Field]] = [:]
    /// Where a field or column stands, counted from zero, by its name.
    private(set) var ranks: [String: Int] = [:]
    /// The number of a field's screen, counted from zero.
    private(set) var screenNumbers: [String: Int] = [:]
    /// The conditions that must all hold for a field to be asked.
    private(set) var whens: [String: [Condition]] = [:]
    /// The fields that are not always asked, in the order of the form.
    private(set) var conditional: [String] = []
    /// The conditions of columns, by table and by whatever lies in the row under them.
    private(set) var columnWhens: [String: [String: Condition]] = [:]
    private var nextRank = 0

    init(of screens: [Screen]) {
        for (number, screen) in screens.enumerated() {
            for field in screen.fields {
                note(field)
                screenNumbers[field.name] = number
                let conditions = [screen.when, field.when].compactMap(\.self)
                if !conditions.isEmpty {
                    whens[field.name] = conditions
                    conditional.append(field.name)
                }
                for column in field.kind.table?.columns ?? [] { note(column, in: field.name) }
            }
            for aside in screen.asides {
                screenNumbers[aside.column.name] = number
                rank(aside.column)
            }
        }
    }

    private mutating func rank(_ field: Field) {
        ranks[field.name] = nextRank
        nextRank += 1
    }

    private mutating func note(_ field: Field, in table: String? = nil) {
        fields[field.name] = field
        rank(field)
        guard let table else { return }
        columns[table, default: [:]][field.id] = field
        for name in [field.id, field.kind.codeName].compactMap(\.self) {
            columnWhens[table, default: [:]][name] = field.when
        }
    }
}
