public import Canvas
public import Casework

/// What happens to the program.
public enum Event: Sendable {
    case terminal(TerminalEvent)
    /// What the desk has to say.
    case desk(Reply)
    /// What became of a sheet that was to be printed.
    case printed(Printed)
    /// What came of writing or reading a stick.
    case carried(Carried)
}

/// What the program wants done outside of it.
public enum Effect: Sendable {
    case desk(Request)
    /// Print a sheet beside all else, and answer with `.printed`.
    case print(PrintJob)
    /// Write or read a stick beside all else, and answer with `.carried`.
    case carry(Errand)
    /// Paint the whole screen again.
    case repaint
    case end(Ending)
}

/// Why the program ends.
public enum Ending: Hashable, Sendable {
    case left
    case hangUp
    case signal(Int32)
}

extension Event {
    /// Whether the clerk did something: neither time that passed nor an answer from outside.
    var isOfTheClerk: Bool {
        switch self {
        case .terminal(.idle), .desk, .printed, .carried: false
        case .terminal: true
        }
    }

    /// Whether it is one of the keys with which one looks through a questionnaire.
    var isLookingThrough: Bool {
        switch self {
        case .terminal(.key(.up)), .terminal(.key(.down)), .terminal(.key(.pageUp)),
            .terminal(.key(.pageDown)):
            true
        default: false
        }
    }
}
