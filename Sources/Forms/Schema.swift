public import JSON

extension Form {
    /// The JSON Schema of a finished record of this form (draft 2020-12), as `form schema` prints it.
    ///
    /// It says of a record what can be said without knowing one answer when judging another: parts,
    /// kinds, codes, lengths, and what every record has. It is that of the contract with writers;
    /// `saualnama check` also judges conditions, calendars and people, and is content with `null`
    /// where a writer should leave the key out. Objects are open: a reader ignores keys that it does
    /// not know.
    public var schema: Node {
        let root = SchemaObject()
        root.set("schema", .constant(Record.schema))
        root.set("form.id", .constant(id))
        root.set("form.revision", .constant(revision))
        root.set("form.hash", .pattern("^[0-9a-f]{16}$"))
        root.set("id", .pattern("^[0-9a-f]{32}$"))
        root.set("number", .reference("number"))
        root.set("corrects", .either(.reference("number"), .type("null")))
        root.set("demo", .type("boolean"))
        root.set("language", .codes(["kk", "ru"]))
        root.set("intake.office", .line(200))
        root.set("intake.desk", .line(200))
        root.set("intake.clerk", .line(200))
        root.set("intake.channel", .codes(["desk", "visit"]))
        root.set("intake.startedAt", .reference("instant"))
        root.set("intake.finishedAt", .reference("instant"))
        root.set("intake.activeSeconds", .object([("type", "integer"), ("minimum", 0)]))
        root.set("intake.representative", SchemaObject(orNull: true), isNeeded: false)
        root.set("intake.visit", .visit, isNeeded: false)
        root.set("answers", SchemaObject())
        root.set("missing", missingSchema)
        root.set("acknowledged", .array(of: .acknowledgement))
        for screen in screens {
            for field in screen.fields { add(field, of: screen, to: root) }
        }
        root.set("documents", .array(of: .document), isNeeded: false)
        root.set("payment", .payment, isNeeded: false)
        root.set("schedule", .schedule, isNeeded: false)
        let head: [(String, Node)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$id", "urn:saualnama:record:1"),
        ]
        return .object(
            head + (root.node.object ?? []).map { ($0.key, $0.node) } + [("$defs", definitions)])
    }

    private func add(_ field: Field, of screen: Screen, to root: SchemaObject) {
        let prefix = field.part.isEmpty ? "" : field.part + "."
        let isNeeded = screen.when == nil && field.isAlwaysAnswered
        if case .table(let table) = field.kind {
            let row = SchemaObject()
            for column in table.columns {
                add(column, prefix: "", to: row, column.isAlwaysAnswered)
            }
            root.set(prefix + field.id, .array(of: row.node), isNeeded: isNeeded)
        } else {
            add(field, prefix: prefix, to: root, isNeeded)
        }
    }

    private func add(
        _ field: Field, prefix: String, to object: SchemaObject, _ isNeeded: Bool
    ) {
        let schema = field.schema(lists: lists)
        object.set(
            prefix + field.id, isNeeded ? schema : schema.orEmpty, isNeeded: isNeeded)
        guard let code = field.kind.codeName, !object.has(prefix + code) else { return }
        var known: [String] = []
        if case .list(let suggestions) = field.kind { known = codes(of: suggestions) }
        if case .longText(.some(let suggestions)) = field.kind { known = codes(of: suggestions) }
        object.set(
            prefix + code, known.isEmpty ? Node.line(field.length).orEmpty : .codes(known + [""]),
            isNeeded: false)
    }

    private func codes(of suggestions: Suggestions) -> [String] {
        (lists[suggestions.list] ?? []).sorted()
    }

    /// Which answers may be missing, and under which codes: here no other key has a meaning.
    private var missingSchema: Node {
        var fields: [(String, Node)] = []
        var columns: [(String, Node)] = []
        for field in screens.flatMap(\.fields) {
            if let codes = missingCodes[field.missingAs], !codes.isEmpty,
                !fields.contains(where: { $0.0 == field.missingAs })
            {
                fields.append((field.missingAs, .codes(codes.sorted())))
            }
            for column in table(field.name)?.columns ?? [] {
                let codes = missingCodes["\(field.name).\(column.missingAs)"] ?? []
                let key =
                    "^\(field.name.escaped)\\[(0|[1-9][0-9]*)\\]\\.\(column.missingAs.escaped)$"
                if codes.isEmpty || columns.contains(where: { $0.0 == key }) { continue }
                columns.append((key, .codes(codes.sorted())))
            }
        }
        return .object([
            "type": "object", "properties": .object(fields), "patternProperties": .object(columns),
            "additionalProperties": false,
        ])
    }

    private var definitions: Node {
        let countries = (lists["countries"] ?? []).sorted()
        let states = countries.filter { $0 != "XX" }
        return .object([
            ("country", states.isEmpty ? .pattern("^[A-Z]{2}$") : .codes(states)),
            ("citizenship", countries.isEmpty ? .pattern("^[A-Z]{2}$") : .codes(states + ["XX"])),
            ("number", .pattern("^[A-Z0-9]{1,16}-[1-9][0-9]{3}-[0-9]{6,9}$")),
            ("day", .pattern("^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")),
            ("instant", .instant),
            ("line", .withoutHidden(lines: false)),
            ("lines", .withoutHidden(lines: true)),
        ])
    }
}

extension String {
    /// The name in a regular expression: only full stops mean anything there.
    fileprivate var escaped: String { split(separator: ".").joined(separator: "\\.") }
}
