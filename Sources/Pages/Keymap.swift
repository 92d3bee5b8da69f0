import Alphabet
public import Canvas

/// What a key can ask for, wherever it is understood.
public enum Command: String, CaseIterable, Sendable {
    case help, language, leave, list, repeatValue, sections, why, nextProblem, print, check, hide,
        papers
    case enter, next, previous, up, down, nextScreen, previousScreen
    case newRow, deleteRow, moveRowUp, moveRowDown, copyRow
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
    /// How footer and help name the key; empty for keys that every keyboard explains by itself.
    public let name: String
    /// The key of its word in Locales.
    public let word: String

    init(
        _ command: Command, _ keys: [Key], escaped: [Key] = [], inRows: [Key] = [],
        name: String = "", word: String = ""
    ) {
        self.command = command
        self.keys = keys
        escapedKeys = escaped
        rowKeys = inRows
        self.name = name
        self.word = word
    }
}

public enum Keymap {
    public static let bindings: [Binding] = [
        Binding(.enter, [.enter], name: "Enter", word: "command.next"),
        Binding(.next, [.tab], name: "Tab", word: "command.next"),
        Binding(.previous, [.backTab], name: "Shift-Tab", word: "command.previous"),
        Binding(.down, [.down], name: "↓", word: "command.next"),
        Binding(.up, [.up], name: "↑", word: "command.previous"),
        Binding(.nextScreen, [.pageDown], name: "PgDn", word: "command.nextScreen"),
        Binding(.previousScreen, [.pageUp], name: "PgUp", word: "command.previousScreen"),
        Binding(.help, [.function(1)], name: "F1", word: "command.help"),
        Binding(.language, [.function(2)], name: "F2", word: "command.language"),
        Binding(.leave, [.function(3)], name: "F3", word: "command.leave"),
        Binding(.list, [.function(4)], name: "F4", word: "command.list"),
        Binding(.repeatValue, [.function(5)], name: "F5", word: "command.repeat"),
        Binding(.sections, [.function(6)], name: "F6", word: "command.sections"),
        Binding(.why, [.function(7)], name: "F7", word: "command.why"),
        Binding(.nextProblem, [.function(8)], name: "F8", word: "command.nextProblem"),
        Binding(.print, [.function(9)], name: "F9", word: "command.print"),
        Binding(.check, [.function(10)], name: "F10", word: "command.check"),
        // Where a guest brings papers.
        Binding(.papers, [.function(11)], name: "F11", word: "command.papers"),
        Binding(.hide, [.function(12)], name: "F12", word: "command.hide"),
        Binding(
            .newRow, [.control("n")], inRows: [.insert], name: "Ctrl-N", word: "command.newRow"),
        Binding(
            .deleteRow, [.control("d")], inRows: [.delete], name: "Ctrl-D",
            word: "command.deleteRow"),
        Binding(
            .moveRowUp, [.controlUp], escaped: [.up], name: "Ctrl-↑", word: "command.moveUp"),
        Binding(
            .moveRowDown, [.controlDown], escaped: [.down], name: "Ctrl-↓",
            word: "command.moveDown"),
        Binding(
            .undo, [.control("z")], escaped: [.backspace], name: "Ctrl-Z", word: "command.undo"),
        Binding(.redo, [.control("y")], name: "Ctrl-Y", word: "command.redo"),
        Binding(.clearToEnd, [.control("k")], name: "Ctrl-K", word: "command.clearToEnd"),
        Binding(.clear, [.control("u")], name: "Ctrl-U", word: "command.clear"),
        Binding(.compose, [.control("t")], name: "Ctrl-T", word: "command.compose"),
        Binding(.repaint, [.control("l")], name: "Ctrl-L", word: "command.repaint"),
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

    /// Asked for each word of the footer at each key.
    private static let byCommand = Dictionary(
        bindings.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })
}
