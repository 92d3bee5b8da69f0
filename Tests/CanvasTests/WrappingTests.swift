import Testing

@testable import Canvas

@Suite struct WrappingTests {
    @Test(arguments: [
        ("", 5, [""]), ("   ", 5, [""]), ("  ab", 5, ["ab"]), ("ab cd", 5, ["ab cd"]),
        ("ab cde", 5, ["ab", "cde"]), ("ab  cd", 5, ["ab ", "cd"]), ("ab ", 5, ["ab "]),
        ("abcdefg", 5, ["abcde", "fg"]), ("ab\n\ncd", 5, ["ab", "", "cd"]),
        ("к-гражданам", 6, ["к-", "гражда", "нам"]),
    ])
    func `a text breaks at blanks, and only a long word elsewhere`(
        _ text: String, _ width: Int, _ lines: [String]
    ) {
        #expect(text.wrapped(to: width) == lines)
    }

    /// Both ways are the same for what both can do.
    @Test(arguments: 0..<200)
    func `a plain text is broken as any other`(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        let letters = Array("абвәқҺ   -/–x1")
        for _ in 0..<50 {
            let text = String((0..<next(60)).map { _ in letters[next(letters.count)] })
            let width = 1 + next(20)
            let whole = text.wrappedByCharacters(to: width)
            if let plain = text.wrappedPlain(to: width) {
                try #require(plain == whole, "\(text) to \(width)")
            }
            try #require(whole.allSatisfy { $0.columns <= width })
            try #require(text.wrapped(to: width) == whole)
        }
    }
}
