import JSON

/// An object of the schema, filled by paths such as `passport.number`.
final class SchemaObject {
    private var properties: [(key: String, schema: Node?, object: SchemaObject?)] = []
    private var needed: [String] = []
    private let isOrNull: Bool

    init(orNull isOrNull: Bool = false) { self.isOrNull = isOrNull }

    func set(_ path: String, _ schema: Node, isNeeded: Bool = true) {
        place(path, schema, nil, isNeeded)
    }

    func set(_ path: String, _ object: SchemaObject, isNeeded: Bool = true) {
        place(path, nil, object, isNeeded)
    }

    func has(_ path: String) -> Bool {
        let (key, rest) = SchemaObject.split(path)
        guard let property = properties.first(where: { $0.key == key }) else { return false }
        return rest.map { property.object?.has($0) ?? false } ?? true
    }

    private func place(
        _ path: String, _ schema: Node?, _ object: SchemaObject?, _ isNeeded: Bool
    ) {
        let (key, rest) = SchemaObject.split(path)
        if isNeeded, !needed.contains(key) { needed.append(key) }
        guard let rest else { return properties.append((key, schema, object)) }
        var inner = properties.first { $0.key == key }?.object
        if inner == nil {
            let new = SchemaObject()
            properties.append((key, nil, new))
            inner = new
        }
        inner?.place(rest, schema, object, isNeeded)
    }

    private static func split(_ path: String) -> (key: String, rest: String?) {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        return (parts.first ?? path, parts.count == 2 ? parts[1] : nil)
    }

    var node: Node {
        let schemas = properties.map { ($0.key, $0.schema ?? $0.object?.node ?? .object([])) }
        var members: [(String, Node)] = [
            ("type", isOrNull ? .array(["object", "null"]) : "object"),
            ("properties", .object(schemas)),
        ]
        if !needed.isEmpty { members.append(("required", .array(needed.map { .string($0) }))) }
        return .object(members)
    }
}

extension Field {
    /// Whether every record has an answer to it, whatever the other answers are.
    var isAlwaysAnswered: Bool { when == nil && required == .always && missing.isEmpty }

    /// What an answer that is not empty looks like.
    func schema(lists: [String: Set<String>]) -> Node {
        switch kind {
        case .text, .name, .document, .place, .list: .line(length)
        case .longText: .text(length)
        case .digits(let count, _):
            .pattern(count.map { "^[0-9]{\($0)}$" } ?? "^[0-9]{1,\(length)}$")
        case .date(yearAlone: true): .either(.reference("day"), .year)
        case .date, .declaration: .reference("day")
        case .year: .year
        case .choice(let options, let isPrinted):
            .object([("enum", .array(options.map { isPrinted ? .code($0) : .string($0) }))])
        case .country(let isStateless): .reference(isStateless ? "citizenship" : "country")
        case .flag: .type("boolean")
        case .table: .type("array")
        }
    }
}

extension Node {
    static func type(_ name: String) -> Node { .object([("type", .string(name))]) }

    /// A printed code as records hold it: a number where it is one.
    static func code(_ text: String) -> Node {
        Int(text).map { .number($0) } ?? .string(text)
    }

    static func constant(_ text: String) -> Node { .object([("const", .string(text))]) }

    static func pattern(_ pattern: String) -> Node {
        .object([("type", "string"), ("pattern", .string(pattern))])
    }

    static func codes(_ codes: [String]) -> Node {
        .object([("enum", .array(codes.map { .string($0) }))])
    }

    static func reference(_ name: String) -> Node {
        .object([("$ref", .string("#/$defs/\(name)"))])
    }

    static func either(_ schemas: Node...) -> Node { .object([("anyOf", .array(schemas))]) }

    static func array(of schema: Node) -> Node {
        .object([("type", "array"), ("items", schema)])
    }

    /// Text without an end of line, at least one character long.
    static func line(_ length: Int) -> Node { bounded("line", length) }

    static func text(_ length: Int) -> Node { bounded("lines", length) }

    private static func bounded(_ name: String, _ length: Int) -> Node {
        .object([
            ("$ref", .string("#/$defs/\(name)")), ("minLength", 1), ("maxLength", .number(length)),
        ])
    }

    /// An optional answer: what its kind takes, or the empty text that stands for none.
    var orEmpty: Node {
        let rest = (object ?? []).filter { $0.key != "minLength" }
        if rest.count < (object ?? []).count { return .object(rest.map { ($0.key, $0.node) }) }
        return .either(self, .constant(""))
    }

    static let year: Node = .object([
        ("type", "integer"), ("minimum", 1900), ("maximum", 9999),
    ])

    /// RFC 3339 in UTC, whole seconds.
    static let instant: Node = .pattern(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$")

    /// Controls, marks of direction and of no width, as far as a regular expression of every
    /// language can name them.
    static func withoutHidden(lines: Bool) -> Node {
        let controls = lines ? "\\u0000-\\u0009\\u000b-\\u001f" : "\\u0000-\\u001f"
        let marks = "\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064"
        return .pattern("^[^\(controls)\(marks)\\u2066-\\u206f\\ufeff]*$")
    }
}

extension Node {
    static let acknowledgement: Node = .object([
        ("type", "object"), ("required", ["code", "field", "reason"]),
        (
            "properties",
            .object([
                ("code", .type("string")), ("field", .type("string")),
                ("reason", .codes(Record.reasons)), ("note", .reference("line")),
            ])
        ),
    ])

    static let visit: Node = .object([
        ("type", ["object", "null"]),
        ("properties", .object([("number", .line(200).orEmpty), ("address", .line(200).orEmpty)])),
    ])

    static let document: Node = .object([
        ("type", "object"), ("required", ["id", "state"]),
        ("properties", .object([("id", .line(200)), ("state", .line(200))])),
    ])

    static let payment: Node = .object([
        ("type", "object"),
        (
            "properties",
            .object([
                ("amount", .object([("type", "integer"), ("minimum", 0)])),
                ("currency", .constant("KZT")), ("paidOn", .reference("day").orEmpty),
                ("reference", .line(200).orEmpty),
            ])
        ),
    ])

    static let schedule: Node = .object([
        ("type", "object"),
        (
            "properties",
            .object([("acceptedOn", .reference("day")), ("dueOn", .reference("day"))])
        ),
    ])
}
