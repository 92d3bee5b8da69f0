import Alphabet

/// The number of a passport or an identity card: digits, and capital Latin letters before them.
package struct DocumentKind: NamedKind {
    static let name = "document"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var checks: [String] { .checksOfText }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.documentNumber
    }

    package func isNormal(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isDigit || (65...90).contains($0) }
    }
}
