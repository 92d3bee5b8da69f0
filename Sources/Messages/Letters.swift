@_spi(_Unicode) internal import Swift

/// The Kazakh alphabet in the order of dictionaries, which is not that of the code points; it holds
/// the Russian one.
let kazakhAlphabet: [Unicode.Scalar] = Array(
    "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
        .unicodeScalars.filter { $0 != " " })

extension Unicode.Scalar {
    /// Whether this is a Cyrillic letter, of whatever language.
    var isCyrillic: Bool { (0x400...0x52F).contains(value) && !(0x482...0x489).contains(value) }

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

    /// The words in small letters with one blank between them; signs count as blanks.
    var plainWords: [Unicode.Scalar] {
        let marks: ClosedRange<UInt32> = 0x300...0x36F
        let hasMarks = unicodeScalars.contains { marks.contains($0.value) }
        var words: [Unicode.Scalar] = []
        for scalar in (hasMarks ? composed : self).lowercased().unicodeScalars {
            if scalar.isCyrillic || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
            {
                words.append(scalar)
            } else if !marks.contains(scalar.value), words.last != " ", !words.isEmpty {
                words.append(" ")
            }
        }
        if words.last == " " { words.removeLast() }
        return words
    }
}
