extension String {
    /// The text without blanks at its ends.
    public var trimmed: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The text with one blank wherever there were several, and none at its ends.
    public var oneSpaced: String {
        if hasOnlySingleBlanks { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it is surely one-spaced: every answer is looked at after every key, and nearly all are.
    private var hasOnlySingleBlanks: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            // These begin the blanks beyond ASCII, from U+0085 to U+3000, and much that is none.
            if byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte < 0x20 { return false }
            if byte == 0x20, before == 0x20 { return false }
            before = byte
        }
        return before != 0x20 || isEmpty
    }

    /// The text with every line one-spaced, and without empty lines at its ends.
    public var linesTrimmed: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).oneSpaced }
            .joined(separator: "\n").trimmed
    }
}
