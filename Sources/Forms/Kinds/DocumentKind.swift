import Alphabet

/// The number of a passport or an identity card: digits, and capital Latin letters before them.
package struct DocumentKind: NamedKind {
    static let name = "document"
    static let keys = ["whole"]

    /// The shape of the usual number: a digit for each 0, other signs as they are; nil where there is none.
    private let whole: String?

    package init() { whole = nil }

    init(reading object: ObjectReader, of field: String, source: Source) {
        whole = object.text("whole")
    }

    /// Whether a number has the usual shape, so that nothing follows it.
    package func isWhole(_ number: String) -> Bool {
        guard let whole, number.utf8.count == whole.utf8.count else { return false }
        return zip(number.utf8, whole.utf8).allSatisfy { sign, place in
            place == UInt8(ascii: "0") ? sign.isDigit : sign == place
        }
    }

    package var isIdentityDocument: Bool { true }
    package var checks: [String] { .checksOfText }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.documentNumber
    }

    package func isNormal(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isDigit || (65...90).contains($0) }
    }
}
