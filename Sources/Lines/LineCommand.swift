import Alphabet
import Pages

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

    /// The command of the screen that asks for the same; nil where none does.
    private var command: Command? {
        switch self {
        case .help: .help
        case .ground: .why
        case .back: .escape
        case .list: .list
        case .screen: .sections
        case .newRow: .newRow
        case .deleteRow: .deleteRow
        case .asAbove: .repeatValue
        case .undo: .undo
        case .language: .language
        case .print: .print
        case .clear: .clear
        case .papers: nil
        case .dossier: .papers
        case .finish: .check
        }
    }

    /// The names of keys with the commands that stand for them; the longer ones first: F1 begins F10.
    private static let keys = allCases.compactMap { line in
        line.command.map { (name: Keymap.name(of: $0), line: line.rawValue) }
    }.sorted { $0.name.count > $1.name.count }

    /// A sentence of the screen with the commands that stand for its keys.
    static func spoken(_ sentence: String) -> String {
        keys.reduce(sentence) { $0.replacing($1.name, with: $1.line) }
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
