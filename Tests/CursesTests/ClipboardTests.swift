import Testing

@testable import Curses

@Suite struct ClipboardTests {
    private func paste(_ text: String) -> String {
        var clipboard = Clipboard()
        for scalar in text.unicodeScalars { clipboard.take(scalar) }
        return clipboard.text
    }

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

    @Test func `what exceeds the capacity is dropped`() {
        #expect(
            paste(String(repeating: "a", count: Clipboard.capacity + 5)).utf8.count
                == Clipboard.capacity)
    }
}
