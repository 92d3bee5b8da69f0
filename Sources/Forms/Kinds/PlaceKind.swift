import Alphabet
import JSON

/// One of the lines of a place, in the clerk's words or in those of the classifier.
package struct PlaceKind: LineKind {
    static let name = "place"
    static let keys = ["place", "level", "country"]

    package let line: PlaceLine

    package init(_ line: PlaceLine) { self.line = line }

    init(reading object: ObjectReader, of field: String, source: Source) {
        let level = object.number("level") ?? 1
        if !(1...4).contains(level) {
            object.refuse("\"level\" must be from 1 to 4", at: object.node["level"])
        }
        line = PlaceLine(
            place: object.needed("place"), level: level, country: object.needed("country"))
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        guard let name = field.node["country"]?.string else { return }
        lint.need(subject: name, in: table, field, field.node["country"])
    }

    package var place: PlaceLine? { line }

}
