extension Kind {
    /// Whether the text is surely as `normalised` would make it.
    ///
    /// False for many a text that is normal too: this only spares the work on those that nearly all
    /// answers are, digits and words of one script with single blanks.
    func isNormal(_ text: String) -> Bool {
        switch self {
        case .digits, .year: text.utf8.allSatisfy(\.isDigit)
        case .document: text.utf8.allSatisfy { $0.isDigit || (65...90).contains($0) }
        case .date, .declaration: text.utf8.isDate
        case .text, .place, .list: text.isPlain(linesToo: false)
        case .name: text.isPlain(linesToo: false) && !text.utf8.contains(where: \.mayBeSign)
        case .longText: text.isPlain(linesToo: true)
        case .choice, .country, .flag, .table: text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
    }
}

extension UInt8 {
    /// Whether it may belong to an apostrophe or a dash that names have otherwise.
    fileprivate var mayBeSign: Bool { self == UInt8(ascii: "`") || self == 0xE2 }

    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension String.UTF8View {
    /// Whether it is written `ДД.ММ.ГГГГ`, be there such a day or not.
    package var isDate: Bool { areDigits(with: ".", at: 2, 5) }

    /// Whether it is written `ГГГГ-ММ-ДД`, be there such a day or not.
    package var isDateOfRecord: Bool { areDigits(with: "-", at: 4, 7) }

    private func areDigits(with separator: Unicode.Scalar, at first: Int, _ second: Int) -> Bool {
        guard count == 10 else { return false }
        var place = 0
        for byte in self {
            let isRight =
                place == first || place == second
                ? byte == UInt8(ascii: separator) : byte.isDigit
            if !isRight { return false }
            place += 1
        }
        return true
    }
}

extension String {
    /// Whether it is made of Latin or of Cyrillic words, not of both, of common signs, and of single
    /// blanks, or single ends of lines, between them.
    fileprivate func isPlain(linesToo: Bool) -> Bool {
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
