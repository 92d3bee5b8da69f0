extension Node {
    public static func string(_ text: String) -> Node { Node(.string(text)) }

    public static func number(_ number: Int) -> Node { Node(.number(String(number))) }

    public static func bool(_ flag: Bool) -> Node { Node(.bool(flag)) }

    public static var null: Node { Node(.null) }

    public static func array(_ elements: [Node]) -> Node { Node(.array(elements)) }

    /// An object whose keys keep the order in which they are given; no key may stand twice.
    public static func object(_ members: [(String, Node)]) -> Node {
        Node(.object(members.map { Member($0.0, $0.1) }))
    }

    /// The same, written as `.object(["a": 1, "b": "x"])`.
    ///
    /// A literal of Node itself is out of reach: the protocol's `Value` would hide ours.
    public static func object(_ members: KeyValuePairs<String, Node>) -> Node {
        Node(.object(members.map { Member($0.key, $0.value) }))
    }
}

// There is no literal for null: `node == nil` would then have two meanings.

extension Node: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = .string(text) }
}

extension Node: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self = .number(number) }
}

extension Node: ExpressibleByBooleanLiteral {
    public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension Node: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Node...) { self = .array(elements) }
}
