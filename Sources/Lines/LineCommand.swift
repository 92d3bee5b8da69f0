import Alphabet

/// What a whole line asks for; every other line is an answer.
package enum LineCommand: String, CaseIterable, Sendable {
    case help = "?"
    case ground = "??"
    case back = "<"
    case list = "="
    case screen = "@"
    case newRow = "+"
    case deleteRow = "-"
    case asAbove = "\""
    case undo = "^"
    case language = "%"
    case print = "&"
    case clear = "!"
    case papers = "*"
    case dossier = "**"
    case finish = "."

    /// The key that asks for the same on the screen; nil where none does.
    var key: String? {
        switch self {
        case .help: "F1"
        case .ground: "F7"
        case .back: "Esc"
        case .list: "F4"
        case .screen: "F6"
        case .newRow: "Ctrl-N"
        case .deleteRow: "Ctrl-D"
        case .asAbove: "F5"
        case .undo: "Ctrl-Z"
        case .language: "F2"
        case .print: "F9"
        case .clear: "Ctrl-U"
        case .papers: nil
        case .dossier: "F11"
        case .finish: "F10"
        }
    }

    /// A sentence of the screen with the commands that stand for its keys.
    static func spoken(_ sentence: String) -> String {
        guard sentence.contains("F") || sentence.contains("Ctrl-") || sentence.contains("Esc")
        else {
            return sentence
        }
        // The longer names first: F1 begins F10.
        let keys = allCases.compactMap { command in command.key.map { ($0, command.rawValue) } }
            .sorted { $0.0.count > $1.0.count }
        return keys.reduce(sentence) { $0.replacing($1.0, with: $1.1) }
    }

    /// The key of its word in Locales.
    package var word: String { "lines.command.\(self)" }

    /// Whether something may stand behind it, after a blank: the number of a row, the beginning of a word.
    fileprivate var takesMore: Bool {
        switch self {
        case .list, .screen, .deleteRow, .asAbove, .print: true
        default: false
        }
    }
}

/// A line as it was meant.
enum TakenLine: Hashable {
    case nothing
    case command(LineCommand, String)
    case answer(String)

    /// A backslash at the beginning makes an answer of whatever follows.
    init(_ line: String) {
        let trimmed = line.oneSpaced
        let parts = trimmed.split(separator: " ", maxSplits: 1).map(String.init)
        if line.isEmpty {
            self = .nothing
        } else if line.hasPrefix("\\") {
            self = .answer(String(line.dropFirst()))
        } else if let command = LineCommand(rawValue: trimmed) {
            self = .command(command, "")
        } else if parts.count == 2, let command = LineCommand(rawValue: parts[0]), command.takesMore
        {
            self = .command(command, parts[1])
        } else {
            self = .answer(line)
        }
    }
}
