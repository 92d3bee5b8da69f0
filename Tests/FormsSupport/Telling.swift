package import Forms
package import Judging
package import Testing

extension Problem {
    /// `code @ path`; a warning says so: a changed level is a changed text.
    package var line: String { "\(code) @ \(path)" + (level == .warning ? " (warning)" : "") }
}

/// Everything that is told of the answers, in the order of the form; and that every message of it
/// has what it says.
package func problems(
    _ answers: Answers, today: Day = .frozen, form: Form = .real,
    sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
    let found = Interview(form: form, answers: answers, today: today).problems
    expectWords(of: found, sourceLocation: sourceLocation)
    return found.map(\.line)
}

/// What is told when one answer of the married applicant is another.
package func problems(
    _ path: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
    problems(Answers.married.with(path, text), sourceLocation: sourceLocation)
}

/// Both languages have a message for every problem, and the problem has all that stands in braces.
package func expectWords(of problems: [Problem], sourceLocation: SourceLocation = #_sourceLocation)
{
    for problem in problems {
        let stem = "problem.\(problem.code)"
        let stems = (problem.variant.map { ["\(stem).\($0)"] } ?? []) + [stem]
        let keys = problem.path.row == nil ? stems : stems.flatMap { ["\($0).row", $0] }
        var known: Set = Set(problem.details.keys).union(["label", "point"])
        if problem.path.row != nil { known.insert("row") }
        for (language, words) in Package.words {
            guard let text = keys.lazy.compactMap({ words[$0] }).first else {
                Issue.record("\(language): no \(stem)", sourceLocation: sourceLocation)
                continue
            }
            let placeholders = Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
            #expect(
                placeholders.isSubset(of: known), "\(language): \(problem.line): \(text)",
                sourceLocation: sourceLocation)
        }
    }
}
