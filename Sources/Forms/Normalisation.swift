import Alphabet

extension Kind {
    /// The answer as it is judged, kept and shown: what was meant by what was typed.
    ///
    /// Blanks, signs of numbers, look-alike letters, the number row of the Kazakh layout and
    /// decomposed letters are put right; the spelling of a name never changes. Doing it twice
    /// changes nothing more.
    public func normalised(_ text: String) -> String {
        switch self {
        case .digits: text.composed.kazakhDigits(separatorsToo: true).withoutSigns
        case .document: text.composed.documentNumber
        case .date: text.composed.dateShaped
        case .declaration: text.composed.dateShaped
        case .year: text.composed.kazakhDigits(separatorsToo: true).withoutSigns
        case .text, .name, .place, .list: text.composed.oneSpaced.scriptsMended
        case .longText: text.composed.linesTrimmed.scriptsMended
        case .choice, .country, .flag, .table: text.trimmed
        }
    }
}

extension String {
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
