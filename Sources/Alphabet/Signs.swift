extension String {
    /// The text without the signs that people write around and inside of numbers.
    public var withoutSigns: String { filter { !$0.isWhitespace && !"№-‐‑‒–—−".contains($0) } }

    /// The number of a document: capital letters and digits.
    ///
    /// A Cyrillic Т before digits is the N key pressed in a Cyrillic layout.
    public var documentNumber: String {
        let digits = kazakhDigits(separatorsToo: true).withoutSigns.uppercased().composed
        var number = ""
        for character in digits {
            if number.isEmpty, character == "Т", digits.dropFirst().allSatisfy(\.isNumber) {
                number.append("N")
            } else {
                number.append(LookAlikes.latin[character] ?? character)
            }
        }
        return number
    }
}
