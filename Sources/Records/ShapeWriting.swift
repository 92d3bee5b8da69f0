import Forms
import JSON
import Judging

extension Shape {
    /// The shape as JSON Schema (draft 2020-12).
    var node: Node {
        switch self {
        case .null: .type("null")
        case .flag: .type("boolean")
        case .constant(let text): .object([("const", .string(text))])
        case .integer(let range):
            .object([
                ("type", "integer"), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ])
        case .text(let pattern, let length): pattern.node(length: length)
        case .choice(let options): .object([("enum", .array(options))])
        case .country(_, let stateless): .reference(stateless ? "citizenship" : "country")
        case .list(let shape): .object([("type", "array"), ("items", shape.node)])
        case .object(let members): members.node
        case .missing(let keys): keys.node
        case .either(let one, let other): .object([("anyOf", .array([one.node, other.node]))])
        case .optional(let shape): Shape.either(shape, .constant("")).node
        }
    }

    /// The parts that the schema defines once, by their names.
    static func definitions(countries: [String]) -> Node {
        func codes(stateless: Bool) -> Node {
            let codes = countries.filter { $0 != Countries.none || stateless }
            return countries.isEmpty ? TextPattern.countryCode.definition : Shape.codes(codes).node
        }
        let patterns: [TextPattern] = [.number, .day(), .instant, .line, .lines]
        return .object(
            [("country", codes(stateless: false)), ("citizenship", codes(stateless: true))]
                + patterns.compactMap { pattern in pattern.name.map { ($0, pattern.definition) } })
    }
}

extension TextPattern {
    fileprivate var definition: Node {
        .object([("type", "string"), ("pattern", .string(expression))])
    }

    fileprivate func node(length: ClosedRange<Int>?) -> Node {
        var members = (name.map(Node.reference) ?? definition).object ?? []
        if let length {
            if length.lowerBound > 0 {
                members.append(Member("minLength", .number(length.lowerBound)))
            }
            members.append(Member("maxLength", .number(length.upperBound)))
        }
        return .object(members.map { ($0.key, $0.node) })
    }
}

extension Shape.Members {
    fileprivate var node: Node {
        var members: [(String, Node)] = [
            ("type", isOrNull ? .array(["object", "null"]) : "object"),
            ("properties", .object(all.map { ($0.key, $0.shape.node) })),
        ]
        if !needed.isEmpty { members.append(("required", .array(needed.map { .string($0) }))) }
        return .object(members)
    }
}

extension [Shape.MissingKey] {
    fileprivate var node: Node {
        let fields = filter { $0.table == nil }.map { ($0.name, Shape.codes($0.codes).node) }
        let columns = compactMap { key in
            key.table.map { table in
                (
                    "^\(table.escaped)\\[(0|[1-9][0-9]*)\\]\\.\(key.name.escaped)$",
                    Shape.codes(key.codes).node
                )
            }
        }
        return .object([
            "type": "object", "properties": .object(fields), "patternProperties": .object(columns),
            "additionalProperties": false,
        ])
    }
}

extension Node {
    fileprivate static func type(_ name: String) -> Node { .object([("type", .string(name))]) }

    fileprivate static func reference(_ name: String) -> Node {
        .object([("$ref", .string("#/$defs/\(name)"))])
    }
}

extension String {
    /// The name in a regular expression: only full stops mean anything there.
    fileprivate var escaped: String { split(separator: ".").joined(separator: "\\.") }
}
