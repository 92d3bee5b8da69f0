extension Form {
    /// How many screens have a number.
    package var countedScreens: Int { screens.count(where: \.isCounted) }

    /// The number of a screen among those that have one, from one on; nil for one that has none.
    package func number(ofScreen index: Int) -> Int? {
        guard screens.indices.contains(index), screens[index].isCounted else { return nil }
        return screens[...index].count(where: \.isCounted)
    }

    /// The table of that name.
    package func table(_ name: String) -> Table? {
        field(name)?.kind.table
    }

    /// The field beside which an answer without a field of its own is kept: the code of a list, the
    /// classifier's code of a place. A field keeps itself.
    public func keeper(of name: String) -> String { keepers[name] ?? name }

    /// The same for a column.
    package func keeper(of column: String, in table: String) -> String {
        guard let name = keepers["\(table).\(column)"] else { return column }
        return String(name.dropFirst(table.utf8.count + 1))
    }

    /// The answer beside which another is kept, in the same row.
    package func keeperPath(of path: AnswerPath) -> AnswerPath {
        guard let column = path.column else { return AnswerPath(keeper(of: path.field)) }
        return AnswerPath(path.field, row: path.row, column: keeper(of: column, in: path.field))
    }

    /// The conditions that must all hold for a field to be asked: its screen's and its own.
    package func whenChain(of name: String) -> [Condition] { whens[name] ?? [] }

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

    /// The answers in whose place a code of `missing` stands: one, or the parts of a whole.
    package func parts(missingAs path: AnswerPath) -> [AnswerPath] {
        guard let row = path.row else {
            return screens.flatMap(\.fields).filter { $0.missingAs == path.field }
                .map { AnswerPath($0.name) }
        }
        return (table(path.field)?.columns ?? []).filter { $0.missingAs == path.column }
            .map { $0.path(row: row, table: path.field) }
    }

    /// The answer, or nothing where it is not yet a code that the form knows.
    package func knownCode(_ text: String, of field: Field?) -> String {
        guard !text.isEmpty, field?.kind.country != nil, let known = lists[Countries.list] else {
            return text
        }
        return known.contains(text) ? text : ""
    }

    /// The codes for missing answers, by field, or by table and column with a full stop between.
    package static func missingCodes(in screens: [Screen]) -> [String: Set<String>] {
        var codes: [String: Set<String>] = [:]
        for field in screens.flatMap(\.fields) {
            codes[field.missingAs, default: []].formUnion(field.missing.map(\.code))
            guard let table = field.kind.table else { continue }
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
            // A place has one code for all its lines, kept beside the first.
            if let code = field.kind.codeName, keepers[prefix + code] == nil {
                keepers[prefix + code] = field.name
            }
            for column in field.kind.table?.columns ?? [] { note(column, table: field.name) }
        }
        for screen in screens { for field in screen.fields { note(field, table: nil) } }
        return keepers
    }
}
