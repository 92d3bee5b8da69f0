import Alphabet
import Canvas
import Casework
import Curses
import Desk
import Forms
import Glibc
import JSON
import Messages
import Pages
import Spooling

/// `saualnama`: fills questionnaires at the terminal.
@MainActor struct TerminalSession {
    let world: World
    let language: Language
    let outside: Outside
    /// Who takes part besides the clerk.
    var guest: (any Guest)?
    /// Whether the mouse leads to fields and lines.
    var takesMouse = false
    /// What is done before the first event.
    var opening: [Effect] = []

    private var desk: Workdesk { outside.desk }
    private var printer: Printer { outside.printer }

    /// Runs until the clerk leaves; the exit status.
    func run() -> Int32 {
        do {
            return try Terminal.withSession(Terminal.Options(mouse: takesMouse)) { terminal in
                try fill(&terminal)
            }
        } catch let error as TerminalError {
            complain(world.catalog.text("cli.\(error.key)", in: language.one, with: error.values))
            return Status.inputOutput
        } catch {
            complain("\(error)")
            return Status.inputOutput
        }
    }

    private var title: String {
        let name = world.catalog.text("program.name", in: language.one)
        let mode = world.catalog.text("mode.training", in: language.one)
        return world.isDemo ? "\(mode) – \(name)" : name
    }

    private func fill(_ terminal: inout Terminal) throws -> Int32 {
        var model = Model(
            world: world, clock: .current, size: terminal.size, language: language,
            workList: desk.workList(), guest: guest)
        defer { _ = desk.leave() }
        if let obstacle = desk.folders.obstacle { model.tell(obstacle.trouble()) }
        if terminal.localeWasNotUTF8 { model.tell("terminal.locale") }
        terminal.setTitle(title)
        var effects = opening
        var awaitsNews = false
        while true {
            let ending = outside.perform(effects, in: &model) { model, anew in
                if anew { terminal.repaint() } else { terminal.draw(model.view) }
            }
            if let ending {
                if ending == .left { printer.finish() }
                outside.carrier.finish()
                return ending.status
            }
            draw(&model, on: &terminal)
            desk.prepareLookups()
            model.noteDrawn(at: .current)
            // After the last key the disk is listened to once more; then nothing wakes the program.
            let event = terminal.nextEvent(
                within: outside.isBusy
                    ? .milliseconds(50)
                    : model.patience ?? (awaitsNews ? .milliseconds(600) : timeUntilHidden(model)),
                holdingEscape: model.bearsLateEscape)
            let wasBusy = outside.isBusy
            effects = []
            for event in outside.look() { effects += model.update(event, clock: .current) }
            // Then it was the printer that was looked after, and nothing happened at the terminal.
            if wasBusy, event == .idle { continue }
            effects += model.takeIn(.terminal(event), clock: .current)
            awaitsNews = event != .idle && desk.awaitsNews || !desk.isKept
            if let news = desk.news { effects += model.update(news, clock: .current) }
            // After the key, which meant a line of the list that was seen.
            if case .workList = model.place, desk.isListStale { effects.append(.desk(.list)) }
        }
    }

    /// Shows a letter first, and then the picture that has it.
    private func draw(_ model: inout Model, on terminal: inout Terminal) {
        if let echo = model.echo { terminal.show(echo) }
        model.layOut()
        terminal.draw(model.view)
    }

    /// A second more than the model counts, for it counts whole ones.
    private func timeUntilHidden(_ model: Model) -> Duration? {
        model.secondsUntilHidden.map { .seconds($0 + 1) }
    }
}

extension Ending {
    /// The exit status: a program that a signal ended says which, as the shell would (128 + n).
    var status: Int32 {
        switch self {
        case .left: Status.well
        case .hangUp: 128 + SIGHUP
        case .signal(let number): 128 + number
        }
    }
}

extension TerminalError {
    var key: String {
        switch self {
        case .noTerminal: "noTerminal"
        case .unknownTerminal: "unknownTerminal"
        case .cannotPlaceCursor: "cannotPlaceCursor"
        case .noResources: "noResources"
        }
    }

    var values: [String: String] {
        switch self {
        case .unknownTerminal(let name), .cannotPlaceCursor(let name): ["name": name.harmless]
        default: [:]
        }
    }
}
