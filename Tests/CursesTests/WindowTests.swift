import Glibc
import TerminalSupport
import Testing

/// What stands on the screen, also after the window changed.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct WindowTests {
    @Test func `the window may shrink and grow`() throws {
        let echo = try echo(environment: ["LINES": "7", "COLUMNS": "33"])
        #expect(try echo.screen()[2] == "24x80")
        try echo.type("Ерасыл")
        #expect(try echo.screen(afterEvent: 6)[0] == "Ерасыл")
        try echo.resize(rows: 5, columns: 20)
        try echo.wait(for: "a small window") {
            $0 == ["Ерасыл", "resize(Canvas.Size(r", "5x20", "", "plain   heading acti"]
        }
        try echo.resize(rows: 1, columns: 3)
        _ = try echo.wait(for: "three cells") { $0 == ["Ера"] }
        try echo.resize(rows: 1, columns: 1)
        try echo.type("!")
        try echo.resize(rows: 24, columns: 80)
        try echo.wait(for: "the window as it was") {
            $0[0] == "Ерасыл!" && $0[2] == "24x80" && $0[5].hasPrefix("events ")
        }
    }

    @Test func `what somebody else wrote is painted over`() throws {
        let echo = try echo()
        let path = try echo.ask("#{pane_tty}")
        let line = open(path, O_WRONLY | O_NOCTTY)
        let noise = "\u{1B}[10;10Hnoise"
        _ = noise.withCString { write(line, $0, noise.utf8.count) }
        close(line)
        try echo.wait(for: "noise")
        try echo.send(keys: "C-l")
        #expect(try echo.screen(afterEvent: 1)[2] == "24x80")
        try echo.waitUntilGone("noise")
    }

    @Test func `roles differ by attributes`() throws {
        let echo = try echo(environment: ["NO_COLOR": "1"])
        _ = try echo.screen(afterEvent: 0)
        let row = try echo.screenWithAttributes()[4]
        #expect(row.contains("\u{1B}[1mheading"))
        #expect(row.contains("\u{1B}[7mchosen"))
        #expect(row.contains("\u{1B}[1;7mtraining"))
        #expect(row.contains("\u{1B}[39m\u{1B}[49mplain"))
    }

    @Test func `a stopped program paints again when it continues`() throws {
        let echo = try echo()
        try echo.signal(SIGSTOP)
        try echo.signal(SIGCONT)
        #expect(try echo.event(1).hasPrefix("resize"))
    }

    @Test func `the screen is as it was when the program has ended`() throws {
        let echo = try echo()
        #expect(try echo.ask("#{alternate_on} #{keypad_flag}") == "1 1")
        try echo.send(keys: "C-q")
        #expect(try echo.exitStatus() == 0)
        #expect(try echo.ask("#{alternate_on} #{keypad_flag}") == "0 0")
        try echo.wait(for: "a cursor") { _ in try echo.cursor() != nil }
    }

    @Test func `a closed window ends it`() throws {
        let echo = try echo()
        try echo.close()
        #expect(try echo.exitStatus() == 129)
    }

    @Test func `a second session is like the first one`() throws {
        let echo = try echo("twice")
        #expect(try echo.send("ә", expecting: 1) == "key(character(\"ә\"))")
        try echo.send(keys: "C-q")
        #expect(try echo.event(2) == "key(control(\"q\"))")
        #expect(try echo.send("\u{1B}OP", expecting: 3) == "key(function(1))")
        try echo.send(keys: "C-q")
        #expect(try echo.exitStatus() == 0)
    }

    @Test func `who does not wait for ever hears that nothing happened`() throws {
        let echo = try echo("idle")
        try echo.wait(for: "two of them") { $0[1] == "idle" && $0[5] > "events 2" }
    }

    @Test func `a request to end arrives as one`() throws {
        let echo = try echo()
        try echo.signal(SIGTERM)
        #expect(try echo.exitStatus() == 143)
    }
}
