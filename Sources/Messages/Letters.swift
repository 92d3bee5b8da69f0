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
