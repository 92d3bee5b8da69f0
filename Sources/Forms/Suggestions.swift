import JSON

/// A list of `Locales` that suggests answers and closes nothing.
package struct Suggestions: Hashable, Sendable {
    package let list: String
    /// Where the code of a suggestion is kept beside its text, if it is.
    package let code: String?
    /// The field with the sex that decides the form of the word.
    package let person: String?

    package init(list: String, code: String?, person: String?) {
        self.list = list
        self.code = code
        self.person = person
    }

    static func proofread(_ field: ObjectReader, by lint: FormLint) {
        if let list = field.node["list"]?.string {
            lint.need(list: list, field, field.node["list"])
        }
        if let name = field.node["person"]?.string {
            lint.need(field: name, field, field.node["person"])
        }
    }
}
