/// What Screens has to know of a check in order to name it; how it is computed is another room's
/// matter.
public struct CheckSignature: Sendable {
    public let name: String
    /// The arguments that Screens must give, and what they are.
    public let needs: [String: Arguments.ArgumentType]
    /// The arguments that Screens may give.
    public let options: [String: Arguments.ArgumentType]

    public init(
        name: String, needs: [String: Arguments.ArgumentType] = [:],
        options: [String: Arguments.ArgumentType] = [:]
    ) {
        self.name = name
        self.needs = needs
        self.options = options
    }
}

/// A check by its name, with what it needs to know from the form.
public struct CheckUse: Sendable {
    public let check: String
    public let arguments: Arguments
    public let when: Condition?
}

/// What Screens tells a check.
public struct Arguments: Hashable, Sendable {
    /// What an argument is, so that lint can look whether it exists.
    public enum ArgumentType: Sendable {
        /// The name of a field, or of a column where the check stands in a row.
        case field
        case table
        case column
        /// The name of a condition.
        case condition
        /// The name of a list of Locales.
        case list
        /// Codes of the answer that another argument names.
        case codes(of: String)
        case number
        /// `applicant`, or the names of tables whose rows are people.
        case people
        /// Objects with texts, and what each of these is.
        case objects([String: ArgumentType])
        /// One of these words.
        case word([String])
        /// A text that means something to the check alone.
        case text
    }

    public init() {}

    public internal(set) var texts: [String: String] = [:]
    public internal(set) var lists: [String: [String]] = [:]
    public internal(set) var numbers: [String: Int] = [:]
    public internal(set) var objects: [String: [[String: String]]] = [:]
}
