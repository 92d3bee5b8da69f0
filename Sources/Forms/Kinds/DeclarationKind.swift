import JSON

/// A statement that is signed by hand: the day on which it was.
package struct DeclarationKind: DayKind {
    static let name = "declaration"
    static let keys = ["since"]

    package init() {}

    init(reading object: ObjectReader, of field: String, source: Source) {}

    package var isSignature: Bool { true }
    var yearAlone: Bool { false }
}
