import Glibc
import TerminalSupport
import Testing

/// What the program sends down the line, and when.
@Suite(.serialized) struct LineTests {
    @Test func `a typed letter costs its own bytes`() throws {
        let echo = try PseudoTerminal([product("terminal-echo"), "plain"])
        try echo.wait(for: "of the terminal")
        echo.send("Ә")
        try echo.wait(for: "Ә")
        let start = echo.output.count
        for letter in "ғқңөұүһі" {
            let before = echo.output.count
            echo.send(String(letter))
            try echo.wait(for: String(letter), after: before)
        }
        #expect(echo.output.count - start == 8 * 2)
    }

    @Test func `while nothing is typed nothing happens`() throws {
        let echo = try PseudoTerminal([product("terminal-echo")])
        try echo.wait(for: "events 0")
        _ = echo.bytesWritten(during: .milliseconds(50))
        let sleeps = echo.sleeps
        #expect(sleeps > 0)
        #expect(echo.bytesWritten(during: .milliseconds(300)) == 0)
        #expect(echo.sleeps == sleeps)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt220"]])
    func `without colours none is sent`(environment: [String: String]) throws {
        let echo = try PseudoTerminal([product("terminal-echo")], environment: environment)
        try echo.wait(for: "training")
        #expect(!String(decoding: echo.output, as: UTF8.self).contains("\u{1B}[31"))
        #expect(!String(decoding: echo.output, as: UTF8.self).contains("\u{1B}[3m"))
    }

    @Test func `an error is red where there are colours`() throws {
        let echo = try PseudoTerminal([product("terminal-echo")])
        try echo.wait(for: "training")
        #expect(String(decoding: echo.output, as: UTF8.self).contains("31m"))
    }

    @Test func `a storm of resizes ends in the right extent`() throws {
        let echo = try PseudoTerminal([product("terminal-echo")])
        try echo.wait(for: "events 0")
        for turn in 0..<2000 { echo.resize(rows: 1 + turn % 30, columns: 1 + turn % 90) }
        let start = echo.output.count
        echo.resize(rows: 33, columns: 77)
        try echo.wait(for: "33x77", after: start)
        echo.send("қ")
        try echo.wait(for: "қ")
    }

    @Test func `a title carries no control sequence`() throws {
        let echo = try PseudoTerminal([product("terminal-echo")])
        try echo.wait(for: "events 0")
        try echo.wait(for: "\u{1B}]2;echo]2;of the terminal\u{07}")
    }

    /// A program that crashed may have left on what makes a terminal speak by itself.
    @Test func `the mouse and all else that reports is switched off`() throws {
        let echo = try PseudoTerminal([product("terminal-echo")])
        try echo.wait(for: "events 0")
        for mode in [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016] {
            try echo.wait(for: "\u{1B}[?\(mode)l")
        }
        let start = echo.output.count
        echo.signal(SIGCONT)
        try echo.wait(for: "\u{1B}[?1003l", after: start)
    }
}
