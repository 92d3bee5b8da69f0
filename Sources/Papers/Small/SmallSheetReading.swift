package import Forms
package import JSON

extension SmallSheet {
    /// Reads the file; all mistakes are collected, and with any of them there is no sheet.
    package static func read(
        _ bytes: [UInt8], file: String, of form: Form
    ) -> (sheet: SmallSheet?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { object in
            object.allow(["sheet", "blocks"])
            let parts = object.entries("blocks").compactMap { $0.part(of: form) }
            return SmallSheet(parts: parts, keys: parts.flatMap(\.keys))
        }
    }
}

extension ObjectReader {
    fileprivate func part(of form: Form) -> SmallSheet.Part? {
        let key = node.object?.first?.key ?? ""
        let others = [
            "title": ["subtitle"], "papers": ["heading", "remark"], "attention": ["heading"],
            "persons": ["columns", "bands", "blankRows"],
            "sign": ["by", "instead", "dated"], "steps": ["heading"],
        ]
        allow([key] + (others[key] ?? []))
        switch key {
        case "office": return .office
        case "corner": return .corner(entries(key).compactMap { $0.cornerLine(of: form) })
        case "title": return .title(needed(key), subtitle: text("subtitle"))
        case "facts": return .facts(entries(key).compactMap { $0.fact(of: form) })
        case "papers":
            return .papers(
                heading: needed("heading"), states: texts(key), remark: code("remark") ?? .state)
        case "register": return .register(needed(key))
        case "persons": return .persons(persons(of: form))
        case "terms": return .terms(needed(key))
        case "warnings": return .warnings(needed(key))
        case "missing": return .missing(needed(key))
        case "attention":
            return .attention(heading: needed("heading"), entries(key).map { $0.ground() })
        case "sign":
            return .sign(
                needed(key), by: code("by"),
                instead: text("instead").flatMap { known($0, in: form) }, isDated: flag("dated"))
        case "steps": return .steps(heading: needed("heading"), texts(key))
        case "text": return .text(needed(key))
        case "paragraphs": return .paragraphs(needed(key))
        case "kept": return .kept(entries(key).compactMap { $0.part(of: form) })
        default:
            refuse(
                "a block begins with office, corner, title, facts, papers, register, persons, "
                    + "terms, warnings, missing, attention, sign, steps, text, paragraphs or kept")
            return nil
        }
    }

    private func cornerLine(of form: Form) -> SmallSheet.CornerLine? {
        allow(["text", "fact", "value"])
        if has("text") { return .text(needed("text")) }
        for (key, line) in [
            ("fact", SmallSheet.CornerLine.fact), ("value", SmallSheet.CornerLine.value),
        ] {
            if let entry = entry(key) { return entry.fact(of: form).map(line) }
        }
        refuse("a line of the corner is \"text\", \"fact\" or \"value\"")
        return nil
    }

    /// A fact: the id of what is known, or an object that says from which answers it is told.
    private func fact(of form: Form) -> SmallSheet.Fact? {
        if let word = node.string {
            let known: SmallSheet.KnownFact? = code(word, at: node)
            return known.map { SmallSheet.Fact(id: word, source: .known($0)) }
        }
        allow(["id", "known", "answers", "rows"])
        let id = needed("id")
        if let word = entry("known") {
            return word.fact(of: form).map { SmallSheet.Fact(id: id, source: $0.source) }
        }
        if let table = text("rows") {
            if form.table(table) == nil { refuse("the form has no table \"\(table)\"") }
            return SmallSheet.Fact(id: id, source: .rows(table))
        }
        let parts = entries("answers").map { part in
            (part.node.array ?? [part.node]).compactMap { known($0.string ?? "", in: form) }
        }
        if parts.isEmpty { refuse("a fact needs \"known\", \"answers\" or \"rows\"") }
        return SmallSheet.Fact(id: id, source: .answers(parts))
    }

    private func persons(of form: Form) -> SmallSheet.Persons {
        let table = needed("persons")
        if form.table(table) == nil { refuse("the form has no table \"\(table)\"") }
        return SmallSheet.Persons(
            table: table,
            columns: entries("columns").map { column in
                column.allow(["fields", "label", "share"])
                return SmallSheet.Persons.Column(
                    fields: column.texts("fields").filter {
                        column.known("\(table).\($0)", in: form) != nil
                    }, label: column.needed("label"), share: column.number("share") ?? 0)
            },
            bands: (node["bands"]?.array ?? []).map { $0.array?.compactMap(\.integer) ?? [] },
            blankRows: number("blankRows") ?? 0)
    }

    private func ground() -> SmallSheet.Ground {
        allow(["item", "warning", "paper", "circumstances"])
        if has("warning") == has("paper") { refuse("a ground needs \"warning\" or \"paper\"") }
        return SmallSheet.Ground(
            item: needed("item"), warning: text("warning"), paper: text("paper"),
            circumstances: texts("circumstances"))
    }

    private func known(_ name: String, in form: Form) -> String? {
        if form.field(name) != nil { return name }
        refuse("the form has no \"\(name)\"")
        return nil
    }

    /// A word of a closed set.
    private func code<Code: RawRepresentable<String> & CaseIterable>(_ key: String) -> Code? {
        text(key).flatMap { code($0, at: node[key]) }
    }

    private func code<Code: RawRepresentable<String> & CaseIterable>(
        _ word: String, at place: Node?
    ) -> Code? {
        if let code = Code(rawValue: word) { return code }
        let all = Code.allCases.map(\.rawValue).joined(separator: ", ")
        refuse("there is no \"\(word)\" here; there are \(all)", at: place)
        return nil
    }
}

extension SmallSheet.Part {
    fileprivate var keys: [String] {
        switch self {
        case .office: []
        case .corner(let lines): lines.flatMap(\.keys)
        case .title(let key, let subtitle): [key] + [subtitle].compactMap(\.self)
        case .facts(let facts): facts.map(\.key)
        case .papers(let heading, _, _), .attention(let heading, _): [heading]
        case .persons(let persons): persons.columns.map(\.label)
        case .register(let key), .terms(let key), .warnings(let key), .missing(let key),
            .sign(let key, _, _, _), .text(let key), .paragraphs(let key):
            [key]
        case .steps(let heading, let keys): [heading] + keys
        case .kept(let parts): parts.flatMap(\.keys)
        }
    }
}

extension SmallSheet.CornerLine {
    fileprivate var keys: [String] {
        switch self {
        case .text(let key): [key]
        case .fact(let fact): [fact.key]
        case .value: []
        }
    }
}

extension SmallSheet.Fact {
    /// The word in Locales.
    var key: String { "fact.\(id)" }
}
