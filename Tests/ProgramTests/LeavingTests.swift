import Foundation
import Glibc
import TerminalSupport
import Testing

/// However the program ends, the terminal is given back and the draft is kept.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct LeavingTests {
    private let home: Home

    init() throws { home = try Home() }

    private static let halfTyped = "   1 Тегі                         >Дос"

    private func typeHalf(_ clerk: TmuxSession) throws -> [String] {
        try clerk.begin()
        try clerk.type("850314304175\rДос")
        return try clerk.wait(forRow: 3, LeavingTests.halfTyped)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
    func `a request to end gives the terminal back and keeps the draft`(signal: Int32) throws {
        let clerk = try home.open()
        let before = try typeHalf(clerk)
        try clerk.signal(signal)
        #expect(try clerk.exitStatus(within: .patient) == 128 + signal)
        #expect(try clerk.ask("#{alternate_on} #{keypad_flag} #{cursor_flag}") == "0 0 1")

        let after = try home.open()
        try after.openDraft()
        try after.wait(for: "the screen as it was", within: .patient) { $0 == before }
        try after.type("ж")
        try after.wait(forRow: 3, LeavingTests.halfTyped + "ж")
    }

    /// A terminal that went on reporting would type into the shell at each click.
    @Test(arguments: [nil, SIGTERM, SIGINT, SIGQUIT] as [Int32?])
    func `the mouse reports no longer once the program has ended`(signal: Int32?) throws {
        let clerk = try home.open(environment: ["SAUALNAMA_MOUSE": "true"])
        let flags = "#{mouse_any_flag} #{mouse_standard_flag} #{mouse_sgr_flag}"
        #expect(try clerk.ask(flags) == "1 1 1")
        if let signal { try clerk.signal(signal) } else { try clerk.type("\u{1B}3") }
        #expect(try clerk.exitStatus(within: .patient) == signal.map { 128 + $0 } ?? 0)
        #expect(try clerk.ask(flags) == "0 0 0")
    }

    @Test func `a window that is closed keeps the draft`() throws {
        let clerk = try home.open()
        let before = try typeHalf(clerk)
        try clerk.close()
        #expect(try clerk.exitStatus(within: .patient) == 129)
        let after = try home.open()
        try after.openDraft()
        try after.wait(for: "the screen as it was", within: .patient) { $0 == before }
    }

    /// In a session of its own, and with a shell before it that does not care, no signal reaches it.
    @Test(arguments: ["exec \"$@\"", "trap '' HUP; setsid --wait \"$@\""])
    func `a line that is cut ends it within a second and without work`(start: String) throws {
        let line = try home.openOnLine(prefix: ["sh", "-c", start, "sh"])
        try line.wait(for: Sentences("kk")["title.workList"], within: .patient)
        line.send("\r")
        try line.wait(for: "1/8", within: .patient)
        line.send("850314304175\rДос")
        try line.wait(for: "Дос", within: .patient)
        let work = line.processorSeconds
        line.hangUp()
        let end = line.end(within: .seconds(1))
        #expect(end?.status == 129)
        #expect((end?.processorSeconds ?? .infinity) - work < 0.3)
        let after = try home.open()
        try after.openDraft()
        try after.wait(forRow: 3, LeavingTests.halfTyped)
    }

    @Test func `a program that is killed has lost nothing`() throws {
        let clerk = try home.open()
        let before = try typeHalf(clerk)
        try clerk.signal(SIGKILL)
        #expect(try clerk.exitStatus(within: .patient) == 137)
        let after = try home.open()
        try after.openDraft()
        let screen = try after.wait(forMessage: Sentences("kk")["draft.recovered"])
        #expect(screen.dropLast(2) == before.dropLast(2))
    }

    @Test(arguments: ["linux", "vt100", "tmux-256color"], [0, SIGTERM])
    func `no name stays on the screen`(terminal: String, signal: Int32) throws {
        let clerk = try home.open(prefix: ["env", "TERM=\(terminal)"])
        _ = try typeHalf(clerk)
        if signal == 0 {
            try clerk.type("\u{1B}3")
            try clerk.wait(for: Sentences("kk")["title.workList"], within: .patient)
            try clerk.type("\u{1B}3")
        } else {
            try clerk.signal(signal)
        }
        _ = try clerk.exitStatus(within: .patient)
        try clerk.wait(for: "an empty screen", within: .patient) { $0.allSatisfy(\.isEmpty) }
    }
}
