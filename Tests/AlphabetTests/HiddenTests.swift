import Testing

@testable import Alphabet

@Suite struct HiddenTests {
    /// Every code point that Unicode's own tables say draws nothing, and those that only look empty.
    static let hidden: [ClosedRange<UInt32>] = [
        0x0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
        0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0x2800...0x2800, 0x3164...0x3164, 0xE000...0xE0FF, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
        0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0x1BCA0...0x1BCA3, 0x1D159...0x1D159,
        0x1D173...0x1D17A, 0x378...0x379, 0x1FFFE...0x1FFFF, 0xE0000...0xE0FFF,
        0x10FFFE...0x10FFFF,
    ]

    @Test(arguments: hidden)
    func `what draws nothing is hidden`(range: ClosedRange<UInt32>) {
        for scalar in range.compactMap(Unicode.Scalar.init) {
            #expect(scalar.isHidden, "U+\(String(scalar.value, radix: 16))")
            #expect("ә\(scalar)б".hasHidden)
            #expect("ә\(scalar)б".withoutHidden == "әб")
        }
    }

    @Test func `whatever is written with can be seen`() {
        let text =
            "aәғқңөұүһіӘҒҚҢӨҰҮҺІёйÄßığÇşŞāčžİ№«»–—‘’“”…€₸½²°①中あ한ابגΩאა😀 \u{A0}\u{2009}\u{3000}и\u{306}"
        for scalar in text.unicodeScalars {
            #expect(!scalar.isHidden, "U+\(String(scalar.value, radix: 16))")
        }
        #expect(text.withoutHidden == text && text.harmless == text)
    }

    @Test func `what is printed keeps the place of what it may not show`() {
        #expect("a\u{1B}[2J\u{202E}b".harmless == "a\u{FFFD}[2J\u{FFFD}b")
        #expect("a\u{202E}b\u{E0041}".escapingHidden == #"a\u202eb\udb40\udc41"#)
    }
}
