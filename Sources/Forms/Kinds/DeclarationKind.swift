import Alphabet
package import JSON

/// A statement that is signed by hand: the day on which it was.
package struct DeclarationKind: NamedKind {
    static let name = "declaration"
    static let keys = ["since"]

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var fixedLength: Int? { 10 }
    package var isNumeric: Bool { true }
    package var isSignature: Bool { true }
    package var checks: [String] { .checksOfText + ["date"] }
    package var date: DateShape? { .day }
    package var shape: AnswerShape { .date(.day) }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.dateMended(yearAlone: false, words)
    }

    package func isNormal(_ text: String) -> Bool { text.utf8.isDate }

    package func node(of text: String) -> Node { text.dayOfRecord }
    package func text(of node: Node) -> String? { node.dayAsTyped }
}
