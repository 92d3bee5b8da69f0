import Alphabet

/// A line of text in the clerk's words.
package struct TextKind: NamedKind {
    static let name = "text"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var isWorded: Bool { true }
    package var checks: [String] { .checksOfText }

    package func normalised(_ text: String, words: DateWords) -> String { text.lineMended }
    package func isNormal(_ text: String) -> Bool { text.isPlainLine }
}

extension String {
    /// One line with single blanks, each word in one script.
    var lineMended: String { composed.oneSpaced.scriptsMended }
}
