/// A value that is shown as offered until it is taken.
public struct Offer: Sendable {
    public enum Value: Sendable, Hashable {
        case text(String)
        /// What an IIN tells of its person.
        case iin(field: String, tells: Told)
        case today
        /// The word of a list that has this code.
        case list(code: String)
        /// What a column of the row above has.
        case above(column: String)
        /// What this machine is set to, if it is.
        case setting(String)
    }

    public enum Told: String, Sendable, CaseIterable { case birthDate, sex }

    public let value: Value
    public let when: Condition?
}
