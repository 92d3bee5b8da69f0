import Alphabet

/// Text of several lines; a list may know how it begins.
package struct LongTextKind: NamedKind {
    static let name = "longText"
    static let keys = ["list", "code", "person"]

    package let suggestions: Suggestions?

    package init(_ suggestions: Suggestions? = nil) { self.suggestions = suggestions }

    init(reading object: ObjectReader, of field: String, source: Source) {
        suggestions = object.text("list").map {
            Suggestions(list: $0, code: object.text("code"), person: object.text("person"))
        }
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        Suggestions.proofread(field, by: lint)
    }

    package var usualLength: Int { 1000 }
    package var isWorded: Bool { true }
    package var checks: [String] { .checksOfText + ["choice"] }
    package var shape: AnswerShape { .lines }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.linesTrimmed.scriptsMended
    }

    package func isNormal(_ text: String) -> Bool { text.isPlainLines }
}
