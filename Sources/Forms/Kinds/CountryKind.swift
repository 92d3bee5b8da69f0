import Alphabet
import JSON

/// A country, by its code of ISO 3166-1 (alpha-2).
package struct CountryKind: CodedKind {
    static let name = "country"
    static let keys = ["stateless", "first"]

    package let choice: CountryChoice

    package init(_ choice: CountryChoice) { self.choice = choice }

    init(reading object: ObjectReader, of field: String, source: Source) {
        choice = CountryChoice(
            isStateless: object.flag("stateless"), first: object.texts("first"))
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        for code in field.node["first"]?.array ?? [] {
            if let name = code.string { lint.need(code: name, ofList: Countries.list, field, code) }
        }
    }

    package var checks: [String] { .checksOfText + ["country"] }
    package var country: CountryChoice? { choice }

}
