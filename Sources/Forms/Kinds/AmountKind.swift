import Alphabet
package import JSON

/// A sum of money in whole tenge.
package struct AmountKind: NamedKind {
    static let name = "amount"

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var usualLength: Int { 9 }
    package var isNumeric: Bool { true }
    package var checks: [String] { .checksOfText }
    package var shape: AnswerShape { .amount }

    package func normalised(_ text: String, words: DateWords) -> String {
        let digits = text.composed.numberOfDigits
        let significant = digits.drop { $0 == "0" }
        return digits.isEmpty || !significant.isEmpty ? String(significant) : "0"
    }

    package func isNormal(_ text: String) -> Bool {
        text.utf8.allSatisfy(\.isDigit) && (text.utf8.first != 48 || text == "0")
    }

    package func node(of text: String) -> Node { .plainNumber(text) }
    package func text(of node: Node) -> String? { node.wholeNumber }
}
