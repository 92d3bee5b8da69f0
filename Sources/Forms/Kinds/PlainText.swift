extension String {
    /// Whether it surely stays as it is where a line is mended: see `Kind.isNormal`.
    var isPlainLine: Bool { isPlain(linesToo: false) }

    /// The same for several lines.
    var isPlainLines: Bool { isPlain(linesToo: true) }

    /// Whether it is made of Latin or of Cyrillic words, not of both, of common signs, and of single
    /// blanks, or single ends of lines, between them.
    private func isPlain(linesToo: Bool) -> Bool {
        var wasBlank = true
        var hasLatin = false
        var hasCyrillic = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x20, 0x0A:
                if wasBlank || scalar == "\n" && !linesToo { return false }
                wasBlank = true
                continue
            case 0x41...0x5A, 0x61...0x7A: hasLatin = true
            case 0x21...0x7E, 0xAB, 0xBB, 0x2010...0x2027, 0x2116: break
            case 0x400...0x482, 0x48A...0x52F: hasCyrillic = true
            default: return false
            }
            wasBlank = false
        }
        return !wasBlank && !(hasLatin && hasCyrillic)
    }
}
