import Alphabet
package import JSON

/// A mark that is set or not: `true`, or nothing.
package struct FlagKind: NamedKind {
    static let name = "flag"

    /// The answer where the mark is set.
    package static let set = "true"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var checks: [String] { .checksOfText + ["choice"] }
    package var codes: [String] { [FlagKind.set] }
    package var shape: AnswerShape { .mark }

    package func normalised(_ text: String, words: DateWords) -> String { text.trimmed }
    package func isNormal(_ text: String) -> Bool { text.isPlainCode }

    package func node(of text: String) -> Node { .bool(text == FlagKind.set) }
    package func text(of node: Node) -> String? { node.bool == true ? FlagKind.set : nil }
}
