public import Canvas
public import Casework
import Forms
import Judging
import Keeping
public import Messages
public import Training

/// Everything that the program knows while it runs, as one value.
///
/// `update` changes it and says what must be done outside; `view` draws it. Neither reads a clock, a
/// disk or a terminal: what could differ from run to run comes in with the events.
public struct Model: Sendable {
    /// The questionnaire that is being taken in. The work list says how long ago a draft was changed, so
    /// a picture ages with the clock.
    var intake: Intake { didSet { layout = nil } }
    /// Invented applicants to practise on; none outside of training.
    let cases: [Case]
    /// The labels of the form in lines: more than two windows need, in all languages.
    let labels = KeptEach<Label, [String]>(atMost: 2000)
    /// The check page of the questionnaire as it is, and as it was before.
    var checkSheets = KeptEach<CheckSheet.Key, CheckSheet>(atMost: 2)
    /// The whole window; `size` is what the questionnaire has of it.
    public internal(set) var window: Size { didSet { layout = nil } }
    public internal(set) var place: Place { didSet { layout = nil } }
    var workList: WorkList { didSet { layout = nil } }
    /// What lies over the page besides an open list, which is the intake's.
    private var box: Overlay? { didSet { layout = nil } }
    /// Whether the screen is hidden from other eyes; what was open stays open.
    var isHidden = false
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
    var scroll = 0
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
        intake = Intake(world: world, clock: clock, language: language)
        self.cases = cases
        window = size
        self.workList = workList
        place = .workList(line: 0)
        self.workList = workList.offering(exercises)
    }
}

extension Model {
    public var world: World { intake.world }
    public var clock: Clock { intake.clock }
    /// The language of the screen; that of the document is the questionnaire's.
    public var language: Language { intake.language }
    public var questionnaire: Questionnaire { intake.questionnaire }
    var form: Form { intake.form }
    var interview: Interview { intake.interview }
    /// What the message line says until something else must be said.
    var notice: Notice? { intake.notice }

    /// What lies over the page: there is one at most.
    var overlay: Overlay? {
        get { intake.list.map(Overlay.picker) ?? box }
        set {
            if case .picker(let list) = newValue {
                intake.list = list
                box = nil
            } else {
                if intake.list != nil { intake.list = nil }
                box = newValue
            }
        }
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
