import Foundation
import TerminalSupport
import Testing

/// However a session ends, the terminal is given back, and a terminal that is gone is let go.
@Suite(.serialized) struct EndingTests {
    private func echo(terminal: String = "xterm") throws -> PseudoTerminal {
        let echo = try PseudoTerminal([product("terminal-echo")], terminal: terminal)
        try echo.wait(for: "events 0")
        return echo
    }

    private func expectGivenBack(_ echo: PseudoTerminal, since: Int) {
        let last = String(decoding: echo.output[since...], as: UTF8.self)
        #expect(last.contains("\u{1B}[?1049l"), "the alternate screen is left")
        #expect(last.contains("\u{1B}[?2004l"), "bracketed paste is off")
        #expect(last.contains("\u{1B}[?1l"), "the keypad is as it was")
        #expect(echo.settings == (canonical: true, echo: true, signals: true, flowControl: true))
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
    func `a signal gives the terminal back`(signal: Int32) throws {
        let echo = try echo()
        #expect(
            echo.settings == (canonical: false, echo: false, signals: false, flowControl: false))
        let start = echo.output.count
        echo.signal(signal)
        #expect(echo.end()?.status == 128 + signal)
        expectGivenBack(echo, since: start)
    }

    @Test func `an error gives the terminal back`() throws {
        let echo = try echo()
        let start = echo.output.count
        echo.send("\u{14}")
        #expect(echo.end()?.status == 74)
        expectGivenBack(echo, since: start)
        #expect(
            String(decoding: echo.output, as: UTF8.self).hasSuffix("terminal-echo: noResources\r\n")
        )
    }

    @Test func `a fault gives the terminal back`() throws {
        let echo = try PseudoTerminal(
            [product("terminal-echo")], environment: ["SWIFT_BACKTRACE": "enable=no"])
        try echo.wait(for: "events 0")
        let start = echo.output.count
        echo.send("\u{02}")
        #expect([128 + SIGILL, 128 + SIGTRAP].contains(echo.end()?.status))
        expectGivenBack(echo, since: start)
    }

    @Test func `a hidden cursor is shown again`() throws {
        let echo = try echo()
        echo.send("hide")
        try echo.wait(for: "\u{1B}[?25l")
        let start = echo.output.count
        echo.send("\u{11}")
        #expect(echo.end()?.status == 0)
        #expect(String(decoding: echo.output[start...], as: UTF8.self).contains("\u{1B}[?25h"))
    }

    @Test func `a stop is refused`() throws {
        let echo = try echo()
        echo.signal(SIGTSTP)
        echo.send("қ")
        try echo.wait(for: "қ")
    }

    /// In a session of its own, and with a shell before it that does not care, no signal reaches it.
    @Test(arguments: ["exec", "trap '' HUP; setsid --wait"])
    func `a line that is cut ends it within a second and without work`(start: String) throws {
        let echo = try PseudoTerminal(["sh", "-c", "\(start) \(product("terminal-echo"))"])
        try echo.wait(for: "events 0")
        echo.send("қ")
        try echo.wait(for: "қ")
        echo.hangUp()
        let end = echo.end(within: .seconds(1))
        #expect(end?.status == 129)
        #expect((end?.processorSeconds ?? 1) < 0.3)
    }

    @Test(arguments: ["", "no-such-terminal", "dumb"])
    func `a terminal that cannot be used is an error`(terminal: String) throws {
        let echo = try PseudoTerminal([product("terminal-echo")], terminal: terminal)
        #expect(echo.end()?.status == 74)
        let error =
            terminal == "dumb" ? "cannotPlaceCursor(\"dumb\")" : "unknownTerminal(\"\(terminal)\")"
        #expect(
            String(decoding: echo.output, as: UTF8.self) == "terminal-echo: \(error)\r\n")
    }

    @Test func `without a terminal there is no session`() throws {
        let echo = try PseudoTerminal([
            "/bin/sh", "-c", "\(product("terminal-echo")) < /dev/null | cat",
        ])
        try echo.wait(for: "terminal-echo: noTerminal\r\n")
    }

    @Test(arguments: [
        ["LC_ALL": "", "LANG": "ru_RU.UTF-8"], ["LC_ALL": "", "LANG": "tlh_KZ.utf8"],
        ["LC_ALL": "", "LANG": "C", "LC_CTYPE": "tlh_KZ.UTF-8"], ["LC_ALL": ""],
    ])
    func `a locale that nobody has generated is not told`(environment: [String: String]) throws {
        let echo = try PseudoTerminal([product("terminal-echo")], environment: environment)
        try echo.wait(for: "events 0")
        #expect(!String(decoding: echo.output, as: UTF8.self).contains("not UTF-8"))
        echo.send("Ә")
        try echo.wait(for: "Ә")
    }

    @Test func `a locale that is not UTF-8 is overruled and told`() throws {
        let echo = try PseudoTerminal(
            [product("terminal-echo")], environment: ["LC_ALL": "POSIX"])
        try echo.wait(for: "the locale was not UTF-8")
        try echo.wait(for: "events 0")
        echo.send("Ә")
        try echo.wait(for: "Ә")
    }

    /// Not every terminal has a second screen to leave, and on some it is switched off.
    @Test(arguments: ["linux", "vt100", "vt220", "xterm"], ["", "TERM", "fault"])
    func `nothing of the screen stays behind`(terminal: String, end: String) throws {
        let echo = try PseudoTerminal(
            [product("terminal-echo")], terminal: terminal,
            environment: ["SWIFT_BACKTRACE": "enable=no"])
        try echo.wait(for: "events 0")
        let start = echo.output.count
        switch end {
        case "TERM": echo.signal(SIGTERM)
        case "fault": echo.send("\u{02}")
        default: echo.send("\u{11}")
        }
        #expect(echo.end() != nil)
        let last = String(decoding: echo.output[start...], as: UTF8.self)
        let clear = try Regex("\u{1B}\\[H\u{1B}\\[2?J")
        let cleared = try #require(last.ranges(of: clear).last?.upperBound)
        let left = last.range(of: "\u{1B}[?1049l")?.lowerBound ?? last.endIndex
        #expect(cleared <= left, "it is not the screen of before that is cleared")
        #expect(last.contains("\u{1B}[3J") == (terminal == "linux" && end != "fault"))
        // What the runtime says of a fault comes after it.
        if end == "fault" { return }
        let sequences = try Regex("\u{1B}(\\[[0-9;?]*[A-Za-z]|[=>])")
        let rest = last[cleared...].replacing(sequences, with: "")
        #expect(rest.filter { !$0.isWhitespace } == "")
    }
}
