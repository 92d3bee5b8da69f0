import Alphabet
import JSON

/// A word of a list, or the clerk's own.
package struct ListKind: LineKind {
    static let name = "list"
    static let keys = ["list", "code", "person"]

    private let list: Suggestions

    package init(_ list: Suggestions) { self.list = list }

    init(reading object: ObjectReader, of field: String, source: Source) {
        list = Suggestions(
            list: object.needed("list"), code: object.text("code"), person: object.text("person"))
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        Suggestions.proofread(field, by: lint)
    }

    package var checks: [String] { .checksOfText + ["choice"] }
    package var suggestions: Suggestions? { list }

}
