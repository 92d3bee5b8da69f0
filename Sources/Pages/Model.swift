public import Canvas
public import Casework
package import Forms
package import Judging
import Keeping
public import Messages

/// Everything that the program knows while it runs, as one value.
///
/// `update` changes it and says what must be done outside; `view` draws it. Neither reads a clock, a
/// disk or a terminal: what could differ from run to run comes in with the events.
public struct Model: Sendable {
    /// The questionnaire that is being taken in. The work list says how long ago a draft was changed, so
    /// a picture ages with the clock.
    package var intake: Intake { didSet { layout = nil } }
    /// Who takes part besides the clerk; mostly nobody does.
    package var guest: (any Guest)? { didSet { layout = nil } }
    /// The labels of the form in lines: more than two windows need, in all languages.
    let labels = KeptEach<Label, [String]>(atMost: 2000)
    /// The check page of the questionnaire as it is, and as it was before.
    var checkSheets = KeptEach<CheckSheet.Key, CheckSheet>(atMost: 2)
    /// The whole window; `size` is what the questionnaire has of it.
    public package(set) var window: Size { didSet { layout = nil } }
    public package(set) var place: PageName { didSet { layout = nil } }
    var searched: SearchedList { didSet { layout = nil } }
    /// What lies over the page besides an open list, which is the intake's.
    private var box: Overlay? { didSet { layout = nil } }
    /// Whether the screen is hidden from other eyes; what was open stays open.
    package var isHidden = false
    /// A command that was asked for once and is done when it is asked for again.
    var confirming: Command?
    /// The Esc that was pressed last, while it can still prefix a key.
    var escape: Escape?
    /// How long the end of the check page has been before the clerk.
    var endReading = EndReading()
    /// The minutes of work at the time when the page was turned last, from the tenth on; nil before.
    var minutes: Int?
    /// How the menu of sheets was left in this questionnaire.
    var printMenu = PrintMenu(sheet: .questionnaire)
    /// The finished questionnaire of whose sheets the menu tells on the work list; nil elsewhere.
    var printable: Printable?
    /// Whether a sheet is on its way.
    var isPrinting = false
    /// Whether a stick is being written or read.
    var isCarrying = false
    /// Whether the next letter is one of those that a Russian keyboard lacks.
    var isComposing = false
    /// What the last click chose in a box; any key ends that.
    var pointed: Pointed?
    /// What came since a key woke the hidden screen.
    var waking: Waking?
    /// Whether the focus came with the last key by looking through: ↑, ↓, PgUp or PgDn.
    var isWalking = false
    /// Whether the last key has scrolled within what has the focus, so that the cursor may be out of sight.
    var isReading = false
    /// The first line of the body that is seen, where it is taller than the window.
    package var scroll = 0
    /// When the clerk did something last, in seconds of the machine's uptime.
    var lastKey = 0
    /// What was typed to narrow the work list.
    var filter = "" { didSet { layout = nil } }
    /// The line on which the bar of the work list shall stand once that is told anew.
    var awaited: WorkList.Identity?
    /// What is before the clerk, laid out once for each event; nil as soon as anything has changed
    /// that it shows.
    var layout: Layout?
    /// What was laid out for the last event: it is what the clerk sees when she acts.
    var seen: Layout?
    /// Whether the window had no room for anything then.
    var isSeenTooSmall = false
    /// The lines of the fields that were laid out last.
    var keptLines: KeptLines?
    /// The letter that the last event has put where the cursor stood, and nothing else there: a terminal can
    /// show it before all of the picture is laid out. Nil where there is more to it.
    public var echo: Echo?

    /// Begins with an empty questionnaire.
    public init(
        world: World, clock: Clock, size: Size, language: Language, identifier: String
    ) {
        self.init(
            world: world, clock: clock, size: size, language: language, workList: WorkList())
        begin(world.beginning(identifier, language: language, clock: clock))
    }

    /// Begins with the work list.
    package init(
        world: World, clock: Clock, size: Size, language: Language, workList: WorkList,
        guest: (any Guest)? = nil
    ) {
        intake = Intake(world: world, clock: clock, language: language)
        self.guest = guest
        window = size
        lastKey = clock.uptime
        searched = SearchedList(workList)
        place = .workList(line: 0)
        self.workList = workList.inviting(invitations)
        isSeenTooSmall = isTooSmall
    }
}

extension Model {
    /// How long to wait for a key before telling `.idle`; nil where nothing waits for that.
    public var patience: Duration? { guest?.patience }
    /// How long until the screen hides itself if no key comes, in seconds; nil where it never does.
    public var secondsUntilHidden: Int? {
        guard let after = world.hidesAfter, !isHidden else { return nil }
        return max(0, lastKey + after * 60 - clock.uptime)
    }
    public var world: World { intake.world }
    public var clock: Clock { intake.clock }
    /// The language of the screen; that of the document is the questionnaire's.
    public var language: Language { intake.language }
    public var questionnaire: Questionnaire { intake.questionnaire }
    /// Where, when and by whom it was begun.
    public var beginning: Entry.Beginning { intake.questionnaire.beginning }
    package var form: Form { intake.form }
    package var interview: Interview { intake.interview }
    /// What the message line says until something else must be said.
    var notice: Notice? { intake.notice }

    /// What lies over the page: there is one at most.
    package var overlay: Overlay? {
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
public enum PageName: Hashable, Sendable {
    /// The work list; the line that is chosen, counted from zero.
    case workList(line: Int)
    case form
    /// The check page; the line that is chosen, counted from zero.
    case check(line: Int)
    case finished(Receipt)
}

/// What lies over the page.
package enum Overlay: Equatable, Sendable {
    case picker(Picker)
    case help(page: HelpPage, top: Int)
    /// Why something is asked, or came back; the first line that is seen, counted from zero.
    case why(top: Int)
    case sections(line: Int)
    /// A note to the reason for a warning is being typed.
    case note(Problem, text: String, former: String)
    case print(PrintMenu)
    case stick(line: Int)
    case brought(GuestBox)
}

package enum HelpPage: Hashable, Sendable { case short, full, keys }
