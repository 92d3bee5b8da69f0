import Alphabet
package import JSON

/// A mark that is set or not: `true`, or nothing.
package struct FlagKind: CodedKind {
    static let name = "flag"

    /// The answer where the mark is set.
    package static let set = "true"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var checks: [String] { .checksOfText + ["choice"] }
    package var codes: [String] { [FlagKind.set] }
    package var shape: AnswerShape { .mark }

    package func node(of text: String) -> Node { .bool(text == FlagKind.set) }
    package func text(of node: Node) -> String? { node.bool == true ? FlagKind.set : nil }
}
