import Testing

@testable import Curses

@Suite struct ClipboardTests {
    private func paste(_ bytes: [UInt8]) -> String {
        var clipboard = Clipboard()
        for byte in bytes { clipboard.take(Int32(byte)) }
        return clipboard.text
    }

    private func paste(_ text: String) -> String { paste(Array(text.utf8)) }

    @Test func `every kind of line end becomes a line feed`() {
        #expect(paste("а\r\nб\rв\nг") == "а\nб\nв\nг")
        #expect(paste("\r\r\n\n") == "\n\n\n")
    }

    @Test func `a tab becomes a blank and other controls are left out`() {
        #expect(paste("а\tб\u{1B}[A\u{07}\u{0}\u{7F}\u{85}в") == "а б[Aв")
    }

    @Test func `marks that hide or turn the writing are left out`() {
        #expect(paste("а\u{202E}б\u{2066}в\u{200B}г\u{AD}д\u{FEFF}е\u{2028}ж\u{200D}") == "абвгдеж")
    }

    @Test func `accents stay`() {
        #expect(paste("и\u{306}é") == "и\u{306}é")
    }

    @Test func `bytes that are no letters are left out`() {
        #expect(paste([0xFF] + Array("Қ".utf8) + [0xD2, 0x80, 0xC3]) == "ҚҀ")
    }

    @Test func `keys between the marks are no text`() {
        var clipboard = Clipboard()
        for code: Int32 in [0x61, 259, 8192, 0x62] { clipboard.take(code) }
        #expect(clipboard.text == "ab")
    }

    @Test func `what exceeds the capacity is dropped`() {
        #expect(
            paste([UInt8](repeating: 0x61, count: Clipboard.capacity + 5)).count
                == Clipboard.capacity)
    }
}
