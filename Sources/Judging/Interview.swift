import Alphabet
public import Forms
import Synchronization

/// A form together with the answers so far: what is asked, and what was answered to it.
///
/// Answers that are not asked are as if they were empty; they stay in `answers`, set aside, and
/// come back when the condition that hides them changes again.
public final class Interview: Sendable {
    public let form: Form
    let rules: Rules
    public let answers: Answers
    public let today: Day
    /// The day as of which everything is judged: that of registration, or today while it is empty.
    public let registeredOn: Day
    /// The last day that can be told of: that of registration; of a correction, which is signed anew, today.
    public let lastDay: Day
    /// The applicant's age in whole years on that day; nil while the birth date is unknown.
    public let age: Int?
    /// The answers as they are judged, whether they are asked or not: every check asks for them again.
    private let normalised: Answers
    /// IINs of other questionnaires that this clerk may read.
    public let elsewhere: Set<String>
    /// That of the answers (see `Mark`), where somebody has worked it out; nil otherwise.
    public let fingerprint: String?
    /// Whether papers are judged: not in a record that knows of none.
    let judgesPapers: Bool
    /// The answers that normalising changed, or might have.
    private let changes: Set<AnswerPath>
    /// The fields that are skipped, with what is kept beside them.
    private let unasked: Set<String>

    /// Tells it from all others.
    let number = Interview.numbers.wrappingAdd(1, ordering: .relaxed).newValue
    /// What has changed, and since which interview; nil where that is not known.
    let change: (since: Int, names: NameSet)?

    private static let numbers = Atomic<Int>(0)

    /// What was found wrong, once somebody asked.
    let judged: Mutex<Judgement?>
    /// What was found before the last change, and what that changed; nil once it was used, or where
    /// nothing was found yet.
    let basis: Mutex<Basis?>

    struct Basis {
        let judgement: Judgement
        let difference: AnswersDifference
    }

    /// - Parameters:
    ///   - elsewhere: IINs of other questionnaires that this clerk may read.
    ///   - isCorrection: whether it replaces what came back.
    ///   - fingerprint: that of the answers, where it is known.
    ///   - judgingPapers: whether the papers that are brought are judged.
    ///   - former: the interview before the last change: what has not changed is not worked out again.
    ///   - written: the only answers that were written since; nil where anything may have been.
    public init(
        form: Form, answers: Answers, today: Day, isCorrection: Bool = false,
        elsewhere: Set<String> = [], fingerprint: String? = nil, judgingPapers: Bool = true,
        after former: Interview? = nil,
        writing written: [AnswerPath]? = nil
    ) {
        self.form = form
        rules = form.derived(Rules.init)
        self.answers = answers
        self.today = today
        self.elsewhere = elsewhere
        self.fingerprint = fingerprint
        judgesPapers = judgingPapers
        var change = former.flatMap { Change(since: $0, to: answers, in: form, writing: written) }
        let (all, changes) = change?.normalised(answers) ?? answers.normalised(for: form)
        normalised = all
        self.changes = changes
        registeredOn = Day(typed: all[form.registeredOn]) ?? today
        lastDay = isCorrection ? today : min(registeredOn, today)
        age = form.applicant.birthDate.flatMap { Day(typed: all[$0]) }?.age(on: registeredOn)
        change?.noteDays(registeredOn, lastDay, age)
        unasked =
            change?.unasked(by: rules)
            ?? Skips(form: form, answers: all, age: age, registeredOn: registeredOn).names
        change?.noteTurned(unasked)
        self.change = change.map { ($0.former.number, $0.names) }
        judged = Mutex(nil)
        basis = Mutex(change?.basis)
    }

    /// What changed since an interview about the same form.
    private struct Change {
        let former: Interview
        private var difference: AnswersDifference

        init?(
            since former: Interview, to answers: Answers, in form: Form, writing: [AnswerPath]?
        ) {
            guard former.form === form else { return nil }
            self.former = former
            difference =
                writing.map { answers.difference(from: former.answers, in: form, writing: $0) }
                ?? answers.difference(from: former.answers, in: form)
        }

        /// The answers as they are judged, and those that normalising changed: only what differs is
        /// worked out; nil where rows came, went or changed places.
        func normalised(_ answers: Answers) -> (Answers, Set<AnswerPath>)? {
            guard difference.keepsRows else { return nil }
            var (normalised, changes) = (former.normalised, former.changes)
            for path in difference.paths {
                normalised.normalise(at: path, as: answers, for: former.form, noting: &changes)
            }
            return (normalised, changes)
        }

        mutating func noteDays(_ registeredOn: Day, _ lastDay: Day, _ age: Int?) {
            let form = former.form
            if registeredOn != former.registeredOn { difference.note(.registration, in: form) }
            if lastDay != former.lastDay { difference.note(.lastDay, in: form) }
            if age != former.age { difference.note(.age, in: form) }
        }

        /// The fields that are skipped, where nothing changed that decides it; otherwise nil.
        ///
        /// An answer in a row may decide it too: a condition can ask for any row.
        func unasked(by rules: Rules) -> Set<String>? {
            difference.all.isDisjoint(with: rules.asking) ? former.unasked : nil
        }

        /// Notes the fields that are skipped now and were not, or the other way round.
        mutating func noteTurned(_ unasked: Set<String>) {
            for name in unasked.symmetricDifference(former.unasked) {
                former.form.names.number(of: name).map { difference.names.insert($0) }
            }
        }

        var names: NameSet { difference.all }

        /// What was found before it; nil where nothing was looked for.
        var basis: Basis? {
            former.judged.withLock { $0 }.map { Basis(judgement: $0, difference: difference) }
        }
    }

