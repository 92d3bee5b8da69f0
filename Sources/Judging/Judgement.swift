public import Forms
import Synchronization

/// What was found wrong with answers, kept by the places where rules stand: what changes later is
/// judged again there, and nowhere else.
struct Judgement: Sendable {
    /// A problem with its place in the form, by which it is ordered: field, row, column; a table stands
    /// before its rows.
    struct Finding: Hashable, Sendable {
        let problem: Problem
        let field: Int
        let row: Int
        let column: Int
    }

    /// In the order of the form's fields.
    var ofFields: [[Finding]]
    /// By the number of the table's field: rows, and in them columns, in their order.
    var ofRows: [Int: [[[Finding]]]] = [:]
    /// In the order of the form's own checks.
    var ofForm: [[Finding]]
    /// What follows from what was told besides the answers.
    var ofTold: [Problem] = []
    /// All of them in the order of the form, the gravest of an answer first.
    var problems: [Problem] = [] { didSet { known = nil } }
    /// The answers that have a problem, once somebody asked.
    private var known: Set<AnswerPath>?

    /// Whether something is wrong at an answer, or needs a reason.
    mutating func hasProblem(at path: AnswerPath) -> Bool {
        let places = known ?? Set(problems.map(\.path))
        known = places
        return places.contains(path)
    }

    init(countOfFields: Int, ofForm: Int) {
        ofFields = Array(repeating: [], count: countOfFields)
        self.ofForm = Array(repeating: [], count: ofForm)
    }
}

extension Interview {
    /// Everything that is wrong with the answers or needs a reason, in the order of the form, the
    /// gravest of an answer first.
    public var problems: [Problem] { withJudgement(\.problems) }

    /// Whether one of them is at an answer.
    package func hasProblem(at path: AnswerPath) -> Bool {
        withJudgement { $0.hasProblem(at: path) }
    }

    /// Judges when somebody asks for the first time.
    private func withJudgement<Found: Sendable>(_ body: (inout Judgement) -> Found) -> Found {
        judged.withLock { judged in
            let basis = judged == nil ? basis.withLock { $0.take() } : nil
            var found =
                judged.take() ?? basis.map { judgement(after: $0.judgement, $0.difference) }
                ?? judgement()
            defer { judged = found }
            return body(&found)
        }
    }

    /// Judges everything.
    func judgement() -> Judgement {
        var judgement = Judgement(
            countOfFields: rules.ofFields.count, ofForm: rules.ofForm.count)
        for (number, post) in rules.ofFields.enumerated() {
            judgement.ofFields[number] = findings(post, at: post.path)
            if !post.columns.isEmpty { judgement.ofRows[number] = findingsOfRows(post) }
        }
        for (number, post) in rules.ofForm.enumerated() {
            judgement.ofForm[number] = findings(post, at: nil)
        }
        judgement.ofTold = duplicates + reprints
        judgement.problems = inFormOrder(judgement)
        return judgement
    }

    /// Judges again what looks at something that differs.
    func judgement(after former: Judgement, _ difference: AnswersDifference) -> Judgement {
        var judgement = former
        var isChanged = false
        let all = difference.all
        for number in rules.readers(of: all) {
            let post = rules.ofFields[number]
            judge(post, all, at: post.path, &judgement.ofFields[number], &isChanged)
            if !post.columns.isEmpty {
                judge(
                    rowsOf: post, difference, all, &judgement.ofRows[number, default: []],
                    &isChanged)
            }
        }
        for (number, post) in rules.ofForm.enumerated() {
            judge(post, all, at: nil, &judgement.ofForm[number], &isChanged)
        }
        judgement.ofTold = duplicates + reprints
        if isChanged || judgement.ofTold != former.ofTold {
            judgement.problems = inFormOrder(judgement)
        }
        return judgement
    }

    /// Judges a post again if it looks at a change.
    private func judge(
        _ post: Rules.Post, _ changes: NameSet, at path: AnswerPath?,
        _ found: inout [Judgement.Finding], _ isChanged: inout Bool
    ) {
        if post.reads.isDisjoint(with: changes) { return }
        let new = findings(post, at: path)
        if new == found { return }
        found = new
        isChanged = true
    }

    /// The same for the rows of a table: all of them where rows came, went or changed places.
    private func judge(
        rowsOf post: Rules.Post, _ difference: AnswersDifference, _ all: NameSet,
        _ found: inout [[[Judgement.Finding]]], _ isChanged: inout Bool
    ) {
        guard let table = post.field?.name else { return }
        let count = rows(of: table).count
        guard found.count == count, !isReplaced(table, in: difference) else {
            found = findingsOfRows(post)
            isChanged = true
            return
        }
        if all.isEmpty { return }
        for row in 0..<count {
            var own = difference.names
            if let columns = difference.rows[table]?[row] { own.formUnion(columns) }
            for (column, post) in post.columns.enumerated() {
                let path = post.field?.path(row: row, table: table)
                judge(
                    post, post.readsAllRows ? all : own, at: path, &found[row][column], &isChanged)
            }
        }
    }

    /// What is wrong with one answer by itself: what can be told while it is being typed.
    public func problems(of field: Field, at path: AnswerPath) -> [Problem] {
        var found: [Problem] = []
        if isAsked(path) { judge(rules.of(field), field, at: path, into: &found) }
        return found.filter { $0.path == path }.sorted { $0.level > $1.level }
    }

    /// Whether rows of a table came, went or changed places.
    private func isReplaced(_ table: String, in difference: AnswersDifference) -> Bool {
        form.names.number(of: table).map(difference.names.contains) ?? true
    }

    private func findingsOfRows(_ post: Rules.Post) -> [[[Judgement.Finding]]] {
        guard let table = post.field?.name else { return [] }
        return rows(of: table).map { row in
            post.columns.map { post in
                findings(post, at: post.field?.path(row: row, table: table))
            }
        }
    }

    private func findings(_ post: Rules.Post, at path: AnswerPath?) -> [Judgement.Finding] {
        var found: [Problem] = []
        if let path, !isAsked(path) { return [] }
        judge(post.rules, post.field, at: path, into: &found)
        return found.map(finding)
    }

    private func judge(
        _ rules: [Rules.Rule], _ field: Field?, at path: AnswerPath?, into found: inout [Problem]
    ) {
        var inspection = Inspection(interview: self, path: path, field: field)
        for rule in rules {
            if let when = rule.when, !holds(when, row: path?.row, of: path?.field ?? "") {
                continue
            }
            inspection.rule = rule
            found += rule.check.run(inspection)
        }
    }

    private func finding(_ problem: Problem) -> Judgement.Finding {
        let path = problem.path
        return Judgement.Finding(
            problem: problem,
            field: form.isAside(path)
                ? form.rank(of: path.column ?? "", in: path.field) : form.rank(of: path.field),
            row: path.row.map { $0 + 1 } ?? 0,
            column: path.column.map { form.rank(of: $0, in: path.field) } ?? 0)
    }

    private func inFormOrder(_ judgement: Judgement) -> [Problem] {
        var found = judgement.ofFields.enumerated().flatMap { number, findings in
            findings + (judgement.ofRows[number] ?? []).flatMap { $0.flatMap(\.self) }
        }
        found += judgement.ofForm.flatMap(\.self)
        found += judgement.ofTold.map(finding)
        return found.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            let (place, otherPlace) = (
                (one.field, one.row, one.column), (other.field, other.row, other.column)
            )
            if place != otherPlace { return place < otherPlace }
            if one.problem.level != other.problem.level {
                return one.problem.level > other.problem.level
            }
            return left.offset < right.offset
        }.map(\.element.problem)
    }
}
