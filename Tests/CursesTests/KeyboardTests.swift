import Canvas
import Testing

@testable import Curses

/// What is typed comes in as it was meant, however the line delivers it.
@Suite struct KeyboardTests {
    @Test(arguments: [30, 100, 400, 499])
    func `every key that comes in two pieces is that key, once`(pause: Int) {
        for sequence in KeySequence.all {
            let bytes = Array(sequence.bytes.utf8)
            for cut in 2..<bytes.count {
                var line = Line()
                line.bring(bytes[..<cut])
                line.rest(pause)
                line.bring(bytes[cut...])
                line.rest(1000)
                let expected = sequence.keys.map(TerminalEvent.key)
                #expect(line.events == expected, "\(sequence.bytes.debugDescription) at \(cut)")
            }
        }
    }

    /// The escape has gone out when the rest comes: ↑ after it would move a row.
    @Test(arguments: [false, true])
    func `a key that is cut behind its escape does nothing else`(holdsEscape: Bool) {
        for sequence in KeySequence.all {
            var line = Line(holdsEscape: holdsEscape)
            line.bring("\u{1B}")
            line.rest(200)
            line.bring(sequence.bytes.utf8.dropFirst())
            line.rest(1000)
            #expect(
                line.events
                    == (holdsEscape ? sequence.keys.map(TerminalEvent.key) : [.key(.escape)]),
                "\(sequence.bytes.debugDescription)")
        }
    }

    @Test(arguments: [false, true])
    func `keys of eight bits are those of seven`(isUTF8: Bool) {
        for sequence in KeySequence.all {
            let bytes = Array(sequence.bytes.utf8)
            var line = Line()
            line.bring((isUTF8 ? [0xC2] : []) + [bytes[1] + 0x40] + bytes[2...])
            line.rest(1000)
            #expect(line.events == sequence.keys.map(TerminalEvent.key))
        }
    }

    @Test(arguments: [10, 30, 100, 400, 600])
    func `Esc and then a character by hand are two keys`(pause: Int) {
        let ascii = (UInt8(0x20)..<0x7F).map { String(UnicodeScalar($0)) }
        for character in ascii + "\"әіңғ,.үұқөһ!ӘІҢҒ;:ҮҰҚӨҺхъ".map(String.init) {
            for next in ["", "5", "Ә", "A", "~", "\\"] {
                var line = Line()
                line.bring("\u{1B}")
                line.rest(pause)
                line.type(character + next, every: 600)
                #expect(
                    line.events == [.key(.escape)] + Line.keys(character + next),
                    "\(character) \(next)")
            }
        }
    }

    @Test func `Alt and a character that composes nothing are Esc and that character`() {
        for byte in UInt8(0x20)..<0x7F where !"fbyueqrjFBYUEQRJ{".utf8.contains(byte) {
            var line = Line()
            line.bring([0x1B, byte])
            line.rest(600)
            #expect(line.events == [.key(.escape)] + Line.keys(String(UnicodeScalar(byte))))
        }
    }

    /// Alt held too long while the layout is switched: what follows looks like a string.
    @Test func `typing after Alt and a letter loses nothing`() {
        for letter in "PX]^_" {
            var line = Line()
            line.bring("\u{1B}\(letter)")
            line.rest(120)
            line.type("etrov 1986\r", every: 120)
            #expect(
                line.events
                    == [.key(.escape)] + Line.keys("\(letter)etrov 1986") + [.key(.enter)])
        }
    }

    @Test func `Esc is told as soon as a terminal would have gone on`() {
        var line = Line()
        line.bring("\u{1B}")
        #expect(line.events == [])
        line.rest(25)
        #expect(line.events == [.key(.escape)])
        line.bring("\u{1B}")
        line.rest(10)
        line.bring("\u{1B}\u{1B}")
        line.rest(25)
        #expect(line.events == Array(repeating: .key(.escape), count: 4))
        line.rest(1000)
        #expect(line.events.count == 4)
    }

    @Test func `a held Esc is told at last`() {
        var line = Line(holdsEscape: true)
        line.bring("\u{1B}")
        line.rest(499)
        #expect(line.events == [])
        line.rest(1)
        #expect(line.events == [.key(.escape)])
        line.bring("\u{1B}")
        line.rest(100)
        line.bring("ә")
        #expect(line.events.count == 3)
    }

    @Test(arguments: [30, 100, 400, 499])
    func `a paste whose marks come in pieces is text and presses no key`(pause: Int) {
        let bytes = Array("\u{1B}[200~бір\r\nекі\u{1B}[201~".utf8)
        for cut in 1..<bytes.count {
            var line = Line(holdsEscape: true)
            line.bring(bytes[..<cut])
            line.rest(pause)
            line.bring(bytes[cut...])
            line.type("x")
            #expect(line.events == [.paste("бір\nекі")] + Line.keys("x"), "at \(cut)")
        }
    }

    @Test(arguments: Reports.Form.allCases)
    func `the marks of a paste may have eight bits`(form: Reports.Form) {
        var line = Line()
        let mark = Reports.control("[", form)
        line.bring(mark + Array("200~Ерасыл\n".utf8) + mark + Array("201~".utf8))
        #expect(line.events == [.paste("Ерасыл\n")])
    }

    @Test func `sequences within a paste are left out and text is not`() {
        for (pasted, text) in [
            ("а\u{1B}[Aб\u{1B}OPв", "абв"), ("а\u{1B}[31mб\u{1B}[0m", "аб"),
            ("\u{1B}]8;;https://egov.kz\u{1B}\\eGov\u{1B}]8;;\u{07}", "eGov"),
            ("а\u{1B}б\u{1B}Pв", "абPв"), ("Ð\u{9B}ÐµÐ½Ð°Ñ\u{90}", "ÐÐµÐ½Ð°Ñ"),
            ("\u{1B}[12\u{7}ә", "[12ә"), ("\u{1B}", ""), ("1\u{1B}[", "1["),
        ] {
            var line = Line()
            line.bring("\u{1B}[200~\(pasted)\u{1B}[201~x")
            let paste: [TerminalEvent] = text.isEmpty ? [] : [.paste(text)]
            #expect(line.events == paste + Line.keys("x"), "\(pasted.debugDescription)")
        }
    }

    @Test func `a paste without an end is over after a second`() {
        var line = Line()
        line.bring("\u{1B}[200~жарты")
        line.rest(999)
        #expect(line.events == [])
        line.rest(1)
        #expect(line.events == [.paste("жарты")])
        line.bring("\u{1B}[201~x")
        #expect(line.events == [.paste("жарты")] + Line.keys("x"))
    }

    @Test func `however late the second half of a line end comes, it is no Enter`() {
        var line = Line()
        line.bring("1\r")
        line.rest(3000)
        line.bring("\n\n2\r\r\n")
        #expect(
            line.events == Line.keys("1") + [.key(.enter), .key(.enter)] + Line.keys("2")
                + [.key(.enter), .key(.enter)])
    }

    @Test func `a sequence that only the description knows is its key`() {
        let table = KeyTable(described: [
            (Array("\u{1B}A".utf8), .up), (Array("\u{1}@\r".utf8), .function(1)),
            (Array("\u{1B}[M".utf8), .function(2)), ([0x9B, 0x33, 0x40], .delete), ([0x1A], .end),
        ])
        var line = Line(knowing: table)
        line.bring("\u{1B}A\u{1}@\r\u{1B}[M\u{1B}[3@\u{1A}")
        #expect(
            line.events
                == [.up, .function(1), .function(2), .delete, .control("z")].map(
                    TerminalEvent.key))
        line.bring("\u{1}b\u{1B}B")
        line.rest(600)
        #expect(line.text == "bB")
    }

    @Test(arguments: 1...UInt64(200))
    func `however a line cuts what was sent, the same arrives`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let words: [[UInt8]] =
            Reports.Form.allCases.flatMap(Reports.all)
            + KeySequence.all.map { Array($0.bytes.utf8) }
            + ["Ә", "9", "\r", "\u{7F}", "Қ\u{306}"].map { Array($0.utf8) }
        let sent = (0..<30).flatMap { _ in words.randomElement(using: &dice) ?? [] }
        var whole = Line()
        whole.bring(sent)
        whole.rest(1000)
        var cut = Line()
        for byte in sent {
            cut.bring([byte])
            cut.rest(Int.random(in: 0...24, using: &dice))
        }
        cut.rest(1000)
        #expect(cut.events == whole.events)
    }

    @Test(arguments: 1...UInt64(500))
    func `no noise leaves a keyboard deaf`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var line = Line(holdsEscape: Bool.random(using: &dice))
        let noise: [UInt8] = [0x1B, 0x5B, 0x4F, 0x50, 0x5D, 0x9B, 0x90, 0xC2, 0x4D, 0x32, 0x7E]
        for _ in 0..<200 {
            line.bring([
                Bool.random(using: &dice)
                    ? noise.randomElement(using: &dice) ?? 0 : .random(in: 0...255, using: &dice)
            ])
            line.rest([0, 0, 0, 10, 30, 300, 600].randomElement(using: &dice) ?? 0)
        }
        line.rest(1500)
        let before = line.events.count
        line.type("Қазақ 7")
        #expect(Array(line.events[before...]) == Line.keys("Қазақ 7"))
    }
}

/// The same numbers for the same seed on every machine (splitmix64).
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
