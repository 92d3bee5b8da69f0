@_spi(_Unicode) import Swift

extension Kind {
    /// The answer as it is judged, kept and shown: what was meant by what was typed.
    ///
    /// Blanks, signs of numbers, look-alike letters, the number row of the Kazakh layout and
    /// decomposed letters are put right; the spelling of a name never changes. Doing it twice
    /// changes nothing more.
    public func normalised(_ text: String) -> String {
        switch self {
        case .digits: text.nfc.kazakhDigits(separatorsToo: true).withoutSigns
        case .document: text.nfc.documentNumber
        case .date: text.nfc.dateShaped
        case .declaration: text.nfc.dateShaped
        case .year: text.nfc.kazakhDigits(separatorsToo: true).withoutSigns
        case .text, .name, .place, .list: text.nfc.oneSpaced.scriptsMended
        case .longText: text.nfc.linesTrimmed.scriptsMended
        case .choice, .country, .flag, .table: text.trimmed
        }
    }
}

extension String {
    /// Unicode's canonical composition (NFC, Unicode Standard Annex #15).
    var nfc: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : String(String.UnicodeScalarView(_nfc))
    }

    /// The text without blanks at its ends.
    var trimmed: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The text with one blank wherever there were several, and none at its ends.
    var oneSpaced: String {
        if hasOnlySingleBlanks { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it is surely one-spaced: every answer is looked at after every key, and nearly all are.
    private var hasOnlySingleBlanks: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            // These begin the blanks beyond ASCII, from U+0085 to U+3000, and much that is none.
            if byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte < 0x20 { return false }
            if byte == 0x20, before == 0x20 { return false }
            before = byte
        }
        return before != 0x20 || isEmpty
    }

    var linesTrimmed: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).oneSpaced }
            .joined(separator: "\n").trimmed
    }

    /// The text without the signs that people write around and inside of numbers.
    var withoutSigns: String { filter { !$0.isWhitespace && !"№-‐‑‒–—−".contains($0) } }

    /// The number of a document: capital letters and digits.
    ///
    /// A Cyrillic Т before digits is the N key pressed in a Cyrillic layout.
    var documentNumber: String {
        let digits = kazakhDigits(separatorsToo: true).withoutSigns.uppercased().nfc
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

    /// Letters of the number row of the Kazakh layout as the digits of their keys.
    ///
    /// The row is `" ә і ң ғ , . ү ұ қ` from 1 to 0, in capitals `! Ә І Ң Ғ ; : Ү Ұ Қ`
    /// (РСТ КазССР 903-90). Comma and full stop are its 6 and 7 where they cannot separate.
    func kazakhDigits(separatorsToo: Bool) -> String {
        if utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return self }
        return String(map { KazakhRow.digit($0, separatorsToo: separatorsToo) ?? $0 })
    }

    /// A day as `ДД.ММ.ГГГГ` where its parts can be told apart; otherwise what was typed.
    var dateShaped: String {
        if utf8.isDate { return self }
        let fromRow = contains { KazakhRow.isLetter($0) }
        let text = kazakhDigits(separatorsToo: fromRow).trimmed
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " ./-,".contains($0)) }) else {
            return text
        }
        var parts = text.split { !$0.isNumber }.map(String.init)
        if parts.count == 1, let digits = parts.first, digits.count == 8 {
            parts =
                [String(digits.prefix(2)), String(digits.dropFirst(2).prefix(2))]
                + [String(digits.suffix(4))]
        }
        if parts.count == 3, parts[0].count == 4, text.contains("-") { parts.reverse() }
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else {
            return text
        }
        return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ".")
    }

    /// The text with look-alike letters of the other script put right, word by word.
    ///
    /// A word that has Cyrillic letters and Latin ones that all look like Cyrillic letters is
    /// Cyrillic; any other mixture is left to be told. A word without Cyrillic letters is left
    /// alone: ə is a letter of Azerbaijani names.
    var scriptsMended: String {
        guard utf8.contains(where: LookAlikes.mayBegin) else { return self }
        var mended = ""
        var word = ""
        for character in self {
            if character.isLetter || character == "'" {
                word.append(character)
            } else {
                mended += word.wordMended
                word = ""
                mended.append(character)
            }
        }
        return mended + word.wordMended
    }

    private var wordMended: String {
        let isCyrillic = contains { $0.script == .cyrillic }
        guard isCyrillic else { return self }
        let canBe = allSatisfy { $0.script != .latin || LookAlikes.cyrillic[$0] != nil }
        return canBe ? String(map { LookAlikes.cyrillic[$0] ?? $0 }) : self
    }
}

/// The number row of the Kazakh keyboard layout.
public enum KazakhRow {
    /// The digit whose key gives this character; nil for all others.
    public static func digit(_ character: Character, separatorsToo: Bool) -> Character? {
        if !separatorsToo, ",.".contains(character) { return nil }
        return digits[character]
    }

    /// Whether it is one of the row's letters, which give the layout away.
    public static func isLetter(_ character: Character) -> Bool {
        digits[character] != nil && !",.;:!\"".contains(character)
    }

    private static let digits: [Character: Character] = {
        var digits: [Character: Character] = [:]
        for row in ["\"әіңғ,.үұқ", "!ӘІҢҒ;:ҮҰҚ"] {
            for (character, digit) in zip(row, "1234567890") { digits[character] = digit }
        }
        return digits
    }()
}

/// Letters of one script that look like letters of another.
enum LookAlikes {
    /// Cyrillic capitals that look like Latin ones, inside numbers of documents.
    static let latin: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("АВЕКМНОРСТХУ", "ABEKMHOPCTXY"))

    /// Latin and other letters that look like Cyrillic ones, inside Cyrillic words.
    static let cyrillic: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("ABCEHKMOPTXaceopxyiIhəƏɵı", "АВСЕНКМОРТХасеорхуіІһәӘөі"))

    /// Whether a letter that looks like a Cyrillic one may begin with this byte of UTF-8.
    static func mayBegin(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x7A) || byte == 0xC4 || byte == 0xC6 || byte == 0xC9
    }
}

/// The alphabets of names.
enum Script { case cyrillic, latin, other }

extension Character {
    var script: Script {
        guard let scalar = unicodeScalars.first else { return .other }
        switch scalar.value {
        case 0x400...0x52F: return .cyrillic
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: return .latin
        case 0x250...0x2AF: return .latin
        default: return .other
        }
    }
}

extension Day {
    /// Reads a day as it is kept in answers: `ДД.ММ.ГГГГ`, after normalisation.
    public init?(typed text: String) {
        var text = text
        if !text.utf8.isDate {
            text = text.dateShaped
            guard text.utf8.isDate else { return nil }
        }
        var parts = (day: 0, month: 0, year: 0)
        for (place, byte) in text.utf8.enumerated() where byte.isDigit {
            let digit = Int(byte - UInt8(ascii: "0"))
            switch place {
            case 0...1: parts.day = parts.day * 10 + digit
            case 3...4: parts.month = parts.month * 10 + digit
            default: parts.year = parts.year * 10 + digit
            }
        }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }
}
