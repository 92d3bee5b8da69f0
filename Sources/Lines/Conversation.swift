import Alphabet
package import Canvas
package import Casework
import Forms
package import Pages

/// The same conversation line by line: it asks, reads a line, says what is wrong, goes on.
///
/// For whoever cannot see the screen, for slow lines and for pipes. It presses the keys of the pages and
/// says in words what they show: so what is asked next, what is offered and what is wrong cannot be
/// different here.
package final class Conversation {
    package internal(set) var model: Model
    /// Takes in an event and does what it asks for outside; how the program ends, once it does.
    private let perform: (Event, inout Model) -> Ending?
    private var ending: Ending?
    /// What has been said and was not fetched yet.
    var said: [String] = []
    /// Whether the check page is to be read with all answers, and not its problems alone.
    var readsAll = false
    /// Where one was when something was said last.
    var heard = Heard()

    /// A window in which everything stands, without papers beside it: whatever is read aloud is not cut.
    package static let window = Size(rows: 2000, columns: 118)

    package init(_ model: Model, perform: @escaping (Event, inout Model) -> Ending?) {
        self.model = model
        self.perform = perform
    }

    /// Says where one is, at the beginning.
    package func begin() {
        if model.world.isDemo { say(model.intake.say("mode.training")) }
        say(model.intake.say("lines.intro"))
        tellWhere()
    }

    /// Takes a line, without its end; how the program ends, once it does.
    package func take(_ line: String) -> Ending? {
        let line = TakenLine(line)
        if model.overlay != nil {
            take(inBox: line)
        } else {
            SpokenPage(model.place).take(line, self)
        }
        model.forgetEscape()
        if ending == nil { tellWhere() }
        return ending
    }

    /// Takes in something that no line brought; how the program ends, once it does.
    ///
    /// Whatever it changes is told, and the question comes again: a work list in which numbers have moved
    /// is read anew before one of them is said.
    package func take(_ event: Event) -> Ending? {
        let lines = workListLines
        happen(event)
        if ending != nil { return ending }
        tellNotice()
        if workListLines != lines { heard.page = nil }
        if !said.isEmpty || heard.page == nil { tellWhere() }
        return nil
    }

    private var workListLines: [String] {
        if case .workList = model.place { model.workListText.map(\.line) } else { [] }
    }

    /// Whether something was said that was not fetched yet.
    package var hasSaid: Bool { !said.isEmpty }

    /// What was said since it was fetched last; the question, on which the cursor waits, comes last.
    package func fetch() -> [String] {
        defer { said = [] }
        return said
    }

    /// What became of a sheet, when nothing is asked any more.
    package func words(of outcome: Printed) -> [String] {
        _ = perform(.printed(outcome), &model)
        tellNotice()
        return fetch()
    }

    /// Bytes that are no text: nothing is taken, and the question comes again.
    package func refuseBytes() {
        say(model.intake.say("lines.notUTF8"))
        tellWhere()
    }

    /// What was said has been heard: at the end of the check page nobody has to wait for his eyes.
    package func wasHeard(at clock: Clock) {
        model.noteDrawn(at: Clock(now: clock.now, milliseconds: clock.milliseconds - 1000))
    }

    /// Whether something was begun that is not finished, where the lines end now.
    package var leavesDraft: Bool { model.isAtWork && !model.questionnaire.answers.isEmpty }

    // MARK: Keys

    func happen(_ event: Event) {
        guard ending == nil else { return }
        ending = perform(event, &model)
    }

    /// Presses the keys that ask for commands on the screen.
    func press(_ commands: Command...) {
        for key in commands.compactMap(Keymap.key) { happen(.terminal(.key(key))) }
    }

    func press(_ command: Command, times: Int) { for _ in 0..<max(0, times) { press(command) } }

    func type(_ text: some Sequence<Character>) {
        for character in text { happen(.terminal(.key(.character(character)))) }
    }

    func say(_ text: String) { if !text.isEmpty { said.append(text) } }

    func say(_ key: String, _ values: [String: String]) { say(model.intake.say(key, values)) }

    func refuse() { say(model.intake.say("lines.refused")) }

    // MARK: Commands

    /// What means the same everywhere; false where it means nothing here.
    func perform(anywhere command: LineCommand) -> Bool {
        switch command {
        case .language:
            press(.language)
            heard = Heard()
        case .print: press(.print)
        case .undo:
            press(.undo)
        case .help where model.intake.focusedField == nil || model.place != .form: tellCommands()
        case .help, .ground: tellHelp(command)
        case .dossier: tellDossier()
        default: return false
        }
        return true
    }

    private func tellCommands() {
        for command in LineCommand.allCases where command != .dossier || model.world.isDemo {
            say("\(command.rawValue)  \(model.intake.say(command.word))")
        }
        say(model.intake.say("lines.command.answer"))
    }

    /// What is asked and how it is answered; for the ground also where it stands, and why it is asked.
    private func tellHelp(_ command: LineCommand) {
        press(.help, times: command == .help ? 1 : 2)
        tellBox()
        press(.escape)
        guard command == .ground else { return }
        press(.why)
        tellBox()
        press(.escape)
    }

    private func tellDossier() {
        press(.papers)
        guard let box = model.overlay?.ofGuest else { return }
        for line in box.text(in: model) { say(line) }
        press(.escape)
    }

    func tellBox() {
        for line in model.boxText { say(LineCommand.spoken(line)) }
    }
}

/// Where one was when something was said last: what has not changed is not said again.
struct Heard {
    /// The page, whichever of its lines was chosen.
    var page: PageName?
    var screen: Int?
    var row: AnswerPath?
    var group: String?
    var table: AnswerPath?
    /// The lines of its rows as they were when they were said.
    var rows: [String] = []
    /// The title of the screen, until something else was said.
    var title: String?
    /// What was asked last.
    var question: AnswerPath?
}
