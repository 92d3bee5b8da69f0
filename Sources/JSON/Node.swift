/// Where something stands in a document; lines and columns are counted from one.
///
/// A column is one Unicode scalar, as most editors count; a line ends with a line feed.
public struct TextPosition: Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Line and column as compilers print them, such as `14:3`.
    public var description: String { "\(line):\(column)" }
}

/// One key of an object with what stands under it.
public struct Member: Sendable {
    public let key: String
    /// The place of the key's opening quote, or nil when the member was made by the program.
    public let keyPosition: TextPosition?
    public let node: Node

    public init(_ key: String, _ node: Node, at keyPosition: TextPosition? = nil) {
        self.key = key
        self.keyPosition = keyPosition
        self.node = node
    }
}

/// What a JSON text can say, with the order of keys and the spelling of numbers kept.
public enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written: nothing is lost to a machine's idea of numbers.
    case number(String)
    case string(String)
    case array([Node])
    case object([Member])
}

/// A value and the place where it was read.
///
/// Nodes are equal when their values are, wherever they stand; objects are compared with the order
/// of their keys.
public struct Node: Sendable {
    public let value: Value
    /// The place of the first character, or nil when the node was made by the program.
    public let position: TextPosition?

    public init(_ value: Value, at position: TextPosition? = nil) {
        self.value = value
        self.position = position
    }

    /// The text, if this is a string.
    public var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// The whole number, if this is one and fits, however it is written: `4.0` and `4e0` are 4.
    ///
    /// After JSON Schema (core, 4.2.3). What is not plain digits is read as other programs read it,
    /// in double precision (RFC 8259, section 6), and taken where that is exact.
    public var integer: Int? {
        guard case .number(let digits) = value else { return nil }
        if let number = Int(digits) { return number }
        guard digits.utf8.contains(where: { ".eE".utf8.contains($0) }), let number = Double(digits)
        else { return nil }
        return abs(number) < 0x1p53 ? Int(exactly: number) : nil
    }

    /// True or false, if this is one of them.
    public var bool: Bool? {
        if case .bool(let flag) = value { flag } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [Node]? {
        if case .array(let elements) = value { elements } else { nil }
    }

    /// The members in their order, if this is an object.
    public var object: [Member]? {
        if case .object(let members) = value { members } else { nil }
    }

    /// Tells a written `null` from something absent.
    public var isNull: Bool {
        if case .null = value { true } else { false }
    }

    /// The member of an object, or nil when there is none or this is no object.
    public subscript(key: String) -> Node? {
        guard case .object(let members) = value else { return nil }
        let count = key.utf8.count
        for index in members.indices where members[index].key.utf8.count == count {
            if members[index].key.isSpelled(as: key) { return members[index].node }
        }
        return nil
    }
}

extension Node: Equatable {
    public static func == (one: Node, other: Node) -> Bool { one.value == other.value }
}

extension Member: Equatable {
    public static func == (one: Member, other: Member) -> Bool {
        one.key.isSpelled(as: other.key) && one.node == other.node
    }
}

extension Value: Equatable {
    public static func == (one: Value, other: Value) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.string(let one), .string(let other)): one.isSpelled(as: other)
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }
}

extension String {
    /// Whether both are the same code points: texts of JSON are equal then and not before (RFC 8259,
    /// section 8.3), while `==` also takes a letter and its accent for the letter with the accent,
    /// and the sign of Kelvin for a K.
    public func isSpelled(as other: String) -> Bool {
        // Of two equal texts of one length, none is longer than its letters where one is all ASCII.
        utf8.count == other.utf8.count && self == other
            && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
    }
}
