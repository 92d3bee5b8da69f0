public import Forms
public import JSON
import Judging

extension Form {
    /// The JSON Schema of a finished record of this form (draft 2020-12), as `form schema` prints it.
    ///
    /// It says of a record what can be said without knowing one answer when judging another: parts,
    /// kinds, codes, lengths, and what every record has. Whoever reads a record refuses what it
    /// refuses; beyond it `saualnama check` judges conditions, calendars and people. Objects are
    /// open: a reader ignores keys that it does not know.
    public var schema: Node {
        let head: [(String, Node)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$id", "urn:saualnama:record:1"),
        ]
        let definitions = Shape.definitions(countries: (lists[Countries.list] ?? []).sorted())
        return .object(
            head + (recordShape.node.object ?? []).map { ($0.key, $0.node) }
                + [("allOf", .array(replaceable)), ("$defs", definitions)])
    }

    /// What every record answers, or else has a code for.
    private var replaceable: [Node] {
        let fields = screens.filter { $0.when == nil }.flatMap(\.fields)
        return fields.filter { $0.isAlwaysReplaceable }.map { field in
            var answered = Shape.Members()
            answered.set("\(field.part).\(field.id)", .text(.line, length: 1...field.length))
            let missing = Node.object([("required", .array([.string(field.missingAs)]))])
            return .object([
                (
                    "anyOf",
                    .array([
                        Shape.object(answered).node,
                        .object([
                            ("required", .array(["missing"])),
                            ("properties", .object([("missing", missing)])),
                        ]),
                    ])
                )
            ])
        }
    }

    /// What every finished record of this form looks like; the same for all of them.
    var recordShape: Shape { derived { $0.makeRecordShape() } }

    private func makeRecordShape() -> Shape {
        var root = Shape.Members()
        root.set("schema", .constant(Record.schema))
        root.set("form.id", .constant(id))
        root.set("form.revision", .constant(revision))
        root.set("form.hash", .text(.hexadecimal(16), length: nil))
        root.set("id", .text(.hexadecimal(32), length: nil))
        root.set("number", .text(.number, length: nil))
        root.set("corrects", .either(.text(.number, length: nil), .null))
        root.set("demo", .flag)
        root.set("language", .codes(["kk", "ru"]))
        root.setIntake()
        root.set("answers", .object([:]))
        root.set("missing", .missing(missingKeys), isNeeded: false)
        root.set("acknowledged", .list(of: .acknowledgement), isNeeded: false)
        let countries = (lists[Countries.list] ?? []).sorted()
        for screen in screens {
            for field in screen.fieldsOfParts { add(field, of: screen, countries, to: &root) }
        }
        root.set("documents", .list(of: .document), isNeeded: false)
        for (key, shape) in Shape.payment where !root.has("payment.\(key)") {
            root.set("payment.\(key)", shape, isNeeded: false)
        }
        root.set("schedule", .schedule, isNeeded: false)
        return .object(root)
    }

    private func add(
        _ field: Field, of screen: Screen, _ countries: [String], to root: inout Shape.Members
    ) {
        let prefix = field.recordPrefix
        let isNeeded = screen.when == nil && field.isAlwaysAnswered
        if let table = field.kind.table {
            var row = Shape.Members()
            for column in table.ownColumns {
                add(column, prefix: "", countries, to: &row, column.isAlwaysAnswered)
            }
            root.set(prefix + field.id, .list(of: .object(row)), isNeeded: isNeeded)
        } else {
            add(field, prefix: prefix, countries, to: &root, isNeeded)
        }
    }

    private func add(
        _ field: Field, prefix: String, _ countries: [String], to members: inout Shape.Members,
        _ isNeeded: Bool
    ) {
        let shape = field.shape(countries: countries)
        members.set(prefix + field.id, isNeeded ? shape : shape.orEmpty, isNeeded: isNeeded)
        guard let code = field.kind.codeName, !members.has(prefix + code) else { return }
        let known = field.kind.suggestions.flatMap { lists[$0.list] } ?? []
        members.set(
            prefix + code,
            known.isEmpty ? Shape.line(field.length).orEmpty : .codes(known.sorted() + [""]),
            isNeeded: false)
    }

