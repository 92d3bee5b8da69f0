import Canvas

extension Key {
    /// Reads a key by the name that tmux gives it: `Enter`, `S-Tab`, `C-Up`, `C-n`, `F4`, `BSpace`.
    init?(named name: String) {
        if let key = Key.names[name] {
            self = key
        } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), 1...12 ~= number {
            self = .function(number)
        } else if name.hasPrefix("C-"), let letter = name.last, name.count == 3, letter.isLowercase
        {
            self = .control(letter)
        } else {
            return nil
        }
    }

    private static let names: [String: Key] = [
        "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "BTab": .backTab, "Escape": .escape,
        "BSpace": .backspace, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
        "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Insert": .insert,
        "Delete": .delete, "C-Up": .controlUp, "C-Down": .controlDown, "C-Left": .controlLeft,
        "C-Right": .controlRight,
    ]
}
