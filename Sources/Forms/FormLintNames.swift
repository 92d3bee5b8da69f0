import JSON

/// What conditions and checks name, and whether it exists.
extension FormLint {
    func look(atCondition node: Node, of entry: ObjectReader, table: String?) {
        if let name = node.string {
            return need(name, among: form.conditions.keys.sorted(), "condition", entry, node)
        }
        let condition = entry.entry(node)
        for key in ["all", "any"] {
            for part in node[key]?.array ?? [] {
                look(atCondition: part, of: condition, table: table)
            }
        }
        if let part = node["not"] { look(atCondition: part, of: condition, table: table) }
        if let list = node["list"]?.string {
            need(list: list, condition, node["list"])
            for code in node["means"]?.array ?? [] {
                if let name = code.string { need(code: name, ofList: list, condition, code) }
            }
        }
        let missing = node["missing"]
        if let name = missing?.string { need(missing: name, in: nil, condition, missing) }
        if let name = node["field"]?.string {
            if missing == nil {
                need(field: name, condition, node["field"])
            } else {
                need(missing: name, in: nil, condition, node["field"])
            }
            look(atCodes: node["is"], of: name, condition)
            look(atMissingCodes: missing, of: name, condition)
        }
        look(atColumnOf: condition, table: table)
    }

    private func look(atColumnOf condition: ObjectReader, table: String?) {
        let node = condition.node
        guard let name = node["column"]?.string else { return }
        if let other = node["anyRow"]?.string {
            need(table: other, condition, node["anyRow"])
            return need(column: name, of: other, condition, node["column"])
        }
        guard let table else {
            return condition.refuse(
                "\"column\" can only stand inside of a table; elsewhere it is \"field\"",
                at: node["column"])
        }
        let missing = node["missing"]
        if missing == nil {
            need(column: name, of: table, condition, node["column"])
        } else {
            need(missing: name, in: table, condition, node["column"])
        }
        look(atCodes: node["is"], of: "\(table).\(name)", condition)
        look(atMissingCodes: missing, of: "\(table).\(name)", condition)
    }

    /// A field, or a column of the table, in place of whose answer a code may stand.
    private func need(
        missing name: String, in table: String?, _ entry: ObjectReader, _ place: Node?
    ) {
        let fields =
            table.map { form.table($0)?.columns ?? [] } ?? form.screens.flatMap(\.fields)
        let names = fields.filter { !$0.missing.isEmpty }.map { table == nil ? $0.name : $0.id }
        need(
            name, among: names, table == nil ? "field" : "column", whose: " with \"missing\"",
            entry, place)
    }

    private func look(atMissingCodes node: Node?, of name: String, _ condition: ObjectReader) {
        guard let node, let field = form.field(name), !field.missing.isEmpty else { return }
        for element in node.array ?? [] {
            guard let code = element.string else { continue }
            need(
                code, among: field.missing.map(\.code), "code",
                whose: " in place of a missing answer to \"\(field.id)\"", condition, element)
        }
    }

    func look(atCheck entry: ObjectReader, table: String?) {
        guard let check = entry.checks.first(where: { $0.name == entry.node["check"]?.string })
        else { return }
        if let when = entry.node["when"] { look(atCondition: when, of: entry, table: table) }
        for member in entry.node.object ?? [] {
            guard let kind = check.needs[member.key] ?? check.options[member.key] else { continue }
            look(atArgument: member.node, of: kind, entry, table: table)
        }
    }

    private func look(
        atArgument node: Node, of kind: Arguments.ArgumentType, _ entry: ObjectReader,
        table: String?
    ) {
        for text in (node.array ?? [node]) {
            guard let name = text.string else { continue }
            switch kind {
            case .field: need(subject: name, in: table, entry, text)
            case .people where name == "applicant": break
            case .table, .people: need(table: name, entry, text)
            case .column: need(column: name, of: entry.node["table"]?.string ?? "", entry, text)
            case .condition: look(atCondition: text, of: entry, table: table)
            case .codes(let argument):
                let table = entry.node["table"]?.string ?? table ?? ""
                let name = entry.node[argument]?.string ?? ""
                let column = "\(table).\(name)"
                let subject = codes(of: column) == nil ? name : column
                look(atCodes: text, of: subject, entry)
            case .list: need(list: name, entry, text)
            case .word(let words): need(name, among: words, "word", entry, text)
            case .number, .objects, .text: break
            }
        }
        guard case .objects(let keys) = kind else { return }
        for object in entry.elements(of: node) {
            object.allow(keys.keys.sorted())
            for member in object.node.object ?? [] {
                if let kind = keys[member.key] {
                    look(atArgument: member.node, of: kind, object, table: table)
                }
            }
        }
    }

