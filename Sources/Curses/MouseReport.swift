import Canvas

/// What a mouse did, as terminals write it in the way of SGR: `CSI < button ; column ; row M` (xterm's
/// `ctlseqs`, mode 1006).
struct MouseReport {
    let event: TerminalEvent

    /// Nil for any other sequence, and for what means nothing here: other buttons, a button let go, a drag.
    init?(_ sequence: String) {
        guard sequence.hasPrefix("\u{1B}[<"), sequence.hasSuffix("M") else { return nil }
        let numbers = sequence.dropFirst(3).dropLast().split(
            separator: ";", omittingEmptySubsequences: false
        ).map { Int($0) }
        guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
            let row = numbers[2], column > 0, row > 0
        else { return nil }
        switch button {
        case 0: event = .click(Position(row: row - 1, column: column - 1))
        case 64: event = .wheel(-1)
        case 65: event = .wheel(1)
        default: return nil
        }
    }
}
