public import JSON

/// Why a submission came back: what lies beside it as `NUMBER.reason.json`, and travels with it.
///
/// The whole object is kept, also what only a newer program wrote into it.
public struct ReturnReason: Sendable {
    /// As it stands in parcels.
    public let node: Node

    /// Who it is from, where it is no office.
    private enum Origin: String {
        /// The clerk who had finished it took it back herself.
        case takenBack
    }

    public init(_ node: Node) { self.node = node }

    /// Nil where it is no JSON.
    public init?(_ bytes: [UInt8]) {
        guard let node = try? Node.read(bytes, locating: false) else { return nil }
        self.node = node
    }

    /// - Parameters:
    ///   - by: who sent it back; nil where the other side did not say.
    ///   - at: when, RFC 3339 in UTC.
    ///   - isOwn: whether its clerk took it back herself.
    public init(number: String, text: String, by: String?, at: String?, isOwn: Bool = false) {
        node = .object(
            [
                ("number", .string(number)), ("reason", .string(text)),
                ("by", by.map { .string($0) } ?? .null), ("at", at.map { .string($0) } ?? .null),
            ] + (isOwn ? [("kind", .string(Origin.takenBack.rawValue))] : []))
    }

    /// As it lies in the file.
    public var bytes: [UInt8] { Array(node.text.utf8) }

    /// What its clerk reads; nil where it has no words.
    public var text: String? { node["reason"]?.string }
    public var by: String? { node["by"]?.string }
    public var at: String? { node["at"]?.string }

    /// Whether its clerk took it back herself.
    public var isOwn: Bool { node["kind"]?.string == Origin.takenBack.rawValue }
}
