import Curses
import Messages

extension DeskCheck {
    /// Whether function keys arrive: asks for three of them; Enter passes one.
    static let keys = DeskCheck(name: "keys", isInteractive: true) { call in
        guard let terminal = TerminalTrial() else { return [] }
        var missing: [String] = []
        for name in ["F1", "F5", "F10"] {
            output.line(call.say("cli.doctor.keys.press", ["key": name]))
            output.flush()
            let bytes = terminal.key(within: .seconds(20)) ?? []
            if bytes.count < 3 || bytes[0] != 0x1B { missing.append(name) }
        }
        return missing.isEmpty
            ? [Diagnosis(.fine, "keys.fine")]
            : [Diagnosis(.doubtful, "keys.missing", ["keys": missing.joined(separator: ", ")])]
    }
}