    private func look(atCodes node: Node?, of name: String, _ entry: ObjectReader) {
        guard let node, let codes = codes(of: name) else { return }
        for element in node.array ?? [node] {
            guard let code = element.string, !code.isEmpty else { continue }
            need(code, among: codes, "code", whose: " of \"\(name)\"", entry, element)
        }
    }

    /// The codes that an answer can be; nil where it can be anything.
    private func codes(of name: String) -> [String]? {
        if let keeper = form.keepers[name], let words = form.field(keeper)?.kind.suggestions {
            return form.lists[words.list]?.sorted()
        }
        guard let kind = form.field(name)?.kind else { return nil }
        if kind.country != nil { return form.lists[Countries.list]?.sorted() }
        return kind.codes.isEmpty ? nil : kind.codes
    }
}

extension FormLint {
    func need(
        _ name: String, among names: [String], _ what: String, whose: String = "",
        _ entry: ObjectReader, _ place: Node?
    ) {
        if names.contains(name) { return }
        let remedy =
            names.count > 15
            ? "the nearest is \"\(name.nearest(among: names))\""
            : "there are \(names.isEmpty ? "none" : names.joined(separator: ", "))"
        entry.refuse("there is no \(what) \"\(name)\"\(whose); \(remedy)", at: place)
    }

    func need(field name: String, _ entry: ObjectReader, _ place: Node?) {
        let names = Set(form.fieldsByName.keys).union(form.keepers.keys).sorted()
            .filter { !$0.isEmpty }
        need(name, among: names, "field", entry, place)
    }

    func need(table name: String, _ entry: ObjectReader, _ place: Node?) {
        let names = form.fieldsByName.keys.filter { form.table($0) != nil }.sorted()
        need(name, among: names, "table", entry, place)
    }

    func need(column name: String, of table: String, _ entry: ObjectReader, _ place: Node?) {
        guard let columns = form.table(table)?.columns else { return }
        var names = columns.map(\.id)
        for column in columns {
            names += [column.kind.codeName, column.missingAs].compactMap(\.self)
                .filter { !names.contains($0) }
        }
        need(name, among: names, "column", whose: " in \"\(table)\"", entry, place)
    }

    /// A column beside, where this stands in a row; otherwise a field.
    func need(subject name: String, in table: String?, _ entry: ObjectReader, _ place: Node?) {
        guard let table else { return need(field: name, entry, place) }
        need(column: name, of: table, entry, place)
    }

    func need(list name: String, _ entry: ObjectReader, _ place: Node?) {
        // Without Locales nothing can be said of lists.
        if form.lists.names.isEmpty { return }
        need(name, among: form.lists.names, "list", entry, place)
    }

    func need(code: String, ofList list: String, _ entry: ObjectReader, _ place: Node?) {
        guard let codes = form.lists[list]?.sorted() else { return }
        need(code, among: codes, "code", whose: " in the list \"\(list)\"", entry, place)
    }
}

extension String {
    /// The name that takes the fewest letters to be put right; the first of several.
    func nearest(among names: [String]) -> String {
        names.min { distance(to: $0) < distance(to: $1) } ?? ""
    }

    /// Letters to be put in, taken out or changed (Levenshtein, 1965).
    private func distance(to other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (number, letter) in enumerated() {
            var before = number
            row[0] = number + 1
            for (column, otherLetter) in letters.enumerated() {
                let change = before + (letter == otherLetter ? 0 : 1)
                before = row[column + 1]
                row[column + 1] = Swift.min(change, before + 1, row[column] + 1)
            }
        }
        return row[letters.count]
    }
}
