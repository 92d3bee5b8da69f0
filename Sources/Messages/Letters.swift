@_spi(_Unicode) internal import Swift

/// The Kazakh alphabet in the order of dictionaries, which is not that of the code points; it holds
/// the Russian one.
let kazakhAlphabet: [Unicode.Scalar] = Array(
    "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
        .unicodeScalars.filter { $0 != " " })

extension Unicode.Scalar {
    /// Whether this is a Cyrillic letter, of whatever language.
    var isCyrillic: Bool { (0x400...0x52F).contains(value) && !(0x482...0x489).contains(value) }

    /// Whether this is a letter of the Kazakh alphabet, which holds the Russian one.
    var isKazakh: Bool {
        if (0x410...0x44F).contains(value) { return true }
        switch self {
        case "ә", "ғ", "ё", "қ", "ң", "ө", "ұ", "ү", "һ", "і": return true
        case "Ә", "Ғ", "Ё", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І": return true
        default: return false
        }
    }

    /// Whether this is a letter of any script.
    var isLetter: Bool {
        if isCyrillic { return true }
        if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
        return properties.isAlphabetic
    }

    /// The letter of the Russian layout that a hurried clerk types for this small letter.
    ///
    /// Latin letters that look like Cyrillic ones count as those: nobody sees the difference.
    var base: Unicode.Scalar {
        switch self {
        case "ә", "a": "а"
        case "ғ": "г"
        case "қ", "k": "к"
        case "ң", "h": "н"
        case "ө", "o": "о"
        case "ұ", "ү", "y": "у"
        case "һ", "x": "х"
        case "і", "i": "и"
        case "ё", "e": "е"
        case "b": "в"
        case "c": "с"
        case "m": "м"
        case "p": "р"
        case "t": "т"
        default: self
        }
    }
}

extension String {
    /// The text in Unicode's normal form C, in which records are kept.
    var composed: String {
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// Whether the text is in that form already.
    var isComposed: Bool {
        // Every letter, sign and blank of these ranges is in the form by itself.
        let isPlain = unicodeScalars.allSatisfy {
            $0.value < 0x300 || $0.isCyrillic || (0x2010...0x2027).contains($0.value)
        }
        return isPlain || unicodeScalars.elementsEqual(composed.unicodeScalars)
    }

    /// The words in small letters with one blank between them; signs count as blanks.
    var plainWords: [Unicode.Scalar] {
        let marks: ClosedRange<UInt32> = 0x300...0x36F
        let hasMarks = unicodeScalars.contains { marks.contains($0.value) }
        var words: [Unicode.Scalar] = []
        for scalar in (hasMarks ? composed : self).lowercased().unicodeScalars {
            if scalar.isLetter || scalar.properties.numericType != nil {
                words.append(scalar)
            } else if !marks.contains(scalar.value), words.last != " ", !words.isEmpty {
                words.append(" ")
            }
        }
        if words.last == " " { words.removeLast() }
        return words
    }
}