    private var missingKeys: [Shape.MissingKey] {
        var keys: [Shape.MissingKey] = []
        func note(_ table: String?, _ name: String, _ codes: Set<String>?) {
            let isKnown = keys.contains { $0.table == table && $0.name == name }
            guard let codes, !codes.isEmpty, !isKnown else { return }
            keys.append(Shape.MissingKey(table: table, name: name, codes: codes.sorted()))
        }
        for field in screens.flatMap(\.fields) {
            note(nil, field.missingAs, missingCodes[field.missingAs])
            for column in table(field.name)?.columns ?? [] {
                note(
                    field.name, column.missingAs, missingCodes["\(field.name).\(column.missingAs)"])
            }
        }
        return keys
    }
}

extension Field {
    /// Whether every record has an answer to it, whatever the other answers are.
    fileprivate var isAlwaysAnswered: Bool {
        when == nil && required == .always && missing.isEmpty
    }

    /// Whether every record has an answer to it, or a code in its place.
    fileprivate var isAlwaysReplaceable: Bool {
        when == nil && required == .always && !missing.isEmpty && part == "answers"
    }

    /// What an answer that is not empty looks like.
    fileprivate func shape(countries: [String]) -> Shape {
        switch kind.shape {
        case .line: .line(length)
        case .lines: .lines(length)
        case .digits(let count):
            .text(.digits(count.map { $0...$0 } ?? 1...max(1, length)), length: nil)
        case .date(.day): .day(since: since)
        case .date(.year): .year(since: since)
        case .date(.dayOrYear): .either(.day(since: since), .year(since: since))
        case .options(let options): .choice(options)
        case .country(let isStateless): .country(Set(countries), stateless: isStateless)
        case .amount: .amount
        case .mark: .flag
        case .rows: .list(of: .object([:]))
        }
    }
}

// MARK: The parts beside the answers

extension Shape.Members {
    fileprivate mutating func setIntake() {
        set("intake.office", .line(200))
        set("intake.desk", .line(200))
        set("intake.clerk", .line(200))
        set("intake.channel", .codes(["desk", "visit"]))
        set("intake.startedAt", .text(.instant, length: nil))
        set("intake.finishedAt", .text(.instant, length: nil))
        set("intake.activeSeconds", .amount)
        var representative = Shape.Members()
        representative.isOrNull = true
        set("intake.representative", .object(representative), isNeeded: false)
        var visit = Shape.Members()
        visit.isOrNull = true
        for key in ["number", "address", "present"] {
            visit.set(key, Shape.line(200).orEmpty, isNeeded: false)
        }
        set("intake.visit", .object(visit), isNeeded: false)
        set("intake.phone", Shape.line(200).orEmpty, isNeeded: false)
        set("intake.refusals", .list(of: .refusal), isNeeded: false)
    }
}

extension Shape {
    fileprivate static let acknowledgement = Shape.object(
        [
            "code": .text(.line, length: nil), "field": .text(.line, length: nil),
            "reason": .codes(Acknowledgement.reasons), "note": .text(.line, length: nil),
        ], needed: ["code", "field", "reason"])

    /// The papers that were asked for in vain, and the day.
    fileprivate static let refusal = Shape.object([
        "on": day(), "missing": .list(of: .object(["id": line(200), "of": line(200).orEmpty])),
    ])

    /// A paper, whose it is, and what became of it. States and circumstances are codes of the list of
    /// papers, which grows without a new schema.
    fileprivate static let document = Shape.object(
        [
            "id": line(200), "state": line(200), "of": line(200).orEmpty,
            "circumstance": line(200).orEmpty, "mark": line(200).orEmpty,
            "note": lines(1000).orEmpty, "persons": .list(of: line(200)),
        ], needed: ["id", "state"])

    fileprivate static let payment: KeyValuePairs<String, Shape> = [
        "amount": amount, "currency": .constant("KZT"), "paidOn": day().orEmpty,
        "reference": line(200).orEmpty,
    ]

    fileprivate static let schedule = Shape.object(["acceptedOn": day(), "dueOn": day()])
}
