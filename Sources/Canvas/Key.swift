/// A key as the terminal told it, whatever bytes it took.
public enum Key: Hashable, Sendable {
    /// A character that was typed: never a control character.
    case character(Character)
    case enter, tab, backTab, escape, backspace
    case up, down, left, right
    case home, end, pageUp, pageDown, insert, delete
    /// Ctrl with an arrow key.
    case controlUp, controlDown, controlLeft, controlRight
    /// Ctrl with a Latin letter, in lower case; never one of those that are keys of their own
    /// (Ctrl-H, Ctrl-I, Ctrl-J, Ctrl-M, Ctrl-[).
    case control(Character)
    /// F1…F12.
    case function(Int)

    /// Whether it is one of those that are typed.
    public var isCharacter: Bool {
        if case .character = self { true } else { false }
    }
}

/// What a terminal can tell a program.
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Text from the clipboard, between the marks of bracketed paste: line ends are `\n`, other
    /// control characters are already removed.
    case paste(String)
    case resize(Size)
    /// The first button of the mouse was pressed there.
    case click(Position)
    /// The mouse's wheel was turned: one step down, or one up where it is negative.
    case wheel(Int)
    /// Nothing happened for as long as the caller was willing to wait.
    case idle
    /// The terminal is gone: closed window, dropped line, end of input.
    case hangUp
    /// Somebody asked the program to end (SIGTERM, SIGINT, SIGQUIT); the signal's number.
    case terminate(signal: Int32)
}
