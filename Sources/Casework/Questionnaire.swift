public import Forms
public import Judging
public import Messages

/// One applicant's questionnaire, from the first key to the spool.
///
/// Its answers change only by entries (`take`), live and when a draft is opened again. Where the cursor
/// is, how long was worked and what was looked up is set by whoever takes it in.
public struct Questionnaire: Sendable {
    public private(set) var beginning: Entry.Beginning
    /// The language of the document, in which lists give their words.
    public private(set) var language: Language
    /// Seconds in which somebody worked on it; pauses of more than a minute count as one.
    public package(set) var activeSeconds = 0
    public private(set) var answers = Answers()
    /// The answers together with the form: what is asked, and what is wrong.
    public private(set) var interview: Interview
    public package(set) var screen = 0
    /// The field, row or column that has the focus; a row one past the last stands for a new one.
    public package(set) var focus: AnswerPath?
    /// Where the next character goes in the focused answer, in characters from its beginning.
    public package(set) var cursor = 0
    /// The number and the bytes under which it is being finished: the same at every try.
    public private(set) var frozen: (number: String, bytes: [UInt8])?
    /// Whether answers changed after those bytes were made.
    public private(set) var isFreezeStale = false
    /// The number under which it lies in the spool.
    public private(set) var finishedNumber: String?
    /// The sheets that were printed of it, in their order.
    package private(set) var prints: [Print] = []
    package var history = History()
    /// Answers that were left once: from then on their problems are told.
    package private(set) var visited: Set<AnswerPath> = []
    /// Whether all problems are told: the check page was opened.
    package private(set) var tellsAll = false
    /// Whether digits came from the number row of the Kazakh layout in this questionnaire.
    package var usesKazakhRow = false
    /// Where to return after the line of the check page was mended.
    package var returnsToCheck: AnswerPath?
    package var checkLine = 0
    private var isJudging = true
    private var elsewhere: Set<String> = []
    /// That of the answers, where it was looked at since they changed last.
    private var fingerprint: String?
    /// The number for which other questionnaires were looked through last.
    package var lookedUp = ""

    public var id: String { beginning.id }

    /// What is wrong or needs a reason, judged when it is asked for.
    public var problems: [Problem] { interview.problems }

    package init(_ beginning: Entry.Beginning, form: Form, today: Day) {
        self.beginning = beginning
        language = beginning.language.one
        interview = Interview(
            form: form, answers: answers, today: today,
            isCorrection: beginning.corrects != nil)
    }

    /// What lies before a clerk who has opened none: nothing is asked, and nothing is wrong.
    package static func none(language: Language, clock: Clock) -> Questionnaire {
        Questionnaire(
            Entry.Beginning(
                id: "", revision: "", language: language, startedAt: clock.now, owner: "",
                isDemo: false),
            form: .empty, today: clock.today)
    }

    /// Takes in what happened: the one door for every change.
    package mutating func take(_ entry: Entry, today: Day) {
        if entry.changesRecord { isFreezeStale = true }
        switch entry {
        case .began(let beginning): self.beginning = beginning
        case .edited(let edit):
            history.note(
                History.Change(edit: edit, focus: focus, marks: visited.lost(by: edit)))
            apply(edit, today: today)
        case .undone: undo(today: today)
        case .redone: redo(today: today)
        case .seen(let paths): visited.formUnion(paths)
        case .seenAll: tellsAll = true
        case .moved(let screen, let focus, let cursor, let seconds):
            if focus != self.focus { history.close() }
            self.screen = screen
            self.focus = focus
            self.cursor = cursor
            activeSeconds = seconds
        case .language(let language, let words):
            self.language = language
            apply(words, today: today)
        case .whole(let answers):
            self.answers = answers
            fingerprint = nil
            judge(today: today)
        case .frozen(let number, let bytes):
            frozen = (number, bytes)
            isFreezeStale = false
        case .finished(let number): finishedNumber = number
        case .printed(let print): note(print, today: today)
        case .opened, .left: break
        }
    }

    private mutating func undo(today: Day) {
        guard let change = history.done.last else { return }
        history.undo(losing: visited.lost(by: change.edit.inverse))
        apply(change.edit.inverse, today: today)
        visited.formUnion(change.marks)
    }

