/// When something is asked or demanded: data, so that it can be read back to the clerk.
public indirect enum Condition: Hashable, Sendable {
    /// The answer is one of the codes; an empty text stands for an empty answer.
    case isOneOf(Subject, [String])
    case isEmpty(Subject, Bool)
    case begins(Subject, [String])
    /// The answer is a word of a list of Locales, in either language, that has one of the codes.
    case means(Subject, list: String, [String])
    /// The answer is a day or a year not outside of these years; never without a date.
    case year(Subject, from: Int?, to: Int?)
    /// The applicant's age in whole years on the day of registration; unknown ages fit everything.
    case age(from: Int?, to: Int?)
    /// The age in whole years of who was born on the day that was answered; never without a day.
    case ageOf(Subject, from: Int?, to: Int?)
    /// The answers of a column begin so in one row at least.
    case anyRow(table: String, column: String, begins: [String])
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// A condition of `00-form.json`, by its name: the form's word for a reason.
    case named(String)
    case always

    /// Whose answer is looked at.
    public enum Subject: Hashable, Sendable {
        case field(String)
        /// A column of the row in which the condition stands.
        case column(String)
        /// The code that stands in place of a field's answer.
        case missing(String)
        /// The code that stands in place of an answer in the row in which the condition stands.
        case missingInRow(String)
    }

    /// Every field and column that the condition looks at, named conditions not followed.
    public var subjects: [Subject] {
        switch self {
        case .isOneOf(let subject, _), .isEmpty(let subject, _), .begins(let subject, _),
            .means(let subject, _, _), .year(let subject, _, _), .ageOf(let subject, _, _):
            [subject]
        case .all(let parts), .any(let parts): parts.flatMap(\.subjects)
        case .not(let part): part.subjects
        case .age, .named, .always, .anyRow: []
        }
    }

    /// The names of `00-form.json` that occur in it.
    public var names: [String] {
        switch self {
        case .named(let name): [name]
        case .all(let parts), .any(let parts): parts.flatMap(\.names)
        case .not(let part): part.names
        default: []
        }
    }
}
