/// Letters of one script that look like letters of another.
public enum LookAlikes {
    /// Cyrillic capitals that look like Latin ones, inside numbers of documents.
    public static let latin: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("АВЕКМНОРСТХУ", "ABEKMHOPCTXY"))

    /// Latin and other letters that look like Cyrillic ones, inside Cyrillic words.
    public static let cyrillic: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("ABCEHKMOPTXaceopxyiIhəƏɵı", "АВСЕНКМОРТХасеорхуіІһәӘөі"))

    /// What cp1251 shows, by what KZ-1048 meant: bytes 8D, 8E, A1, A3, A5, AA, AF, BD and their
    /// small letters 9D, 9E, A2, BC, B4, BA, BF, BE.
    public static let kz1048: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("ЌЋЎЈҐЄЇЅќћўјґєїѕ", "ҚҺҰӘӨҒҮҢқһұәөғүң"))

    /// Whether a letter that looks like a Cyrillic one may begin with this byte of UTF-8.
    fileprivate static func mayBegin(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x7A) || byte == 0xC4 || byte == 0xC6 || byte == 0xC9
    }
}

extension Unicode.Scalar {
    /// The letter of the Russian layout that a hurried clerk types for this small letter.
    ///
    /// Latin letters that look like Cyrillic ones count as those: nobody sees the difference.
    public var base: Unicode.Scalar {
        switch self {
        case "ә", "a": "а"
        case "ғ": "г"
        case "қ", "k": "к"
        case "ң", "h": "н"
        case "ө", "o": "о"
        case "ұ", "ү", "y": "у"
        case "һ", "x": "х"
        case "і", "i": "и"
        case "ё", "e": "е"
        case "b": "в"
        case "c": "с"
        case "m": "м"
        case "p": "р"
        case "t": "т"
        default: self
        }
    }
}

extension String {
    /// The text with look-alike letters of the other script put right, word by word.
    ///
    /// A word that has Cyrillic letters and Latin ones that all look like Cyrillic letters is
    /// Cyrillic; any other mixture is left to be told. A word without Cyrillic letters is left
    /// alone: ə is a letter of Azerbaijani names.
    public var scriptsMended: String {
        guard utf8.contains(where: LookAlikes.mayBegin) else { return self }
        var mended = ""
        var word = ""
        for character in self {
            if character.isLetter || "'’".contains(character) {
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

    /// The text as it was before KZ-1048 was read as cp1251; nil when there is no such damage.
    ///
    /// The two code pages differ in eight letters of either case: where KZ-1048 has `ҚҺҰӘӨҒҮҢ`,
    /// cp1251 has letters that neither Kazakh nor Russian knows. Old registers of addresses are
    /// full of them. Ukrainian and Serbian do know these letters: so the repair is only offered.
    public var kz1048Repaired: String? {
        let text = composed
        guard text.contains(where: { LookAlikes.kz1048[$0] != nil }) else { return nil }
        return String(text.map { LookAlikes.kz1048[$0] ?? $0 })
    }
}