    private mutating func redo(today: Day) {
        guard let change = history.undone.last else { return }
        history.redo(losing: visited.lost(by: change.edit))
        apply(change.edit, today: today)
        visited.formUnion(change.marks)
    }

    /// Remembers a sheet, and under which mark the order's form was printed to be signed.
    private mutating func note(_ print: Print, today: Day) {
        prints.append(print)
        guard !print.fingerprint.isEmpty,
            let place = interview.form.printed(as: print.sheet.rawValue)
        else { return }
        answers[place.mark] = print.fingerprint
        judge(today: today)
    }

    /// The language of the document, while nothing is answered yet.
    package mutating func follow(_ language: Language) {
        beginning.language = language.one
        self.language = beginning.language
    }

    /// Takes in many entries, and judges once.
    package mutating func take(_ entries: [Entry], today: Day) {
        isJudging = false
        for entry in entries { take(entry, today: today) }
        isJudging = true
        judge(today: today)
    }

    private mutating func apply(_ edit: Edit, today: Day) {
        answers.apply(edit)
        visited.follow(edit)
        for index in prints.indices { prints[index].follow(edit) }
        fingerprint = nil
        judge(today: today, after: edit)
    }

    /// - Parameter edit: the only change of answers since it was judged before; nil where none is known.
    private mutating func judge(today: Day, after edit: Edit? = nil) {
        guard isJudging else { return }
        // Judging goes on from what was found before, which nearly always was asked for.
        _ = interview.problems
        interview = Interview(
            form: interview.form, answers: answers, today: today,
            isCorrection: beginning.corrects != nil, elsewhere: elsewhere,
            fingerprint: fingerprint, after: interview, writing: edit?.written)
    }

    /// Notes whether the applicant is known from another questionnaire.
    package mutating func note(_ iin: String, isElsewhere: Bool, today: Day) {
        elsewhere = isElsewhere ? [iin] : []
        judge(today: today)
    }

    /// Notes the fingerprint of the answers as they are.
    mutating func note(fingerprint: String, today: Day) {
        self.fingerprint = fingerprint
        judge(today: today)
    }

    /// Where the clerk is in it.
    package var position: Position { Position(screen: screen, focus: focus, cursor: cursor) }

    package struct Position: Hashable {
        package let screen: Int
        package let focus: AnswerPath?
        let cursor: Int
    }

    package var moved: Entry {
        .moved(screen: screen, focus: focus, cursor: cursor, activeSeconds: activeSeconds)
    }

    /// Answers for which this form has no field: they were asked by another revision.
    package var orphans: [String] {
        let form = interview.form
        let fields = answers.fieldKeys.filter { key in
            !key.contains("#") && form.field(form.keeper(of: key)) == nil
        }
        return (fields + answers.tableNames.filter { form.table($0) == nil }).sorted()
    }

    /// Whether the clerk should be told of it yet: the last of the answers that it ties was left.
    package func isTold(_ problem: Problem) -> Bool { isTold(problem, leaving: nil) }

    /// The same, when an answer is being left.
    func isTold(_ problem: Problem, leaving: AnswerPath?) -> Bool {
        func isLeft(_ path: AnswerPath) -> Bool { path == leaving || visited.contains(path) }
        return tellsAll
            || isLeft(problem.path)
                && problem.reads.allSatisfy { isLeft($0) || isLeft(AnswerPath($0.field)) }
    }

    /// The gravest problem of an answer that is to be told.
    package func problem(at path: AnswerPath) -> Problem? {
        // Every line of a picture asks, and nearly always nothing is to be told.
        guard tellsAll || visited.contains(path), interview.hasProblem(at: path) else { return nil }
        for number in problems.indices where problems[number].path == path {
            let problem = problems[number]
            if isTold(problem), isOpen(problem) { return problem }
        }
        return nil
    }

    /// Whether it still asks for something: a warning with a reason does not.
    package func isOpen(_ problem: Problem) -> Bool {
        problem.level == .error || interview.reason(for: problem) == nil
    }

    /// Problems that keep the questionnaire from being finished: errors before warnings, each in the
    /// order of the form. So they are shown on the check page, and so F8 visits them.
    package var openProblems: [Problem] {
        let open = problems.filter(isOpen)
        return open.filter { $0.level == .error } + open.filter { $0.level == .warning }
    }
}
