import Canvas
import Curses
import Forms
import Glibc
import JSON
import Messages
import Session
import Spooling

/// `saualnama`: fills questionnaires at the terminal.
@MainActor struct Questionnaires {
    let world: World
    let language: Language
    let spoolPath: String

    /// Runs until the clerk leaves; the exit status.
    func run() -> Int32 {
        do {
            return try Terminal.withSession { terminal in try fill(&terminal) }
        } catch let error as TerminalError {
            complain(world.catalog.text("cli.\(error.key)", in: language.one, with: error.values))
            return Status.inputOutput
        } catch {
            complain("\(error)")
            return Status.inputOutput
        }
    }

    private func fill(_ terminal: inout Terminal) throws -> Int32 {
        var model = Model(
            world: world, clock: .current, size: terminal.size, language: language,
            identifier: drawIdentifier())
        if terminal.localeWasNotUTF8 { model.tell("terminal.locale") }
        terminal.setTitle(world.catalog.text("program.name", in: language.one))
        while true {
            terminal.draw(model.view)
            var effects = model.update(.terminal(terminal.nextEvent()), clock: .current)
            while !effects.isEmpty {
                switch effects.removeFirst() {
                case .repaint: terminal.repaint()
                case .begin:
                    effects += model.update(
                        .begun(identifier: drawIdentifier()), clock: .current)
                case .deposit(let record):
                    terminal.draw(model.view)
                    effects += model.update(deposit(record), clock: .current)
                case .end(let ending): return ending.status
                }
            }
        }
    }

    /// Reserves the number, and hands the record over under it.
    private func deposit(_ record: Record) -> Event {
        do throws(SpoolError) {
            let clock = Clock.current
            let spool = try Spool(at: spoolPath)
            let number = try spool.reserve(
                desk: world.office + world.desk, year: clock.today.year, for: record.envelope.id)
            var record = record
            record.envelope.number = number.description
            let node = record.node(form: world.form, today: clock.today)
            let file = try spool.deposit(Array(node.text.utf8), as: number)
            return .deposited(Receipt(number: number.description, file: file))
        } catch {
            return .failed(message: error.message)
        }
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

extension SpoolError {
    /// The key of what the clerk is told.
    var message: String {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: "disk.full"
        default: "spool.unwritable"
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

extension Language {
    /// One language, for what is written outside of the screen.
    var one: Language { self == .both ? .kk : self }
}
