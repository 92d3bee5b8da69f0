public import Forms
public import Messages

/// One applicant's case, from the first key to the spool.
public struct Questionnaire: Sendable {
    public let id: String
    /// The language of the document, in which lists give their words.
    public internal(set) var language: Language
    public internal(set) var startedAt: Instant
    /// Seconds in which somebody worked on it; pauses of more than a minute count as one.
    public internal(set) var activeSeconds = 0
    public private(set) var answers = Answers()
    /// The answers together with the form: what is asked, and what is wrong.
    public private(set) var interview: Interview
    public private(set) var problems: [Problem]
    public internal(set) var screen = 0
    /// The field, row or column that has the focus; a row one past the last stands for a new one.
    public internal(set) var focus: AnswerPath?
    /// Where the next character goes in the focused answer, in characters from its beginning.
    public internal(set) var cursor = 0
    /// Answers that were left once: from then on their problems are told.
    var visited: Set<AnswerPath> = []
    /// Whether all problems are told: the check page was opened.
    var tellsAll = false
    /// Whether digits came from the number row of the Kazakh layout in this case.
    var usesKazakhRow = false
    /// Where to return after the line of the check page was mended.
    var returnsToCheck: AnswerPath?
    var checkLine = 0

    init(id: String, form: Form, language: Language, clock: Clock) {
        self.id = id
        self.language = language == .both ? .kk : language
        startedAt = clock.now
        interview = Interview(form: form, answers: answers, today: clock.today)
        problems = interview.problems
    }

    /// Changes the answers: the one door for every change.
    mutating func apply(_ edit: Edit, today: Day) {
        answers.apply(edit)
        interview = Interview(form: interview.form, answers: answers, today: today)
        problems = interview.problems
    }

    /// Whether the clerk should be told of it yet: the last of the answers that it ties was left.
    func isTold(_ problem: Problem) -> Bool {
        tellsAll || visited.contains(problem.path) && problem.reads.allSatisfy(visited.contains)
    }

    /// The gravest problem of an answer that is to be told.
    func problem(at path: AnswerPath) -> Problem? {
        problems.first { $0.path == path && isTold($0) && isOpen($0) }
    }

    /// Whether it still asks for something: a warning with a reason does not.
    func isOpen(_ problem: Problem) -> Bool {
        problem.level == .error || interview.reason(for: problem) == nil
    }

    /// Problems that keep the questionnaire from being finished.
    var openProblems: [Problem] { problems.filter(isOpen) }
}
