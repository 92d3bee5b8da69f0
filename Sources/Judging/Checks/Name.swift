import Alphabet
import Forms

extension Check {
    /// A name with characters that no name has, one that is none, one of mixed scripts, or a surname alone.
    ///
    /// Letters of the Cyrillic script with the Kazakh ones, Latin letters for foreigners; maiden
    /// names stand in brackets, with commas between them. The spelling is that of the document and
    /// is never judged.
    static let name = Check(
        "name",
        tells: [.nameCharacters, .nameCase, .namePlaceholder, .nameScript, .nameIncomplete],
        options: ["placeholders": .list, "surnames": .people]
    ) { at in
        if at.text.isEmpty { return [] }
        if let word = at.placeholder {
            return at.tell(.namePlaceholder, variant: at.remedy, ["word": .text(word)])
        }
        if at.isSurnameAlone { return at.tell(.nameIncomplete) }
        if at.text.isPlainName { return [] }
        let letters = at.text.filter(\.isLetter)
        if let stranger = at.text.firstStranger ?? (letters.isEmpty ? at.text.first : nil) {
            return at.tell(.nameCharacters, ["word": .text(String(stranger))])
        }
        var found: [Problem] = []
        if let first = letters.first, first.isLowercase {
            found += at.tell(.nameCase, ["word": .text(String(first))])
        }
        // Nearly all names are of one script: words are looked at one by one where both occur.
        let scripts = Set(letters.map(\.script))
        if scripts.count > 1, let mixed = at.text.mixedWord {
            found += at.tell(.nameScript, ["word": .text(mixed)])
        }
        return found
    }
}

extension Inspection {
    private static let dashes: [Unicode.Scalar] = ["-", "‐", "‑", "‒", "–", "—", "―"]

    /// The end of the text, or all of it, that only says that there is no name: words of the list,
    /// or a dash.
    fileprivate var placeholder: String? {
        guard let list = arguments.texts["placeholders"] else { return nil }
        if let last = text.unicodeScalars.last, Inspection.dashes.contains(last) {
            let dashes = text.unicodeScalars.reversed().prefix { Inspection.dashes.contains($0) }
            if text.dropLast(dashes.count).last ?? " " == " " { return "–" }
        }
        let words = text.isPlainName ? text.inSmallLetters.plainNames : text.wordsInSmallLetters
        return words.indices.first { interview.form.meaning(of: words[$0...], in: list) != nil }
            .map { words[$0...].joined(separator: " ") }
    }
}

extension Inspection {
    /// Whether the text is a surname that others of these people have, and no other name: whoever has one
    /// name has that as a name, and not as a surname of the family.
    fileprivate var isSurnameAlone: Bool {
        let people = codes("surnames")
        if people.isEmpty { return false }
        let isOneWord = !text.contains(" ")
        return interview.personPlaces(of: people).contains { other in
            guard let column = other.person.name.first else { return false }
            let path = other.path(column)
            if path == self.path { return false }
            let name = interview.answer(path)
            if other.row == nil { return text.isSurname(name.prefix { $0 != "(" }) }
            guard isOneWord, let end = name.firstIndex(of: " ") else { return false }
            return text.isSurname(name[..<end])
        }
    }
}

extension Inspection {
    /// What to do instead, where it is something else than to write the name: an optional one stays
    /// empty, in place of others a mark may stand.
    fileprivate var remedy: String? {
        guard let field else { return nil }
        if field.required == nil { return "optional" }
        return field.missing.isEmpty ? nil : "missing"
    }
}

extension String {
    /// Whether it is a surname, but for the ending of the other sex: the last letter more, or three others.
    fileprivate func isSurname(_ other: Substring) -> Bool {
        let (own, other) = (inSmallLetters, String(other).trimmed.inSmallLetters)
        if own == other { return true }
        let common = zip(own, other).prefix { $0 == $1 }.count
        let tails = [own.count - common, other.count - common].sorted()
        return common > 2 && tails[1] <= 3 && (tails[0] > 0 || tails[1] == 1)
    }

    /// Whether nothing can be wrong with it, as with nearly all: letters of one script, the first a
    /// capital, with blanks and hyphens between. False for many a name that is right too.
    fileprivate var isPlainName: Bool {
        var isFirst = true
        var hasLatin = false
        var hasCyrillic = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x20, 0x2D: continue
            case 0x41...0x5A: hasLatin = true
            case 0x61...0x7A where !isFirst: hasLatin = true
            case 0x400...0x42F: hasCyrillic = true
            case 0x430...0x45F where !isFirst: hasCyrillic = true
            // Kazakh letters: the even ones are capitals.
            case 0x490...0x4BF, 0x4D0...0x4E9:
                if isFirst, !scalar.value.isMultiple(of: 2) { return false }
                hasCyrillic = true
            default: return false
            }
            isFirst = false
        }
        return hasLatin != hasCyrillic
    }

    /// The names of a plain one; mostly it is one.
    fileprivate var plainNames: [Substring] {
        let hasSeveral = utf8.contains { [UInt8(ascii: " "), UInt8(ascii: "-")].contains($0) }
        return hasSeveral ? split { $0 == " " || $0 == "-" } : [self[...]]
    }

    /// The first character that no name has.
    fileprivate var firstStranger: Character? {
        var depth = 0
        return first { character in
            // Nearly all are letters. A loose combining mark is none, whatever it stands on.
            if character.script != .other, character.unicodeScalars.allSatisfy(\.isLetter) {
                return false
            }
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case ",": return depth < 1
            case " ", "-", "'", "’", "ʼ", ".": return false
            default: return true
            }
            return false
        }
    }

    /// The first word that has letters of both scripts.
    fileprivate var mixedWord: String? {
        split { !$0.isLetter }.first { word in
            word.contains { $0.script == .cyrillic } && word.contains { $0.script == .latin }
        }.map(String.init)
    }
}
