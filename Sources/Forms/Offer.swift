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
        /// What an argument of a check of the field has for the current year: `{"year": …, …}`.
        case yearly(argument: String)
        /// What this machine is set to, if it is.
        case setting(String)
        /// Names of the family, as beginnings of a whole name.
        case family(Family)
    }

    /// Where a name of the family is taken from.
    public struct Family: Sendable, Hashable {
        /// The field with the surname that people of the rows may have, whatever their sex.
        public let surname: String
        /// The field with the given name from which their patronymics are made; nil where that is not
        /// known to be their father's.
        public let father: String?
        /// Whether they have one father, so that the rows above tell more than the applicant does.
        public let areSiblings: Bool
    }

    public enum Told: String, Sendable, CaseIterable { case birthDate, sex }

    public let value: Value
    public let when: Condition?
}