    /// Whether the screen is asked of this applicant.
    public func isAsked(_ screen: Screen) -> Bool {
        screen.when.map { holds($0) } ?? true
    }

    /// Whether the answer is asked of this applicant; what is kept beside one is asked with it.
    public func isAsked(_ path: AnswerPath) -> Bool {
        !unasked.contains(path.field) && isAskedInRow(path)
    }

    /// Whether the same fields are skipped as in another; columns of rows may differ.
    package func skipsSameFields(as other: Interview) -> Bool { unasked == other.unasked }

    private func isAskedInRow(_ path: AnswerPath) -> Bool {
        guard let column = path.column, let row = path.row,
            let when = form.columnWhens[path.field]?[column]
        else { return true }
        return holds(when, row: row, of: path.field)
    }

    /// What was answered, ready to be judged: normalised, and empty where it is not asked.
    public func answer(_ path: AnswerPath) -> String {
        let text = normalised[path]
        return text.isEmpty || !isAsked(path) ? "" : text
    }

    /// The same answer before it was normalised.
    func typed(_ inspection: Inspection) -> String {
        guard let path = inspection.path, changes.contains(path) else { return inspection.text }
        return answers[path]
    }

    /// What was answered to a field that is no column.
    public func answer(_ field: String) -> String { answer(AnswerPath(field)) }

    /// The day that was answered; nil where it is none.
    public func day(_ path: AnswerPath) -> Day? { Day(typed: answer(path)) }

    /// The code that stands in place of a missing answer; empty where there is none.
    public func missingCode(_ path: AnswerPath) -> String {
        guard let field = form.field(at: path), !field.missing.isEmpty else { return "" }
        let code = missingCode(under: form.missingPath(of: field, at: path))
        // Nearly always there is none, and nothing else has to be worked out.
        if code.isEmpty || !isAsked(path) { return "" }
        let allowed = field.missing.contains {
            $0.code == code && ($0.when.map { holds($0, row: path.row, of: path.field) } ?? true)
        }
        return allowed ? code : ""
    }

    /// The code that is kept in place of an answer, or of a whole; empty where the answer, or a part
    /// of the whole, is there after all.
    func missingCode(under place: AnswerPath) -> String {
        let code = answers[place.missing]
        let isAnswered =
            !code.isEmpty && form.parts(missingAs: place).contains { !answer($0).isEmpty }
        return isAnswered ? "" : code
    }

    /// Whether a condition holds, in a row of a table where it stands in one.
    public func holds(_ condition: Condition, row: Int? = nil, of table: String = "") -> Bool {
        condition.holds(in: InRow(interview: self, row: row, table: table))
    }

    /// What conditions look at in a row, or outside of rows.
    private struct InRow: ConditionView {
        let interview: Interview
        let row: Int?
        let table: String

        var form: Form { interview.form }
        var age: Int? { interview.age }
        var registeredOn: Day { interview.registeredOn }

        func answers(_ column: String, of table: String) -> [String] {
            interview.rows(of: table).map {
                interview.answer(AnswerPath(table, row: $0, column: column))
            }
        }

        func answer(_ subject: Condition.Subject) -> String {
            switch subject {
            case .field(let name): interview.code(AnswerPath(name))
            case .column(let name):
                interview.code(AnswerPath(table, row: row, column: name))
            case .missing(let name): interview.writtenCode(AnswerPath(name))
            case .missingInRow(let name):
                interview.writtenCode(AnswerPath(table, row: row, column: name))
            }
        }
    }

    /// The code in place of an answer, whether or not it may stand there: what may stand there can
    /// itself depend on such a code.
    private func writtenCode(_ path: AnswerPath) -> String {
        guard let field = form.field(at: path), isAsked(path) else { return "" }
        return missingCode(under: form.missingPath(of: field, at: path))
    }

    /// The answer as conditions see it: the beginning of a country's name is no answer yet.
    private func code(_ path: AnswerPath) -> String {
        form.knownCode(answer(path), of: form.field(at: path))
    }

    /// Every field and column that is asked, with the place of its answer, in the order of the form.
    public var askedFields: [(field: Field, path: AnswerPath)] {
        var asked: [(Field, AnswerPath)] = []
        for screen in form.screens where isAsked(screen) {
            for (field, path) in fields(of: screen) where isAsked(path) {
                asked.append((field, path))
                guard let table = field.kind.table else { continue }
                for row in rows(of: field.name) {
                    for column in table.ownColumns {
                        let path = column.path(row: row, table: field.name)
                        if isAsked(path) { asked.append((column, path)) }
                    }
                }
            }
        }
        return asked
    }

    /// The fields of a screen from top to bottom, what it asks of each row of a table among them.
    package func fields(of screen: Screen) -> [(field: Field, path: AnswerPath)] {
        if screen.asides.isEmpty { return screen.fields.map { ($0, AnswerPath($0.name)) } }
        var fields: [(Field, AnswerPath)] = []
        func takeAsides(before place: Int) {
            for aside in screen.asides where aside.place == place {
                for row in answers.rows(of: aside.table).indices {
                    fields.append((aside.column, aside.column.path(row: row, table: aside.table)))
                }
            }
        }
        for (place, field) in screen.fields.enumerated() {
            takeAsides(before: place)
            fields.append((field, AnswerPath(field.name)))
        }
        takeAsides(before: screen.fields.count)
        return fields
    }

    /// The label variant that the answers call for; nil for the plain label.
    public func variant(of field: Field, row: Int? = nil, table: String = "") -> String? {
        field.variants.first { holds($0.when, row: row, of: table) }?.name
    }
}
