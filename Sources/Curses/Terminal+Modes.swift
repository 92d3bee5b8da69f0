import CNcurses

extension Terminal {
    /// What makes a terminal speak by itself: the mouse in its ways of reporting, the focus, the
    /// colours and the extent of the window. A program that crashed may have left it on.
    private static let reports = [
        9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2031, 2048,
    ]

    /// Buttons when they are pressed and let go, written in numbers.
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

    /// Asks for pasted text between marks, and for keys as they are and nothing else.
    ///
    /// From xterm's `ctlseqs`; the last two are other ways to write keys, xterm's and kitty's. A
    /// terminal that does not know them ignores them.
    func setModes() {
        guard curses_follows_ansi() else { return }
        let off = Terminal.reports.map { "\u{1B}[?\($0)l" }.joined()
        let mouse = takesMouse ? Terminal.mouseOn : ""
        send(off + "\u{1B}[>4m\u{1B}[<u\u{1B}[?2004h" + mouse)
    }
}

extension Keyboard.Patience {
    /// Who works over a slow line may ask for a longer wait, as ncurses lets him: `ESCDELAY`.
    static var ofEnvironment: Keyboard.Patience {
        var patience = Keyboard.Patience()
        if let delay = Int(environment("ESCDELAY")), 0...10_000 ~= delay {
            patience.withinSequence = .milliseconds(delay)
            patience.acrossCut = max(patience.acrossCut, patience.withinSequence)
        }
        return patience
    }
}
