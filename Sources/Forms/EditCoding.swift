public import JSON

extension Edit {
    /// The edit as the journal keeps it: `{"set": PATH, "from": …, "to": …}`, `{"insert": TABLE,
    /// "at": N, "row": {…}}`, `remove` likewise, `{"move": TABLE, "from": N, "to": N}`, or
    /// `{"together": […]}`.
    public var node: Node {
        switch self {
        case .set(let path, let old, let new):
            .object([
                ("set", .string(path.description)), ("from", .string(old)), ("to", .string(new)),
            ])
        case .insertRow(let table, let row, let content):
            .object([("insert", .string(table)), ("at", .number(row)), ("row", content.node)])
        case .removeRow(let table, let row, let content):
            .object([("remove", .string(table)), ("at", .number(row)), ("row", content.node)])
        case .moveRow(let table, let source, let target):
            .object([("move", .string(table)), ("from", .number(source)), ("to", .number(target))])
        case .together(let edits): .object([("together", .array(edits.map(\.node)))])
        }
    }

    /// Reads what `node` writes; nil for anything else.
    public init?(_ node: Node) {
        if let name = node["set"]?.string, let path = AnswerPath(reading: name),
            let old = node["from"]?.string, let new = node["to"]?.string
        {
            self = .set(path, from: old, to: new)
        } else if let table = node["move"]?.string, let source = node["from"]?.integer,
            let target = node["to"]?.integer
        {
            self = .moveRow(table: table, from: source, to: target)
        } else if let edits = node["together"]?.array {
            self = .together(edits.compactMap(Edit.init))
        } else if let row = node["at"]?.integer, let content = node["row"].flatMap(Row.init) {
            if let table = node["insert"]?.string {
                self = .insertRow(table: table, at: row, content)
            } else if let table = node["remove"]?.string {
                self = .removeRow(table: table, at: row, content)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    /// The changes of single answers that the edit consists of; nil where rows change.
    var sets: [(path: AnswerPath, from: String, to: String)]? {
        switch self {
        case .set(let path, let old, let new): return [(path, old, new)]
        case .together(let edits):
            var all: [(AnswerPath, String, String)] = []
            for edit in edits {
                guard let sets = edit.sets else { return nil }
                all += sets
            }
            return all
        default: return nil
        }
    }

    /// This edit and a later one of the same answer as one; nil where they are two to the clerk.
    public func merged(with later: Edit) -> Edit? {
        guard let first = sets, let second = later.sets, path == later.path else { return nil }
        var merged = first
        for set in second {
            if let index = merged.firstIndex(where: { $0.path == set.path }) {
                merged[index].to = set.to
            } else {
                merged.append(set)
            }
        }
        let edits = merged.filter { $0.from != $0.to }.map {
            Edit.set($0.path, from: $0.from, to: $0.to)
        }
        return edits.count == 1 ? edits[0] : .together(edits)
    }
}

extension Row {
    var node: Node {
        .object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }

    init?(_ node: Node) {
        guard let members = node.object else { return nil }
        self.init(
            Dictionary(
                members.map { ($0.key, $0.node.string ?? "") }, uniquingKeysWith: { $1 }))
    }
}

extension Answers {
    /// Everything that was answered, as one object of texts and tables.
    public var node: Node {
        let fields = fieldKeys.sorted().map { ($0, Node.string(self[AnswerPath($0)])) }
        let tables = tableNames.map { name in
            (name, Node.array(rows(of: name).map(\.node)))
        }
        return .object([("fields", .object(fields)), ("tables", .object(tables))])
    }

    /// Reads what `node` writes.
    public init(_ node: Node) {
        self.init()
        for member in node["fields"]?.object ?? [] {
            self[AnswerPath(member.key)] = member.node.string ?? ""
        }
        for member in node["tables"]?.object ?? [] {
            for row in (member.node.array ?? []).compactMap(Row.init) {
                apply(.insertRow(table: member.key, at: rows(of: member.key).count, row))
            }
        }
    }
}
