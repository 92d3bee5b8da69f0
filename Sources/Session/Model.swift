public import Canvas
public import Casework
import Forms
import Judging
public import Messages
public import Training

/// Everything that the program knows while it runs, as one value.
///
/// `update` changes it and says what must be done outside; `view` draws it. Neither reads a clock, a
/// disk or a terminal: what could differ from run to run comes in with the events.
public struct Model: Sendable {
    public let world: World
    /// Invented applicants to practise on; none outside of training.
    let cases: [Case]
    /// The labels of the form in lines: more than two windows need, in all languages.
    let labels = KeptEach<Label, [String]>(atMost: 2000)
    /// The work list says how long ago a draft was changed, so a picture ages.
    public internal(set) var clock: Clock { didSet { layout = nil } }
    /// The whole window; `size` is what the questionnaire has of it.
    public internal(set) var window: Size { didSet { layout = nil } }
    /// The language of the screen; that of the document is the questionnaire's.
    public internal(set) var language: Language { didSet { layout = nil } }
    public internal(set) var place: Place { didSet { layout = nil } }
    public internal(set) var questionnaire: Questionnaire { didSet { layout = nil } }
    var workList: WorkList { didSet { layout = nil } }
    var overlay: Overlay? { didSet { layout = nil } }
    /// Whether the screen is hidden from other eyes; what was open stays open.
    var isHidden = false { didSet { layout = nil } }
    /// The problem that F8 or the check page led to last.
    var visitedProblem: VisitedProblem?
    /// What the message line says until something else must be said.
    var notice: Notice? { didSet { layout = nil } }
    /// A command that was asked for once and is done when it is asked for again.
    var confirming: Command?
    /// The Esc that was pressed last, while it can still prefix a key.
    var escape: Escape?
    /// How long the end of the check page has been before the clerk.
    var finishing = Finishing()
    /// What came since a key woke the hidden screen.
    var waking: Waking?
    /// Whether the focus came with the last key by looking through: ↑, ↓, PgUp or PgDn.
    var isWalking = false
    /// The first line of the body that is seen, where it is taller than the window.
    var scroll = 0 { didSet { layout = nil } }
    /// What was typed into the focused answer of digits or a date since the focus came to it.
    var keystrokes: Keystrokes?
    /// The answer to which the way from field to field led, while no key has changed it.
    var arrived: AnswerPath?
    /// What the journal does not know yet; kept back until something was answered.
    var pending: [Entry] = []
    /// Whether the questionnaire has a journal.
    var isKept = false
    /// What was typed to narrow the work list.
    var filter = "" { didSet { layout = nil } }
    /// The line on which the bar of the work list shall stand once that is told anew.
    var awaited: WorkList.Identity?
    /// The case on the desk, in training.
    var practice: Practice? { didSet { layout = nil } }
    /// The case with which the next questionnaire begins.
    var chosen: Entry.Exercise?
    /// Types the case by itself, while nobody presses a key.
    var player: Player? { didSet { layout = nil } }
    /// The first line of the papers that is seen.
    var papersTop = 0
    /// What is before the clerk, laid out once for each event; nil as soon as anything has changed
    /// that it shows.
    var layout: Layout?

    /// Begins with an empty questionnaire.
    public init(
        world: World, clock: Clock, size: Size, language: Language, identifier: String,
        cases: [Case] = []
    ) {
        self.init(
            world: world, clock: clock, size: size, language: language, workList: WorkList(),
            cases: cases)
        begin(identifier)
    }

    /// Begins with the work list.
    public init(
        world: World, clock: Clock, size: Size, language: Language, workList: WorkList,
        cases: [Case] = []
    ) {
        self.world = world
        self.cases = cases
        self.clock = clock
        window = size
        self.language = language
        self.workList = workList

        place = .workList(line: 0)
        questionnaire = Questionnaire(
            world.beginning("", language: language, clock: clock), form: world.form,
            today: clock.today)
        self.workList = workList.offering(exercises)
    }
}

/// Which page is before the clerk.
public enum Place: Hashable, Sendable {
    /// The work list; the line that is chosen, counted from zero.
    case workList(line: Int)
    case form
    /// The check page; the line that is chosen, counted from zero.
    case check(line: Int)
    case finished(Receipt)
}

/// A problem, and where the cursor was put to mend it.
struct VisitedProblem: Hashable, Sendable {
    let problem: Problem
    let focus: AnswerPath?
}

/// What lies over the page.
enum Overlay: Hashable, Sendable {
    case picker(Picker)
    case help(page: HelpPage, top: Int)
    /// Why something is asked, or came back; the first line that is seen, counted from zero.
    case why(top: Int)
    case sections(line: Int)
    /// A note to the reason for a warning is being typed.
    case note(Problem, text: String)
    case training(TrainingOverlay)
}

enum HelpPage: Hashable, Sendable { case short, full, keys }

/// What the message line says, and how grave it is.
struct Notice: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case message(String, [String: String])
        case problem(Problem)
        /// A message about an answer: its label, and its row where it has one.
        case about(String, AnswerPath)
        case trouble(Trouble)
    }

    var content: Content
    var level: Problem.Level?
    /// Whether it stays until a field is left.
    var stays = false

    static func message(_ key: String, _ values: [String: String] = [:]) -> Notice {
        Notice(content: .message(key, values), level: nil)
    }
}
