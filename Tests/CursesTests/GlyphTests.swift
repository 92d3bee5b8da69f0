import Testing

@testable import Curses

@Suite struct GlyphTests {
    init() {
        // Widths are the system's, and it knows none before it has been told to speak UTF-8.
        _ = useUTF8Locale()
    }

    private func scalars(_ text: String, columns: Int = 1) -> [Int32] {
        let glyph = Glyph(text, columns: columns)
        return [glyph.base, glyph.mark1, glyph.mark2, glyph.mark3, glyph.mark4].filter { $0 != 0 }
    }

    @Test func `letters and frames are drawn as they are`() {
        for letter in "aЖқӘҒҚҢӨҰҮҺІ─│┌┐└┘├┤┬┴┼№«»–░█" {
            #expect(scalars(String(letter)) == letter.unicodeScalars.map { Int32($0.value) })
        }
    }

    @Test func `up to four accents stay`() {
        #expect(scalars("и\u{306}") == [0x438, 0x306])
        #expect(scalars("a" + String(repeating: "\u{301}", count: 50)).count == 5)
    }

    @Test(arguments: [
        "\u{1B}", "\u{0}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{AD}", "\u{7F}", "\u{301}",
    ])
    func `what could harm is drawn as a question mark`(text: String) {
        #expect(scalars(text) == [0x3F])
    }

    @Test func `what hides behind a letter is left out`() {
        #expect(scalars("a\u{200D}\u{202E}") == [0x61])
    }

    @Test func `what the system would draw in another width is a question mark`() {
        #expect(scalars("世", columns: 2) == [0x4E16])
        #expect(scalars("世") == [0x3F])
        #expect(scalars("a", columns: 2) == [0x3F])
    }

    @Test func `an empty cell is a blank`() {
        #expect(scalars("") == [0x20])
        #expect(scalars(" ") == [0x20])
    }
}
