/// The alphabets of names.
public enum Script: Sendable { case cyrillic, latin, other }

extension Character {
    /// The script of the letter that the character begins with.
    public var script: Script {
        guard let scalar = unicodeScalars.first else { return .other }
        switch scalar.value {
        case 0x400...0x52F: return .cyrillic
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: return .latin
        case 0x250...0x2AF: return .latin
        default: return .other
        }
    }
}

extension Character {
    /// Whether this is a small vowel of the Kazakh alphabet, which holds the Russian ones.
    public var isCyrillicVowel: Bool { "аәеёиоөуұүыіэюя".contains(self) }
}

/// The Kazakh alphabet in the order of dictionaries, which is not that of the code points; it holds
/// the Russian one.
public let kazakhAlphabet: [Unicode.Scalar] = Array(
    "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
        .unicodeScalars.filter { $0 != " " })

extension Unicode.Scalar {
    /// Whether this is a Cyrillic letter, of whatever language.
    public var isCyrillic: Bool {
        (0x400...0x52F).contains(value) && !(0x482...0x489).contains(value)
    }

    /// Whether this is a letter of the Kazakh alphabet, which holds the Russian one.
    public var isKazakh: Bool {
        if (0x410...0x44F).contains(value) { return true }
        switch self {
        case "ә", "ғ", "ё", "қ", "ң", "ө", "ұ", "ү", "һ", "і": return true
        case "Ә", "Ғ", "Ё", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І": return true
        default: return false
        }
    }

    /// Whether this is a letter of any script.
    public var isLetter: Bool {
        if isCyrillic { return true }
        if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
        return properties.isAlphabetic
    }
}
