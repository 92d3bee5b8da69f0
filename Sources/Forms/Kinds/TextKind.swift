import Alphabet

/// A line of text in the clerk's words.
package struct TextKind: LineKind {
    static let name = "text"

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

}

extension String {
    /// One line with single blanks, each word in one script.
    var lineMended: String { composed.oneSpaced.scriptsMended }
}
