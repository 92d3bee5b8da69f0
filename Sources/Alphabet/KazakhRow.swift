/// The number row of the Kazakh keyboard layout.
///
/// The row is `" ә і ң ғ , . ү ұ қ` from 1 to 0, in capitals `! Ә І Ң Ғ ; : Ү Ұ Қ`
/// (РСТ КазССР 903-90); it has no digits of its own.
public enum KazakhRow {
    /// The digit whose key gives this character; nil for all others.
    public static func digit(_ character: Character) -> Character? { digits[character] }

    /// The digit of whatever key is meant as one, where nothing but a digit makes sense: a choice, a
    /// line of a menu.
    public static func key(_ character: Character) -> Character {
        digits[character] ?? String(character).halfWidth.first ?? character
    }

    /// The number, from 1 to 12, of the key of the top row that gives this character, in whatever of
    /// the layouts it comes; nil for all others.
    public static func keyOfTopRow(_ character: Character) -> Int? {
        if let number = Array("1234567890-=").firstIndex(of: character) { return number + 1 }
        return rows.compactMap { Array($0).firstIndex(of: character) }.first.map { $0 + 1 }
    }

    /// Whether it is one of the row's letters, which give the layout away.
    public static func isLetter(_ character: Character) -> Bool {
        digits[character] != nil && character.isLetter
    }

    /// The twelve keys of the top row, without and with Shift; the first ten bear the digits.
    private static let rows = ["\"әіңғ,.үұқөһ", "!ӘІҢҒ;:ҮҰҚӨҺ"]

    private static let digits: [Character: Character] = {
        var digits: [Character: Character] = [:]
        for row in rows {
            for (character, digit) in zip(row, "1234567890") { digits[character] = digit }
        }
        return digits
    }()

    /// How many keys of the row in a run make a number although a letter follows that is none of
    /// them: no Kazakh word has so many of its letters together, so the letter was a slip.
    private static let certainty = 4

    /// What was meant by a text that stands, or grows, where a number is expected.
    ///
    /// The row counts only before the first digit: a text with digits of its own keeps them, and
    /// the marks around them separate. So a scanner's quotes are no digits, and a series of a
    /// document stays letters. A word is no number either, however many of its letters are the
    /// row's: nothing in it becomes a digit.
    ///
    /// - Parameter separating: Whether comma and full stop separate, as in dates, until a letter of
    ///   the row shows that they are its 6 and 7.
    public static func read(_ text: String, separating: Bool = false) -> Reading {
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Reading(text: text, usesRow: false)
        }
        let text = text.halfWidth
        let head = text.prefix { !$0.isASCIIDigit }
        let usesRow = head.contains(where: isLetter)
        let isNumber: Bool
        if let stranger = head.firstIndex(where: { $0.isLetter && !isLetter($0) }) {
            let run = head[..<stranger].reversed().prefix { !$0.isWhitespace }
            let keys = run.count { digits[$0] != nil }
            isNumber = usesRow && keys >= certainty
        } else {
            isNumber = usesRow || head.endIndex == text.endIndex
        }
        guard isNumber else { return Reading(text: text, usesRow: false) }
        let separates = separating && !usesRow
        let meant = head.map { separates && ",.".contains($0) ? $0 : digits[$0] ?? $0 }
        return Reading(text: String(meant) + text[head.endIndex...], usesRow: usesRow)
    }

    /// A text in which the row's keys became digits where they were meant so.
    public struct Reading: Hashable, Sendable {
        public let text: String
        /// Whether letters of the row stood for digits.
        public let usesRow: Bool
    }
}

extension Character {
    /// Whether it is one of the digits from 0 to 9 of ASCII.
    public var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
    /// The text with the digits of every script, and full-width signs and letters, as those of ASCII.
    public var halfWidth: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            if (0xFF01...0xFF5E).contains(scalar.value) {
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            } else if scalar.value > 0x7F, scalar.value < 0x400 || scalar.value > 0x52F,
                let digit = scalar.digit
            {
                scalars.append(digit)
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// The ASCII digit that has the value of this one; nil for all but digits.
    fileprivate var digit: Unicode.Scalar? {
        guard let type = properties.numericType, type != .numeric,
            let value = properties.numericValue, (0...9).contains(value)
        else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }
}
