import Alphabet
import JSON

/// A kind whose answers are a line in the clerk's words.
protocol LineKind: NamedKind {}

extension LineKind {
    package var isWorded: Bool { true }
    package var checks: [String] { .checksOfText }
    package func normalised(_ text: String, words: DateWords) -> String { text.lineMended }
    package func isNormal(_ text: String) -> Bool { text.isPlainLine }
}

/// A kind whose answers are codes: nobody words them.
protocol CodedKind: NamedKind {}

extension CodedKind {
    package func normalised(_ text: String, words: DateWords) -> String { text.trimmed }
    /// Codes are signs of ASCII without blanks.
    package func isNormal(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

/// A kind whose answers are days, typed as `ДД.ММ.ГГГГ`.
protocol DayKind: NamedKind {
    /// Whether the year may stand alone.
    var yearAlone: Bool { get }
}

extension DayKind {
    package var fixedLength: Int? { 10 }
    package var isNumeric: Bool { true }
    package var checks: [String] { .checksOfText + ["date"] }
    package var date: DateShape? { yearAlone ? .dayOrYear : .day }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.dateMended(yearAlone: yearAlone, words)
    }

    package func isNormal(_ text: String) -> Bool { text.utf8.isDate }

    package func node(of text: String) -> Node { text.dayOfRecord }

    package func text(of node: Node) -> String? {
        node.dayAsTyped ?? (yearAlone ? node.wholeNumber : nil)
    }
}
