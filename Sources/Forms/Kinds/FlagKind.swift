import Alphabet
package import JSON

/// A mark that is set or not: `true`, or nothing.
package struct FlagKind: CodedKind {
    static let name = "flag"
    static let keys = ["of", "paper", "circumstance"]

    /// The answer where the mark is set.
    package static let set = "true"

    /// Why the person of the row is sought.
    package let sought: Sought?

    package init() { sought = nil }

    init(reading object: ObjectReader, of field: String, source: Source) {
        sought = object.text("paper").map {
            Sought(paper: $0, circumstance: object.needed("circumstance"))
        }
    }

    package var checks: [String] { .checksOfText + ["choice"] }
    package var codes: [String] { [FlagKind.set] }
    package var shape: AnswerShape { .mark }

    package func node(of text: String) -> Node { .bool(text == FlagKind.set) }
    package func text(of node: Node) -> String? { node.bool == true ? FlagKind.set : nil }
}

/// For which answer to the question behind a paper a person is sought whose registration is unknown
/// (Rules of order 259, 7).
package struct Sought: Hashable, Sendable {
    /// As records call it.
    package let paper: String
    package let circumstance: String

    package init(paper: String, circumstance: String) {
        self.paper = paper
        self.circumstance = circumstance
    }
}
