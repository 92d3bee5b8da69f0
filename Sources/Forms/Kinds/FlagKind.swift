import Alphabet
package import JSON

/// A mark that is set or not: `true`, or nothing.
package struct FlagKind: CodedKind {
    static let name = "flag"
    static let keys = ["of", "paper", "circumstance", "likely"]

    /// The answer where the mark is set.
    package static let set = "true"

    /// Why the person of the row is sought.
    package let sought: Sought?
    /// In the row of whom the paper may concern at all; nil where nothing tells that.
    package let likely: Condition?

    package init() {
        sought = nil
        likely = nil
    }

    init(reading object: ObjectReader, of field: String, source: Source) {
        likely = object.conditionIfAny("likely")
        sought = object.text("paper").map {
            Sought(paper: $0, circumstance: object.needed("circumstance"))
        }
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        guard let likely = field.node["likely"] else { return }
        lint.look(atCondition: likely, of: field, table: table)
    }

    package var isMark: Bool { true }
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
