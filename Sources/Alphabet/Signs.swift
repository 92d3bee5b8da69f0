extension Character {
    /// Whether it is one of the signs that people, papers and scanners put around and inside of
    /// numbers, and that mean nothing there.
    public var isSignOfNumbers: Bool {
        isWhitespace || "№-‐‑‒–—―−\"'«»“”„’‘,.;:!".contains(self)
    }
}

extension String {
    /// The text without signs of numbers.
    public var withoutSigns: String { filter { !$0.isSignOfNumbers } }

    /// The digits of a number, with the keys of the Kazakh number row where it was used; what is no
    /// digit and no sign stays, to be told.
    public var numberOfDigits: String { KazakhRow.read(self).text.withoutSigns }

    /// The number of a document: capital letters and digits.
    ///
    /// A Cyrillic Т before digits is the N key pressed in a Cyrillic layout.
    public var documentNumber: String {
        let number = halfWidth.rowOfDocument.withoutSigns.uppercased().composed
        let rest = number.dropFirst()
        let isN = number.first == "Т" && rest.allSatisfy(\.isASCIIDigit)
        return (isN ? "N" : "")
            + String((isN ? rest : number[...]).map { LookAlikes.latin[$0] ?? $0 })
    }

    /// The digits of the Kazakh number row behind at most two other letters: only in a text that has
    /// no digit, because a series may be made of letters of the row.
    private var rowOfDocument: String {
        guard !contains(where: \.isASCIIDigit) else { return self }
        let isStranger = { (character: Character) in
            character.isLetter && !KazakhRow.isLetter(character)
        }
        let start = lastIndex(where: isStranger).map { index(after: $0) } ?? startIndex
        let (series, row) = (self[..<start], self[start...])
        let keys = row.count { KazakhRow.digit($0) != nil }
        guard series.count(where: \.isLetter) <= 2, !series.contains(where: KazakhRow.isLetter),
            row.contains(where: KazakhRow.isLetter), keys >= 4
        else { return self }
        return series + String(row.map { KazakhRow.digit($0) ?? $0 })
    }

    /// The text with one kind of apostrophe and of hyphen, as names are written.
    ///
    /// Papers and layouts have ‘ ʻ ` ´ for the apostrophe of Uzbek and Tatar names; a dash between
    /// two letters is a hyphen. Alone it is none: there it says that there is no name.
    public var namesSigned: String {
        if utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) { return self }
        let characters = Array(self)
        return String(
            characters.indices.map { index -> Character in
                let character = characters[index]
                if "‘ʻ`´".contains(character) { return "’" }
                guard "‐‑‒–—―".contains(character) else { return character }
                let before = characters[..<index].last { !$0.isWhitespace }
                let after = characters[(index + 1)...].first { !$0.isWhitespace }
                return before?.isLetter == true && after?.isLetter == true ? "-" : character
            })
    }
}
