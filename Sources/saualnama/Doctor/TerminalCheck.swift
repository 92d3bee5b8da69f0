import Alphabet
import Canvas
import Casework
import Curses
import Pages

extension DeskCheck {
    /// Whether this terminal can show the screens: its name, its letters' encoding, its size.
    static let terminal = DeskCheck(name: "terminal") { _ in
        guard TerminalTrial() != nil else { return [Diagnosis(.fine, "terminal.none")] }
        let name = Files.environment("TERM") ?? ""
        let (rows, columns) = TerminalTrial.extent
        var found: [Diagnosis] = []
        if !TerminalTrial.isKnown(name) {
            found.append(Diagnosis(.wrong, "terminal.unknown", ["name": name.harmless]))
        }
        if !TerminalTrial.isUTF8Asked { found.append(Diagnosis(.doubtful, "terminal.encoding")) }
        let values = ["size": "\(columns)×\(rows)", "name": name.harmless]
        if columns < Model.leastSize.columns || rows < Model.leastSize.rows {
            found.append(Diagnosis(.wrong, "terminal.tiny", values))
        } else if columns < 80 || rows < 24 {
            found.append(Diagnosis(.doubtful, "terminal.low", values))
        }
        // Its fonts have 256 or 512 letters: which ones, nobody can ask.
        if name == "linux" { found.append(Diagnosis(.doubtful, "terminal.console")) }
        return found.isEmpty ? [Diagnosis(.fine, "terminal.fine", values)] : found
    }
}
