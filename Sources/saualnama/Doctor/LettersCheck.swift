import Alphabet
import Curses

extension DeskCheck {
    /// Whether the letters of Kazakh and the lines of boxes take one column each.
    static let letters = DeskCheck(name: "letters") { _ in
        guard let terminal = TerminalTrial() else { return [] }
        let letters = KazakhLetter.all.map(String.init)
        let lines = "─│┌┐└┘├┤┬┴┼".map(String.init)
        guard let widths = terminal.widths(of: letters + lines, within: .seconds(1)) else {
            return [Diagnosis(.doubtful, "letters.silent")]
        }
        let odd = zip(letters + lines, widths).filter { $1 != 1 }.map(\.0)
        return odd.isEmpty
            ? [Diagnosis(.fine, "letters.fine")]
            : [Diagnosis(.wrong, "letters.wide", ["letters": odd.joined(separator: " ")])]
    }
}
