extension Unicode.Scalar {
    /// The small letter of one of which that is certain without asking Unicode's tables: Latin, Russian,
    /// most of Kazakh.
    public var plainSmallLetter: Unicode.Scalar? {
        switch value {
        case 0x61...0x7A, 0x430...0x45F: self
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20)
        case 0x400...0x40F: Unicode.Scalar(value + 0x50)
        case 0x490...0x4BF: Unicode.Scalar(value | 1)
        default: nil
        }
    }
}

extension String {
    /// The text in small letters: at once where each is certain, and as Unicode says otherwise.
    public var inSmallLetters: String {
        var small = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard let letter = scalar.plainSmallLetter ?? (scalar.isASCII ? scalar : nil) else {
                return lowercased()
            }
            small.append(letter)
        }
        return String(small)
    }
}
