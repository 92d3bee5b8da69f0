import FormsSupport
import Testing

@testable import Forms
@testable import Judging

/// Judging follows the change; judging everything anew is what it is held against.
@Suite struct FollowingTests {
    /// A walk of random edits over a questionnaire.
    struct Walk {
        let form: Form
        var numbers: Seeded
        var answers: Answers
        private var done: [Edit] = []
        /// Where the next answers come from.
        private var source = Answers()
        private var steps = 0

        init(seed: UInt64, form: Form) {
            self.form = form
            numbers = Seeded(seed)
            answers = seed.isMultiple(of: 3) ? .random(using: &numbers, form: form) : .married
            if seed % 3 == 1 { answers = .youth }
        }

        /// The next edit: an answer, a code in its place, a row that comes, goes or moves, what was
        /// done taken back, the whole replaced.
        ///
        /// - Returns: the edit; nil where it was none.
        mutating func step() -> Edit? {
            if steps.isMultiple(of: 10) { source = .random(using: &numbers, form: form) }
            steps += 1
            if Int.random(in: 0..<12, using: &numbers) == 0, let edit = done.popLast() {
                answers.apply(edit.inverse)
                return edit.inverse
            }
            if Int.random(in: 0..<60, using: &numbers) == 0 {
                answers = source
                return nil
            }
            let edit = nextEdit()
            answers.apply(edit)
            done.append(edit)
            return edit
        }

        private mutating func nextEdit() -> Edit {
            let fields = form.screens.flatMap(\.fields)
            guard let field = fields.randomElement(using: &numbers) else { return .together([]) }
            guard let table = field.kind.table else {
                return change(AnswerPath(field.name), of: field, to: source)
            }
            let rows = answers.rows(of: field.name)
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0:
                let row = source.rows(of: field.name).first ?? Row()
                let place = Int.random(in: 0...rows.count, using: &numbers)
                return .insertRow(table: field.name, at: place, row)
            case 1:
                guard let row = rows.indices.randomElement(using: &numbers) else { break }
                return .removeRow(table: field.name, at: row, rows[row])
            case 2:
                guard let from = rows.indices.randomElement(using: &numbers),
                    let to = rows.indices.randomElement(using: &numbers)
                else { break }
                return .moveRow(table: field.name, from: from, to: to)
            default:
                guard let row = rows.indices.randomElement(using: &numbers),
                    let column = table.columns.randomElement(using: &numbers)
                else { break }
                let path = column.path(row: row, table: field.name)
                return change(path, of: column, to: source)
            }
            return .together([])
        }

        private mutating func change(
            _ path: AnswerPath, of field: Field, to other: Answers
        ) -> Edit {
            var paths = [path, form.missingPath(of: field, at: path)]
            if let code = field.kind.codeName { paths.append(path.beside(code)) }
            return .together(
                paths.map { path in
                    // Its first row has what any row may have.
                    let source = path.row == nil ? path : path.inRow(0)
                    return .set(path, from: answers[path], to: other[source])
                })
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `after any walk of edits everything is told that judging anew tells`(seed: UInt64) {
        // With the page of papers and without.
        let form = seed.isMultiple(of: 2) ? Form.real : .withPapers
        var walk = Walk(seed: seed, form: form)
        let days = ["2026-11-23", "2026-11-24", "2028-02-29"].map { Day($0) }
        var day = days[0]
        var elsewhere: Set<String> = []
        var kept = Interview(form: form, answers: walk.answers, today: day)
        _ = kept.problems
        for step in 0..<300 {
            let edit = walk.step()
            if step % 40 == 39 { day = days.randomElement(using: &walk.numbers) ?? day }
            if step % 25 == 24 { elsewhere = elsewhere.isEmpty ? ["880305303014"] : [] }
            kept = Interview(
                form: form, answers: walk.answers, today: day, elsewhere: elsewhere, after: kept,
                writing: edit?.written)
            let anew = Interview(
                form: form, answers: walk.answers, today: day, elsewhere: elsewhere)
            guard kept.problems == anew.problems, step % 3 > 0 || kept.asked == anew.asked else {
                let missed = anew.problems.filter { !kept.problems.contains($0) }
                let stale = kept.problems.filter { !anew.problems.contains($0) }
                Issue.record(
                    """
                    seed \(seed), step \(step): missed \(missed), kept in vain \(stale); \
                    name in the check's looksAt what else it reads
                    """)
                return
            }
        }
    }

    @Test func `an answer in any row may ask for what was not asked before`() {
        let path = AnswerPath("children", row: 1, column: "otherParentConsentOfChild")
        let before = Interview(form: .withPapers, answers: .married, today: .frozen)
        _ = before.problems
        var answers = Answers.married
        answers[path] = "unregistered"
        let asked = Interview(form: .withPapers, answers: answers, today: .frozen, after: before)
        let application = AnswerPath("documents.registrationApplication")
        #expect(asked.isAsked(application))
        #expect(asked.problems.contains { $0.path == application })
        answers[path] = "leaves"
        #expect(
            !Interview(form: .withPapers, answers: answers, today: .frozen, after: asked)
                .isAsked(application))
    }

    @Test func `an answer that nothing looks at leaves the problems as they are`() {
        let before = Interview(form: .real, answers: .married, today: .frozen)
        let found = before.problems
        let after = Interview(
            form: .real, answers: Answers.married.with("surname#reason:name.case", "as-stated"),
            today: .frozen, after: before)
        #expect(after.problems == found)
    }
}

extension Interview {
    /// What is asked, under which label, and what may stand in its place.
    fileprivate var asked: [String] {
        askedFields.map { field, path in
            "\(path) \(variant(of: field, row: path.row, table: path.field) ?? "") "
                + "\(missingCode(path)) \(answer(path))"
        }
    }
}
