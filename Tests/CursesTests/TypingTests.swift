import TerminalSupport
import Testing

/// What is typed comes in as it was meant. One program serves several strokes: starting is what
/// takes time.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct TypingTests {
    @Test func `every Kazakh letter comes in and goes out, in both cases`() throws {
        let echo = try echo()
        let letters = "ӘҒҚҢӨҰҮҺІәғқңөұүһіЁёЙйЩщ№«»–"
        try echo.type(letters)
        #expect(try echo.screen(afterEvent: letters.count)[0] == letters)
        try echo.wait(forCursorAt: 0, letters.count)
    }

    @Test func `bad bytes lose no letter`() throws {
        let echo = try echo()
        try echo.send(bytes: [0xFF] + Array("Қазақ".utf8) + [0xD2] + Array("стан".utf8))
        try echo.send(
            bytes: [0xC2, 0x9B, 0x00, 0xE2, 0x80] + Array("Ұлы".utf8) + [0xE2, 0x80, 0xAE])
        #expect(try echo.screen(afterEvent: 12)[0] == "ҚазақстанҰлы")
    }

    @Test func `a combining mark joins its letter`() throws {
        let echo = try echo()
        try echo.type("и\u{306}е")
        #expect(try echo.screen(afterEvent: 3)[0] == "и\u{306}е")
        try echo.wait(forCursorAt: 0, 2)
    }

    @Test(arguments: ["tmux-256color", "xterm-256color", "linux", "rxvt", "screen", "vt220"])
    func `keys of all common keyboards are known`(terminal: String) throws {
        let strokes: [(bytes: String, key: String)] = [
            ("\n", "enter"), ("\r", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"),
            ("\u{08}", "backspace"), ("\u{1B}[Z", "backTab"), ("\u{1B}OM", "enter"),
            ("\u{1B}OA", "up"), ("\u{1B}[B", "down"), ("\u{1B}OC", "right"), ("\u{1B}[D", "left"),
            ("\u{1B}[1;2A", "up"), ("\u{1B}[1;2D", "left"),
            ("\u{1B}[1;5A", "controlUp"), ("\u{1B}[1;5B", "controlDown"),
            ("\u{1B}[1;5C", "controlRight"), ("\u{1B}[1;5D", "controlLeft"),
            ("\u{1B}Oa", "controlUp"), ("\u{1B}Ob", "controlDown"), ("\u{1B}[5A", "controlUp"),
            ("\u{1B}[1;6B", "controlDown"),
            ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"), ("\u{1B}[H", "home"),
            ("\u{1B}OH", "home"),
            ("\u{1B}[4~", "end"), ("\u{1B}[8~", "end"), ("\u{1B}[F", "end"), ("\u{1B}OF", "end"),
            ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[3;5~", "delete"),
            ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[6;5~", "pageDown"),
            ("\u{1B}[11~", "function(1)"), ("\u{1B}[[B", "function(2)"),
            ("\u{1B}OR", "function(3)"),
            ("\u{1B}[14~", "function(4)"), ("\u{1B}[15~", "function(5)"),
            ("\u{1B}[[E", "function(5)"), ("\u{1B}Op", "character(\"0\")"),
            ("\u{1B}Oy", "character(\"9\")"), ("\u{1B}On", "character(\".\")"),
            ("\u{03}", "control(\"c\")"), ("\u{1A}", "control(\"z\")"),
            ("\u{13}", "control(\"s\")"),
            ("\u{16}", "control(\"v\")"), ("\u{0F}", "control(\"o\")"),
            ("\u{1C}", "control(\"\\\\\")"),
        ]
        let echo = try echo(terminal: terminal)
        for (index, stroke) in strokes.enumerated() {
            let event = try echo.send(stroke.bytes, expecting: index + 1)
            #expect(event == "key(\(stroke.key))", "\(stroke.bytes.debugDescription)")
        }
    }

    @Test func `a line feed directly after a return belongs to it`() throws {
        let echo = try echo()
        #expect(try echo.send("1\r\n2", expecting: 3) == "key(character(\"2\"))")
        #expect(try echo.send("\r", expecting: 4) == "key(enter)")
        #expect(try echo.send("\n3", expecting: 5) == "key(character(\"3\"))")
        #expect(try echo.send("\n\n4", expecting: 8) == "key(character(\"4\"))")
        #expect(try echo.send("\r\n\n", expecting: 10) == "key(enter)")
    }

    @Test func `every function key arrives`() throws {
        let echo = try echo()
        for number in 1...12 {
            try echo.send(keys: "F\(number)")
            #expect(try echo.event(number) == "key(function(\(number)))")
        }
    }

    @Test func `Escape is a key, also before another one`() throws {
        let echo = try echo()
        #expect(try echo.send("\u{1B}", expecting: 1) == "key(escape)")
        #expect(try echo.send("1", expecting: 2) == "key(character(\"1\"))")
        #expect(try echo.send("\u{1B}-", expecting: 4) == "key(character(\"-\"))")
        #expect(try echo.send("\u{1B}\u{1B}[A", expecting: 6) == "key(up)")
        #expect(try echo.send("\u{1B}[1;3B", expecting: 8) == "key(down)")
        #expect(try echo.send("\u{1B}қ", expecting: 10) == "key(character(\"қ\"))")
        #expect(try echo.send("\u{1B}\u{7F}", expecting: 12) == "key(backspace)")
        #expect(try echo.send("\u{1B}[", expecting: 14) == "key(character(\"[\"))")
        #expect(try echo.send("\u{1B}\u{1B}", expecting: 16) == "key(escape)")
    }

    @Test func `an unknown sequence is swallowed whole`() throws {
        let echo = try echo()
        try echo.send(bytes: Array("\u{1B}[25;2~\u{1B}[?62;4c\u{1B}[<0;5;5M\u{1B}Oz\u{1B}[[Z".utf8))
        try echo.send(bytes: Array("\u{1B}]11;rgb:0000/0000/0000\u{07}\u{1B}[I\u{1B}[1;5P".utf8))
        #expect(try echo.send("x", expecting: 1) == "key(character(\"x\"))")
        try echo.send(bytes: Array("\u{1B}[99\u{1B}[A".utf8))
        #expect(try echo.event(2) == "key(up)")
        #expect(try echo.send("y", expecting: 3) == "key(character(\"y\"))")
        #expect(try echo.screen()[0] == "xy")
    }

    @Test func `what is pasted is text and presses no key`() throws {
        let echo = try echo()
        try echo.paste("бір\tекі\nүш\u{1B}[Aтөрт\u{07}\n")
        #expect(try echo.event(1) == "pasted 15 characters")
        #expect(try echo.screen()[0] == "бір екі/үштөрт/")
        #expect(try echo.send("!", expecting: 2) == "key(character(\"!\"))")
    }

    @Test func `a long paste takes no half second`() throws {
        let echo = try echo()
        let text = String(repeating: "Қазақстан Республикасы ", count: 1500)
        // The best of three, because other programs want the processor too.
        let times = try (1...3).map { number in
            let start = ContinuousClock.now
            try echo.paste(text)
            #expect(try echo.event(number) == "pasted \(text.count) characters")
            return start.duration(to: .now)
        }
        #expect(times.contains { $0 < .milliseconds(500) })
    }

    @Test func `a paste without an end does not leave the keyboard deaf`() throws {
        let echo = try echo()
        try echo.send(bytes: Array("\u{1B}[200~жарты".utf8))
        #expect(try echo.event(1) == "pasted 5 characters")
        #expect(try echo.send("x", expecting: 2) == "key(character(\"x\"))")
    }
}
