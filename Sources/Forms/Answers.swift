/// What was answered so far, as it was typed, empty answers left out.
///
/// Dates, numbers and codes are parsed views of these texts; so a half-typed `31.02.` is an answer
/// like any other, and nothing else needs to be kept.
public struct Answers: Hashable, Sendable {
    private(set) var values: [String: String] = [:]
    private(set) var tables: [String: [Row]] = [:]

    public init() {}

    /// The text under a name; empty where nothing was answered or no such row exists.
    public subscript(path: AnswerPath) -> String {
        get {
            guard let row = path.row else { return values[path.key] ?? "" }
            guard let rows = tables[path.field], rows.indices.contains(row) else { return "" }
            return rows[row][path.key]
        }
        set {
            guard let row = path.row else {
                values[path.key] = newValue.isEmpty ? nil : newValue
                return
            }
            guard let count = tables[path.field]?.count, row < count else { return }
            tables[path.field]?[row][path.key] = newValue
        }
    }

    /// The text of a field that is no column.
    public subscript(field: String) -> String { values[field] ?? "" }

    /// The rows of a table, from the first; none where there is no such table.
    public func rows(of table: String) -> [Row] { tables[table] ?? [] }

    /// Whether nothing at all was answered.
    public var isEmpty: Bool { values.isEmpty && tables.values.allSatisfy(\.isEmpty) }

    /// The keys of all single answers, aspects included, in no order.
    public var fieldKeys: some Sequence<String> { values.keys }

    /// The names of the tables that have rows.
    public var tableNames: [String] { tables.filter { !$0.value.isEmpty }.keys.sorted() }

    /// Takes away an answer that stands by itself, or all rows of a table.
    package mutating func remove(_ name: String) {
        values[name] = nil
        tables[name] = nil
    }

    /// The answers as they are judged, whether they are asked or not, and where that changed them.
    package func normalised(for form: Form) -> (answers: Answers, changes: Set<AnswerPath>) {
        var normalised = self
        var changes: Set<AnswerPath> = []
        for (name, text) in values {
            guard let kind = form.field(name)?.kind, !kind.isNormal(text) else { continue }
            normalised.normalise(at: AnswerPath(name), as: self, for: form, noting: &changes)
        }
        for (table, rows) in tables {
            for (row, content) in rows.enumerated() {
                for (column, text) in content.values {
                    guard let kind = form.field(column, in: table)?.kind, !kind.isNormal(text)
                    else { continue }
                    let path = AnswerPath(table, row: row, column: column)
                    normalised.normalise(at: path, as: self, for: form, noting: &changes)
                }
            }
        }
        return (normalised, changes)
    }

    /// Takes one answer over from answers as they were typed, as it is judged.
    package mutating func normalise(
        at path: AnswerPath, as typed: Answers, for form: Form,
        noting changes: inout Set<AnswerPath>
    ) {
        let text = typed[path]
        guard let kind = form.field(at: path)?.kind, !kind.isNormal(text) else {
            if self[path] != text { self[path] = text }
            changes.remove(path)
            return
        }
        self[path] = kind.normalised(text)
        changes.insert(path)
    }

    /// Changes the answers as the edit says; an edit that does not fit changes nothing.
    public mutating func apply(_ edit: Edit) {
        switch edit {
        case .set(let path, from: _, to: let text): self[path] = text
        case .insertRow(let table, at: let row, let content):
            guard (0...rows(of: table).count).contains(row) else { return }
            tables[table, default: []].insert(content, at: row)
        case .removeRow(let table, at: let row, _):
            guard rows(of: table).indices.contains(row) else { return }
            tables[table]?.remove(at: row)
        case .moveRow(let table, from: let source, to: let target):
            guard rows(of: table).indices.contains(source),
                rows(of: table).indices.contains(target),
                let row = tables[table]?.remove(at: source)
            else { return }
            tables[table]?.insert(row, at: target)
        case .together(let edits): for edit in edits { apply(edit) }
        }
    }
}

/// A row of a table: texts by column, empty ones left out.
public struct Row: Hashable, Sendable {
    public private(set) var values: [String: String] = [:]

    public init(_ values: [String: String] = [:]) {
        self.values = values.filter { !$0.value.isEmpty }
    }

    public subscript(column: String) -> String {
        get { values[column] ?? "" }
        set { values[column] = newValue.isEmpty ? nil : newValue }
    }

    public var isEmpty: Bool { values.isEmpty }
}

/// One change of the answers, with what it needs to be taken back.
///
/// Every change of an answer goes through this door: undo and the journal on disk are readers of the
/// same list.
public indirect enum Edit: Hashable, Sendable {
    case set(AnswerPath, from: String, to: String)
    case insertRow(table: String, at: Int, Row)
    case removeRow(table: String, at: Int, Row)
    case moveRow(table: String, from: Int, to: Int)
    /// Several changes that are one to the person who made them.
    case together([Edit])

    /// The edit that takes this one back.
    public var inverse: Edit {
        switch self {
        case .set(let path, let old, let new): .set(path, from: new, to: old)
        case .insertRow(let table, let row, let content):
            .removeRow(table: table, at: row, content)
        case .removeRow(let table, let row, let content):
            .insertRow(table: table, at: row, content)
        case .moveRow(let table, let source, let target):
            .moveRow(table: table, from: target, to: source)
        case .together(let edits): .together(edits.reversed().map(\.inverse))
        }
    }

    /// The answer that the edit changes, or the row for a change of rows.
    public var path: AnswerPath? {
        switch self {
        case .set(let path, _, _): path
        case .insertRow(let table, let row, _), .removeRow(let table, let row, _):
            AnswerPath(table, row: row)
        case .moveRow(let table, _, let row): AnswerPath(table, row: row)
        case .together(let edits): edits.first?.path
        }
    }

    /// The answers that it writes; nil where rows come, go or move.
    package var written: [AnswerPath]? {
        switch self {
        case .set(let path, _, _): return [path]
        case .insertRow, .removeRow, .moveRow: return nil
        case .together(let edits):
            var written: [AnswerPath] = []
            for edit in edits {
                guard let paths = edit.written else { return nil }
                written += paths
            }
            return written
        }
    }

    /// Whether applying it changes nothing.
    public var isEmpty: Bool {
        switch self {
        case .set(_, let old, let new): old == new
        case .moveRow(_, let source, let target): source == target
        case .together(let edits): edits.allSatisfy(\.isEmpty)
        default: false
        }
    }
}
