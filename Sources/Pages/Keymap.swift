import Alphabet
public import Canvas

/// What a key can ask for, wherever it is understood.
public enum Command: String, CaseIterable, Sendable {
    case help, language, leave, list, repeatValue, sections, why, nextProblem, print, check, hide,
        papers
    case enter, next, previous, up, down, nextScreen, previousScreen
    case newRow, deleteRow, moveRowUp, moveRowDown
    case undo, redo, clearToEnd, clear, compose, repaint
    case left, right, wordLeft, wordRight, home, end, backspace, delete
    case escape
}

/// A command with the keys that ask for it: footer, help and README are drawn from this one table.
public struct Binding: Sendable {
    public let command: Command
    /// Keys that ask for it anywhere.
    public let keys: [Key]
    /// Keys that ask for it after Esc.
    public let escapedKeys: [Key]
    /// Keys that ask for it in a list of rows only.
    public let rowKeys: [Key]
    /// The key of its word in Locales; empty for keys that every keyboard explains by itself.
    public let word: String

    init(
        _ command: Command, _ keys: [Key], escaped: [Key] = [], inRows: [Key] = [],
        word: String = ""
    ) {
        self.command = command
        self.keys = keys
        escapedKeys = escaped
        rowKeys = inRows
        self.word = word
    }

    /// How help and messages name its key; empty for keys that every keyboard explains by itself.
    public var name: String { word.isEmpty ? "" : Keymap.name(of: command) }
}

public enum Keymap {
    public static let bindings: [Binding] = [
        Binding(.enter, [.enter], word: "command.next"),
        Binding(.next, [.tab], word: "command.next"),
        Binding(.previous, [.backTab], word: "command.previous"),
        Binding(.down, [.down], word: "command.next"),
        Binding(.up, [.up], word: "command.previous"),
        Binding(.nextScreen, [.pageDown], word: "command.nextScreen"),
        Binding(.previousScreen, [.pageUp], word: "command.previousScreen"),
        Binding(.help, [.function(1)], word: "command.help"),
        Binding(.language, [.function(2)], word: "command.language"),
        Binding(.leave, [.function(3)], word: "command.leave"),
        Binding(.list, [.function(4)], word: "command.list"),
        Binding(.repeatValue, [.function(5)], word: "command.repeat"),
        Binding(.sections, [.function(6)], word: "command.sections"),
        Binding(.why, [.function(7)], word: "command.why"),
        Binding(.nextProblem, [.function(8)], word: "command.nextProblem"),
        Binding(.print, [.function(9)], word: "command.print"),
        Binding(.check, [.function(10)], word: "command.check"),
        // Where a guest brings papers.
        Binding(.papers, [.function(11)], word: "command.papers"),
        Binding(.hide, [.function(12)], word: "command.hide"),
        Binding(
            .newRow, [.control("n")], inRows: [.insert], word: "command.newRow"),
        Binding(
            .deleteRow, [.control("d")], inRows: [.delete],
            word: "command.deleteRow"),
        Binding(
            .moveRowUp, [.controlUp], escaped: [.up], word: "command.moveUp"),
        Binding(
            .moveRowDown, [.controlDown], escaped: [.down],
            word: "command.moveDown"),
        Binding(
            .undo, [.control("z")], escaped: [.backspace], word: "command.undo"),
        Binding(.redo, [.control("y")], word: "command.redo"),
        Binding(.clearToEnd, [.control("k")], word: "command.clearToEnd"),
        Binding(.clear, [.control("u")], word: "command.clear"),
        Binding(.compose, [.control("t")], word: "command.compose"),
        Binding(.repaint, [.control("l")], word: "command.repaint"),
        Binding(.left, [.left]), Binding(.right, [.right]),
        Binding(.wordLeft, [.controlLeft]), Binding(.wordRight, [.controlRight]),
        Binding(.home, [.home]), Binding(.end, [.end]),
        Binding(.backspace, [.backspace]), Binding(.delete, [.delete]),
        Binding(.escape, [.escape]),
    ]

    /// The keys of the top row after Esc stand for F1…F12, in whatever layout they come.
    static func functionKey(for character: Character) -> Key? {
        KazakhRow.keyOfTopRow(character).map(Key.function)
    }

    /// What a key asks for; nil for a character that is typed and for keys without a meaning.
    ///
    /// - Parameter hasClosed: whether the Esc before it closed something; then an arrow is an arrow.
    static func command(
        for key: Key, isEscaped: Bool, hasClosed: Bool = false, inRows: Bool
    ) -> Command? {
        if isEscaped {
            if case .character(let character) = key, let function = functionKey(for: character) {
                return command(for: function, isEscaped: false, inRows: inRows)
            }
            if !hasClosed, let binding = bindings.first(where: { $0.escapedKeys.contains(key) }) {
                return binding.command
            }
        }
        return inRows ? commandsInRows[key] ?? commands[key] : commands[key]
    }

    private static let commands = table(of: \.keys)
    private static let commandsInRows = table(of: \.rowKeys)

    private static func table(of keys: (Binding) -> [Key]) -> [Key: Command] {
        Dictionary(
            bindings.flatMap { binding in keys(binding).map { ($0, binding.command) } },
            uniquingKeysWith: { first, _ in first })
    }

    static func binding(of command: Command) -> Binding? { byCommand[command] }

    /// The key that is pressed and named for a command: the first of its keys.
    package static func key(of command: Command) -> Key? { byCommand[command]?.keys.first }

    package static func name(of command: Command) -> String { key(of: command)?.name ?? "" }

    /// The names of keys that do something together: `↓ PgDn`, `Ctrl-↑↓`.
    static func name(of commands: [Command]) -> String {
        let names = commands.map { name(of: $0) }
        let control = "Ctrl-"
        return names.allSatisfy { $0.hasPrefix(control) }
            ? control + names.map { $0.dropFirst(control.count) }.joined()
            : names.joined(separator: " ")
    }

    /// Asked for each word of the footer at each key.
    private static let byCommand = Dictionary(
        bindings.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Key {
    /// What stands on the key.
    var name: String {
        switch self {
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .function(let number): "F\(number)"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .insert: "Ins"
        case .delete: "Del"
        case .controlUp: "Ctrl-↑"
        case .controlDown: "Ctrl-↓"
        case .controlLeft: "Ctrl-←"
        case .controlRight: "Ctrl-→"
        }
    }
}
