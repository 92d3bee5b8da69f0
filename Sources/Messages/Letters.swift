import Alphabet

extension String {
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

extension Unicode.Scalar {
    /// The small letter of one of which that is certain without asking Unicode's tables: Latin, Russian,
    /// most of Kazakh.
    var plainSmallLetter: Unicode.Scalar? {
        switch value {
        case 0x61...0x7A, 0x430...0x45F: self
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20)
        case 0x400...0x40F: Unicode.Scalar(value + 0x50)
        case 0x490...0x4BF: Unicode.Scalar(value | 1)
        default: nil
        }
    }
}
