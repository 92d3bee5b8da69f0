import JSON

/// A kind as Screens names it.
protocol NamedKind: Kind {
    /// Its word in Screens.
    static var name: String { get }
    /// The keys of Screens that only its fields have.
    static var keys: [String] { get }

    /// Reads what Screens says of it; mistakes are told to the object's reader.
    ///
    /// - Parameter field: the name of the field, unique in the form.
    init(reading object: ObjectReader, of field: String, source: Source)

    /// Tells what it names that is not there.
    ///
    /// - Parameter table: the one whose column the field is.
    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint)
}

extension NamedKind {
    static var keys: [String] { [] }
    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {}
}
