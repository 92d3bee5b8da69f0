/// How much a reader is willing to take: a document from outside must not exhaust memory or stack.
public struct Limits: Sendable {
    /// The longest document, in bytes.
    public var bytes: Int
    /// How many arrays and objects may stand inside one another.
    public var depth: Int

    public init(bytes: Int, depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }

    /// Four MiB and 64 levels: a hundred times what the longest questionnaire needs.
    public static let standard = Limits(bytes: 4 << 20, depth: 64)
}

/// Why a text is not JSON, and where.
///
/// The description is meant for authors of Screens and Locales: `14:3: the key "id" stands twice`.
public struct ReadError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        case notUTF8
        case byteOrderMark
        case unexpected(found: String, expected: String)
        /// The text ends before the document does.
        case unfinished
        case duplicateKey(String)
        case tooLarge(limit: Int)
        case tooDeep(limit: Int)
        case badEscape(String)
        /// Half of a pair of `\u` escapes.
        case loneSurrogate(String)
        case badNumber(String)
        /// A control character that a string may hold only as an escape.
        case controlCharacter(UInt8)
        /// Something stands after the end of the document.
        case trailing(String)
    }

    public let reason: Reason
    public let position: TextPosition

    public init(_ reason: Reason, at position: TextPosition) {
        self.reason = reason
        self.position = position
    }

    public var description: String { "\(position): \(reason)" }
}

extension ReadError.Reason: CustomStringConvertible {
    /// The reason in plain English, without the place.
    public var description: String {
        switch self {
        case .notUTF8: "these bytes are not UTF-8"
        case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
        case .unexpected(let found, let expected): "'\(found)' stands where \(expected) should be"
        case .unfinished: "the text ends too early"
        case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
        case .tooLarge(let limit): "the text is longer than \(limit) bytes"
        case .tooDeep(let limit): "more than \(limit) arrays and objects inside one another"
        case .badEscape(let escape): "there is no escape '\(escape)'"
        case .loneSurrogate(let escape): "'\(escape)' is half of a pair; the other half is missing"
        case .badNumber(let text): "'\(text)' is not a number as JSON writes them"
        case .controlCharacter(let byte):
            "a control character (\(Node.escape(byte))) must be written as an escape"
        case .trailing(let found): "'\(found)' stands after the end of the document"
        }
    }
}
