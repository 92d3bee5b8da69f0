public import Forms
import Synchronization

/// What a check said of an answer that it looks at alone.
struct Verdict: Sendable {
    struct Key: Hashable, Sendable {
        let path: AnswerPath
        let check: String
    }

    /// The answer, settled, of which it was said.
    let text: String
    let problems: [Problem]
}

extension Interview {
    /// Everything that is wrong with the answers or needs a reason, in the order of the form, the
    /// gravest of an answer first.
    public var problems: [Problem] {
        var found: [Problem] = []
        for screen in form.screens where isAsked(screen) {
            for field in screen.fields where isAsked(AnswerPath(field.name)) {
                judge(field, at: AnswerPath(field.name), into: &found)
                guard case .table(let table) = field.kind else { continue }
                for row in answers.rows(of: field.name).indices {
                    for column in table.columns {
                        let path = column.path(row: row, table: field.name)
                        if isAsked(path) { judge(column, at: path, into: &found) }
                    }
                }
            }
        }
        for rule in rules.ofForm { apply(rule, at: nil, field: nil, into: &found) }
        return inFormOrder(found + duplicates)
    }

    /// What is wrong with one answer by itself: what can be told while it is being typed.
    public func problems(of field: Field, at path: AnswerPath) -> [Problem] {
        var found: [Problem] = []
        if isAsked(path) { judge(field, at: path, into: &found) }
        return found.filter { $0.path == path }.sorted { $0.level > $1.level }
    }

    private func judge(_ field: Field, at path: AnswerPath, into found: inout [Problem]) {
        let inspection = Inspection(interview: self, path: path, field: field)
        for rule in rules.of(field) {
            apply(rule, at: path, field: field, text: inspection.text, into: &found)
        }
    }

    private func apply(
        _ rule: Rules.Rule, at path: AnswerPath?, field: Field?, text: String = "",
        into found: inout [Problem]
    ) {
        if let when = rule.when, !holds(when, row: path?.row, of: path?.field ?? "") { return }
        let inspection = Inspection(
            interview: self, path: path, field: field, arguments: rule.arguments, text: text)
        guard rule.check.isOfAnswerAlone, let path else {
            found += rule.check.run(inspection)
            return
        }
        let key = Verdict.Key(path: path, check: rule.check.signature.name)
        if let verdict = verdicts.withLock({ $0[key] }), verdict.text == text {
            found += verdict.problems
            return
        }
        let problems = rule.check.run(inspection)
        verdicts.withLock { $0[key] = Verdict(text: text, problems: problems) }
        found += problems
    }

    private func inFormOrder(_ problems: [Problem]) -> [Problem] {
        let ranks = problems.map { rank(of: $0.path) }
        return problems.indices.sorted { left, right in
            if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
            if problems[left].level != problems[right].level {
                return problems[left].level > problems[right].level
            }
            return left < right
        }.map { problems[$0] }
    }

    /// Where an answer stands in the form: field, row, column; a table before its rows.
    private func rank(of path: AnswerPath) -> (Int, Int, Int) {
        (
            form.rank(of: path.field), path.row.map { $0 + 1 } ?? 0,
            path.column.map { form.rank(of: "\(path.field).\($0)") } ?? 0
        )
    }
}
