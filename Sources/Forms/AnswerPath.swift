/// The name of one answer: `iin`, or `relatives[1].iin` for a column of a row.
///
/// Rows count from zero here, as in records; messages count them from one.
public struct AnswerPath: Hashable, Sendable, CustomStringConvertible {
    /// The full name of a field, or of the table.
    public var field: String
    /// The row of a table, from zero; none beside a column stands for all rows.
    public var row: Int?
    /// The column, named as its field is.
    public var column: String?
    /// What of the answer is meant: empty for what was typed; see `aspect(_:)`.
    public var aspect: String

    public init(_ field: String, row: Int? = nil, column: String? = nil, aspect: String = "") {
        self.field = field
        self.row = row
        self.column = column
        self.aspect = aspect
    }

    /// Something that is kept beside the answer and moves with its row: the code why it is missing,
    /// the reason for a warning.
    public func aspect(_ name: String) -> AnswerPath {
        AnswerPath(field, row: row, column: column, aspect: name)
    }

    /// What lies beside the answer under a name of its own: in the same row, or among the single
    /// answers.
    public func beside(_ name: String) -> AnswerPath {
        guard row != nil else { return AnswerPath(name) }
        return AnswerPath(field, row: row, column: name)
    }

    /// Where the code lies that stands for an answer which does not exist.
    public var missing: AnswerPath { aspect(AnswerPath.missingName) }
    /// Where the clerk's note lies why a paper is not needed.
    package var note: AnswerPath { aspect(AnswerPath.noteName) }
    /// Where the fingerprint lies under which a paper was printed to be signed.
    package var mark: AnswerPath { aspect("mark") }

    private static let missingName = "missing"
    private static let noteName = "why"
    /// The aspects that checks look at; the others are kept about an answer and change nothing of it.
    static let judgedAspects = [missingName, noteName]

    /// The same column in another row.
    public func inRow(_ row: Int) -> AnswerPath {
        AnswerPath(field, row: row, column: column, aspect: aspect)
    }

    public var description: String {
        var text = field
        if let row { text += "[\(row)]" }
        if let column { text += ".\(column)" }
        return aspect.isEmpty ? text : text + "#" + aspect
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(reading text: String) {
        let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = halves.first, !name.isEmpty else { return nil }
        let aspect = halves.count == 2 ? String(halves[1]) : ""
        guard let open = name.firstIndex(of: "[") else {
            self.init(String(name), aspect: aspect)
            return
        }
        guard let close = name[open...].firstIndex(of: "]"),
            let row = Int(digits: name[name.index(after: open)..<close].utf8)
        else { return nil }
        let rest = name[name.index(after: close)...]
        guard rest.isEmpty || (rest.first == "." && rest.count > 1) else { return nil }
        self.init(
            String(name[..<open]), row: row, column: rest.isEmpty ? nil : String(rest.dropFirst()),
            aspect: aspect)
    }

    /// The key under which the value is stored: in the row, or among the single answers.
    var key: String {
        let name = row == nil ? field : column ?? ""
        return aspect.isEmpty ? name : name + "#" + aspect
    }
}
