/// The number row of the Kazakh keyboard layout.
///
/// The row is `" ә і ң ғ , . ү ұ қ` from 1 to 0, in capitals `! Ә І Ң Ғ ; : Ү Ұ Қ`
/// (РСТ КазССР 903-90). Comma and full stop are its 6 and 7 where they cannot separate.
public enum KazakhRow {
    /// The digit whose key gives this character; nil for all others.
    public static func digit(_ character: Character, separatorsToo: Bool) -> Character? {
        if !separatorsToo, ",.".contains(character) { return nil }
        return digits[character]
    }

    /// Whether it is one of the row's letters, which give the layout away.
    public static func isLetter(_ character: Character) -> Bool {
        digits[character] != nil && !",.;:!\"".contains(character)
    }

    private static let digits: [Character: Character] = {
        var digits: [Character: Character] = [:]
        for row in ["\"әіңғ,.үұқ", "!ӘІҢҒ;:ҮҰҚ"] {
            for (character, digit) in zip(row, "1234567890") { digits[character] = digit }
        }
        return digits
    }()
}

extension String {
    /// Letters of the number row of the Kazakh layout as the digits of their keys.
    public func kazakhDigits(separatorsToo: Bool) -> String {
        if utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return self }
        return String(map { KazakhRow.digit($0, separatorsToo: separatorsToo) ?? $0 })
    }
}
