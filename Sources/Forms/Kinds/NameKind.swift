import Alphabet

/// A name of a person, spelled as in the document.
package struct NameKind: NamedKind {
    static let name = "name"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var usualLength: Int { 100 }
    package var checks: [String] { .checksOfText }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.lineMended.namesSigned
    }

    package func isNormal(_ text: String) -> Bool {
        text.isPlainLine && !text.utf8.contains(where: \.mayBeSign)
    }
}

extension UInt8 {
    /// Whether it may belong to an apostrophe or a dash that names have otherwise.
    fileprivate var mayBeSign: Bool { self == UInt8(ascii: "`") || self == 0xE2 }
}
