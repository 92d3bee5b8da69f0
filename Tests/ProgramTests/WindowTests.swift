import TerminalSupport
import Testing

/// The window may change under the program at any time.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct WindowTests {
    private let home: Home

    init() throws { home = try Home() }

    @Test func `a window that shrinks and grows shows the same answers`() throws {
        let clerk = try home.open()
        try clerk.begin()
        try clerk.type("850314304175\rДос")
        let before = try clerk.wait(forRow: 3, "   1 Тегі                         >Дос")
        try clerk.resize(rows: 5, columns: 20)
        let tiny = Sentences("kk")["terminal.tiny", ["least": "40×12"]]
        try clerk.wait(for: "a word about the size", within: .patient) {
            $0.filter { !$0.isEmpty } == [tiny]
        }
        try clerk.resize(rows: 24, columns: 80)
        try clerk.wait(for: "the screen as it was", within: .patient) { $0 == before }
    }

    @Test func `a storm of resizes costs no letter`() throws {
        let line = try home.openOnLine()
        try line.wait(for: Sentences("kk")["title.workList"], within: .patient)
        line.send("\r")
        try line.wait(for: "1/8", within: .patient)
        line.send("\t")
        let name = "Әбдіғаппарұлы-Құрманғазыев"
        for (turn, letter) in name.enumerated() {
            for size in 1...20 { line.resize(rows: 24 + turn % 10, columns: 80 + size) }
            line.send(String(letter))
        }
        // A key behind the last letter: what it does is seen when all letters have arrived.
        line.send("\u{1B}OQ")
        try line.wait(for: Sentences("ru")["screen.person.title"], within: .patient)
        let start = line.output.count
        line.resize(rows: 24, columns: 90)
        // The whole screen is painted again, and with it the name in one piece.
        try line.wait(for: name, after: start, within: .patient)
    }
}
