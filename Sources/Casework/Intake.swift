package import Forms
import Judging
public import Messages

/// One applicant's questionnaire while it is being taken in: the answers, where the clerk is in them,
/// what was said last, which list is open.
///
/// It knows no screen. Pages ask it for words and lay them out; whatever it takes in, it notes for the
/// journal. What is asked next, what is offered and what is wrong is decided here and in Judging, so
/// that every way of asking asks the same.
public struct Intake: Sendable {
    public let world: World
    /// When the event that is being taken in was read.
    public package(set) var clock: Clock
    /// The language in which it is asked; that of the document is the questionnaire's.
    public package(set) var language: Language
    public package(set) var questionnaire: Questionnaire
    /// What was said last, until something else must be.
    package var notice: Notice?
    /// The list that is open at the focused answer, or at a problem.
    package var list: Picker?
    /// The problem to which one was led last.
    package var visitedProblem: VisitedProblem?
    /// What was typed into the focused answer of digits or a date since the focus came to it.
    package var keystrokes: Keystrokes?
    /// What was written in this shift, by the names of fields, the last first; gone with the program.
    var shift: [String: [String]] = [:]
    /// The answer that is being typed from its beginning on, without a key that edits.
    package var typedWhole: AnswerPath?
    /// The answer that has just left by itself; nil once another key has come.
    package var departure: Departure?
    /// The answer to which the way from field to field led, while no key has changed it.
    package var arrived: AnswerPath?
    /// What the journal does not know yet; kept back until something was answered.
    package var pending: [Entry] = []
    /// Whether the questionnaire has a journal.
    package var isKept = false

    /// Begins before any questionnaire was opened.
    package init(world: World, clock: Clock, language: Language) {
        self.world = world
        self.clock = clock
        self.language = language
        questionnaire = .none(language: language, clock: clock)
    }

    /// Takes another questionnaire in hand, of which nothing is to be told yet.
    package mutating func lay(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        notice = nil
        list = nil
        visitedProblem = nil
        keystrokes = nil
        typedWhole = nil
        departure = nil
        arrived = nil
        pending = []
        isKept = false
    }
}
