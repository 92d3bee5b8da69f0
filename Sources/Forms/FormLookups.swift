extension Form {
    /// The field beside which an answer without a field of its own is kept: the code of a list, the
    /// classifier's code of a place. A field keeps itself.
    public func keeper(of name: String) -> String { keepers[name] ?? name }

    /// The same for a column.
    func keeper(of column: String, in table: String) -> String {
        guard let name = keepers["\(table).\(column)"] else { return column }
        return String(name.dropFirst(table.utf8.count + 1))
    }

    /// The answer beside which another is kept, in the same row.
    func keeperPath(of path: AnswerPath) -> AnswerPath {
        guard let column = path.column else { return AnswerPath(keeper(of: path.field)) }
        return AnswerPath(path.field, row: path.row, column: keeper(of: column, in: path.field))
    }

    /// The conditions that must all hold for a field to be asked: its screen's and its own.
    func whenChain(of name: String) -> [Condition] { whens[name] ?? [] }

    /// Every field and column that a condition looks at, through named conditions too.
    public func allSubjects(of condition: Condition) -> [Condition.Subject] {
        condition.subjects
            + condition.names.flatMap { conditions[$0].map(allSubjects) ?? [] }
    }

    /// Where the code of a missing answer lies: beside the answer, or beside the whole that the
    /// answer is a part of.
    public func missingPath(of field: Field, at path: AnswerPath) -> AnswerPath {
        guard path.row != nil else { return AnswerPath(field.missingAs).missing }
        return AnswerPath(path.field, row: path.row, column: field.missingAs).missing
    }

    /// The answer, or nothing where it is not yet a code that the form knows.
    func settled(_ text: String, of field: Field?) -> String {
        guard case .country = field?.kind, let known = lists["countries"] else { return text }
        return known.contains(text) ? text : ""
    }

    /// The codes for missing answers, by field, or by table and column with a full stop between.
    static func missingCodes(in screens: [Screen]) -> [String: Set<String>] {
        var codes: [String: Set<String>] = [:]
        for field in screens.flatMap(\.fields) {
            codes[field.missingAs, default: []].formUnion(field.missing.map(\.code))
            guard case .table(let table) = field.kind else { continue }
            for column in table.columns {
                codes["\(field.name).\(column.missingAs)", default: []]
                    .formUnion(column.missing.map(\.code))
            }
        }
        return codes
    }

    /// The names kept beside fields, by themselves: `kinshipCode`, `birthPlace.kato`.
    static func keepers(in screens: [Screen]) -> [String: String] {
        var keepers: [String: String] = [:]
        func note(_ field: Field, table: String?) {
            let prefix = table.map { $0 + "." } ?? ""
            switch field.kind {
            case .list(let suggestions), .longText(.some(let suggestions)):
                if let code = suggestions.code { keepers[prefix + code] = field.name }
            case .place(let line) where keepers[line.code] == nil: keepers[line.code] = field.name
            case .table(let table):
                for column in table.columns { note(column, table: field.name) }
            default: break
            }
        }
        for screen in screens { for field in screen.fields { note(field, table: nil) } }
        return keepers
    }
}
