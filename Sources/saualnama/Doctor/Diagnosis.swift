import Casework
import Desk
import Messages
import Pages

/// What was found about one thing that a desk needs, and what to do about it.
struct Diagnosis {
    enum State: String {
        case fine
        /// It works, but not well, or nobody can tell.
        case doubtful
        case wrong

        /// Before the line, where lines are read by people.
        var sign: String {
            switch self {
            case .fine: "+"
            case .doubtful: "?"
            case .wrong: "!"
            }
        }
    }

    let state: State
    /// The message under `cli.doctor` in Locales.
    let key: String
    let values: [String: String]

    init(_ state: State, _ key: String, _ values: [String: String] = [:]) {
        self.state = state
        self.key = key
        self.values = values
    }
}

/// One thing that is looked at; each stands in a file of its own.
@MainActor struct DeskCheck {
    /// As programs call it.
    let name: String
    /// Whether it asks somebody at the keyboard.
    var isInteractive = false
    let look: (Call) -> [Diagnosis]

    static let all: [DeskCheck] = [
        .settings, .library, .spool, .drafts, .descriptors, .clock, .holidays, .printer, .hub,
        .stick,
        .terminal, .letters, .keys,
    ]
}

extension Call {
    /// What doctor says of the system's refusals and the like, in the reader's language.
    func reason(errno: Int32) -> String { Catalog.builtIn.reason(errno: errno, in: language.one) }
}
