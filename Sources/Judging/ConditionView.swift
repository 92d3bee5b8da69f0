import Alphabet
import Forms

/// What conditions look at.
protocol ConditionView {
    var form: Form { get }
    /// The applicant's, in whole years.
    var age: Int? { get }
    var registeredOn: Day { get }
    /// The answers of a column in all rows of a table.
    func answers(_ column: String, of table: String) -> [String]
    func answer(_ subject: Condition.Subject) -> String
}

extension Condition {
    /// Whether it holds, given the applicant's age and the answers.
    func holds(in view: some ConditionView) -> Bool {
        switch self {
        case .isOneOf(let subject, let codes): return codes.contains(view.answer(subject))
        case .isEmpty(let subject, let empty): return view.answer(subject).isEmpty == empty
        case .begins(let subject, let beginnings):
            let text = view.answer(subject)
            return beginnings.contains { text.hasPrefix($0) }
        case .anyRow(let table, let column, let beginnings):
            return view.answers(column, of: table).contains { text in
                beginnings.contains { text.hasPrefix($0) }
            }
        case .means(let subject, let list, let codes):
            let code = view.form.meaning(of: view.answer(subject).wordsInSmallLetters, in: list)
            return code.map(codes.contains) ?? false
        case .year(let subject, let from, let to):
            let text = view.answer(subject)
            guard let year = Day(typed: text)?.year ?? Int(digits: text.utf8) else { return false }
            return year >= from ?? 0 && year <= to ?? Int.max
        case .ageOf(let subject, let from, let to):
            let age = Day(typed: view.answer(subject))?.age(on: view.registeredOn)
            return age.map { $0 >= from ?? 0 && $0 <= to ?? Int.max } ?? false
        case .age(let from, let to):
            guard let age = view.age else { return true }
            return age >= from ?? 0 && age <= to ?? Int.max
        case .all(let parts): return parts.allSatisfy { $0.holds(in: view) }
        case .any(let parts): return parts.contains { $0.holds(in: view) }
        case .not(let part): return !part.holds(in: view)
        case .named(let name): return view.form.conditions[name]?.holds(in: view) ?? false
        case .always: return true
        }
    }
}
