import Canvas
import Testing

@testable import Curses

/// Letters with Alt, and keys of terminals that tell more than a character.
@Suite struct ExtendedKeyTests {
    private func keys(_ bytes: String) -> [TerminalEvent] {
        var line = Line()
        line.bring(bytes)
        line.rest(1000)
        return line.events
    }

    @Test func `Alt with a Russian letter is the Kazakh one that is like it`() {
        for (letter, composed) in zip("аингуйкохАИНГУЙКОХ", "әіңғүұқөһӘІҢҒҮҰҚӨҺ") {
            #expect(keys("\u{1B}\(letter)") == [.key(.character(composed))])
        }
    }

    @Test(arguments: [1, 10, 30, 600])
    func `Esc and the letter after it are two keys, however fast a hand is`(pause: Int) {
        var line = Line()
        line.bring("\u{1B}")
        line.rest(pause)
        line.bring("а")
        line.rest(1000)
        #expect(line.events == [.key(.escape), .key(.character("а"))])
    }

    @Test func `Alt composes by the key too, while the Latin layout is on`() {
        for (letter, composed) in zip("fbyueqrjFBYUEQRJ{", "әіңғүұқөӘІҢҒҮҰҚӨҺ") {
            #expect(keys("\u{1B}\(letter)") == [.key(.character(composed))])
        }
        // The key of х writes [ there, which begins a sequence unless it is told as a key.
        #expect(keys("\u{1B}[91;3u\u{1B}[123;4u") == Line.keys("һҺ"))
        #expect(keys("\u{1B}[102;3u\u{1B}[102;4u") == Line.keys("әӘ"))
    }

    /// Terminals send Alt with а as Esc and а: a line that stood still brings both alike.
    @Test(arguments: [
        "ж\u{1B}а", "\u{1B}аж", "\u{1B}а\r", "\u{1B}f1", "\u{1B}а\u{1B}[A", "\u{1B}а\u{1B}у7",
        "\u{1B}[A\u{1B}а", "\r\u{1B}к",
    ])
    func `Esc and a letter that come with more, as after a stall, are what was typed`(
        bytes: String
    ) {
        var slow = Line()
        for scalar in bytes.replacing("\u{1B}[A", with: "↑").unicodeScalars {
            slow.bring(scalar == "↑" ? "\u{1B}[A" : String(scalar))
            slow.rest(600)
        }
        #expect(keys(bytes) == slow.events)
    }

    @Test func `letters with Alt that come together are composed all`() {
        #expect(keys("\u{1B}а\u{1B}у\u{1B}f") == Line.keys("әүә"))
        var line = Line()
        line.bring("ж")
        line.rest(0)
        line.bring("\u{1B}а")
        line.rest(0)
        line.bring("ж")
        #expect(line.events == Line.keys("жәж"))
    }

    @Test func `Alt with other letters stays Esc and the letter`() {
        for letter in "бвs5" {
            #expect(keys("\u{1B}\(letter)") == [.key(.escape), .key(.character(letter))])
        }
    }

    @Test(arguments: [
        ("\u{1B}[110;5u", Key.control("n")), ("\u{1B}[27;5;110~", .control("n")),
        // The key of n under a Russian layout, with and without the Latin one beside it.
        ("\u{1B}[1090;5u", .control("n")), ("\u{1B}[1090::110;5u", .control("n")),
        ("\u{1B}[27;5;1103~", .control("z")), ("\u{1B}[13u", .enter), ("\u{1B}[13;1u", .enter),
        ("\u{1B}[9;2u", .backTab), ("\u{1B}[27u", .escape), ("\u{1B}[127u", .backspace),
        ("\u{1B}[1072;3u", .character("ә")), ("\u{1B}[1072;4u", .character("Ә")),
        ("\u{1B}[27;3;1085~", .character("ң")), ("\u{1B}[1241u", .character("ә")),
        ("\u{1B}[1241;2u", .character("Ә")), ("\u{1B}[110;69u", .control("n")),
    ])
    func `a key that is told with its modifiers is that key`(bytes: String, key: Key) {
        #expect(keys(bytes) == [.key(key)])
    }

    @Test func `a key that is let go is no second key`() {
        #expect(keys("\u{1B}[110;5:1u\u{1B}[110;5:3u") == [.key(.control("n"))])
        #expect(keys("\u{1B}[1241;1:1u\u{1B}[1241;1:2u\u{1B}[1241;1:3u").count == 2)
    }

    @Test func `the mouse is heard where it was asked for, and swallowed elsewhere`() {
        let report = "\u{1B}[<0;12;5M\u{1B}[<0;12;5m\u{1B}[<65;1;1M\u{1B}[<64;1;1M\u{1B}[<2;1;1M"
        var line = Line(takesMouse: true)
        line.bring(report)
        line.rest(1000)
        #expect(line.events == [.click(Position(row: 4, column: 11)), .wheel(1), .wheel(-1)])
        #expect(keys(report) == [])
    }

    @Test(arguments: [
        "\u{1B}[u", "\u{1B}[;5u", "\u{1B}[55555555555u", "\u{1B}[27;5~", "\u{1B}[1;2;3;4u",
        "\u{1B}[57441;2u", "\u{1B}[1099;5u", "\u{1B}[115;3u", "\u{1B}[0u",
    ])
    func `what means nothing is swallowed, and never typed`(bytes: String) {
        let events = keys(bytes)
        #expect(!events.contains { if case .key(.character("u")) = $0 { true } else { false } })
        #expect(events.count <= 1)
    }
}
