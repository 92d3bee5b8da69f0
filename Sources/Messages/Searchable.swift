import Alphabet

/// A text prepared once for being searched at every key.
struct Searchable: Sendable {
    /// Small letters as they are written, one blank between words.
    let letters: [Unicode.Scalar]
    /// The same with every letter replaced by the one of the Russian layout; equally long.
    let base: [Unicode.Scalar]
    /// Where words begin.
    private let beginnings: [Int]

    init(_ text: String) {
        let letters = text.plainWords
        self.letters = letters
        base = letters.map(\.base)
        beginnings = letters.indices.filter { $0 == 0 || letters[$0 - 1] == " " }
    }

    /// Whether the whole text begins with what was typed.
    func begins(with typed: Searchable) -> Bool {
        base.starts(with: typed.base)
    }

    /// Whether some word begins with what was typed, letter for letter.
    func holds(_ typed: Searchable) -> Bool {
        beginnings.contains { Searchable.stands(typed.letters, in: letters, at: $0) }
    }

    /// The same with letters that stand for one another on a Russian layout.
    func resembles(_ typed: Searchable) -> Bool {
        beginnings.contains { Searchable.stands(typed.base, in: base, at: $0) }
    }

    /// Whether letters stand among others at a place.
    private static func stands(
        _ wanted: [Unicode.Scalar], in letters: [Unicode.Scalar], at start: Int
    ) -> Bool {
        guard wanted.count <= letters.count - start else { return false }
        for (offset, letter) in wanted.enumerated() where letters[start + offset] != letter {
            return false
        }
        return true
    }
}

/// A word of a list with its texts prepared: one that there is, for all of them are looked at with each
/// key.
final class SearchableWord: Sendable {
    let word: Word
    private let kk: [Searchable]
    private let ru: [Searchable]
    private let all: [Searchable]

    init(_ word: Word) {
        self.word = word
        kk = [word.kk, word.kkFemale].compactMap { $0.map(Searchable.init) }
        ru = [word.ru, word.ruFemale].compactMap { $0.map(Searchable.init) }
        all =
            kk + ru + word.also.map(Searchable.init)
            + word.alsoFor.values.joined().map(Searchable.init)
    }

    /// How well the word answers to what was typed: 0 is best, nil not at all.
    func rank(of typed: Searchable, in language: Language) -> Int? {
        // Whatever answers better does this too; most words do not.
        guard all.contains(where: { $0.resembles(typed) }) else { return nil }
        if all.contains(where: { $0.base == typed.base }) { return 0 }
        if language != .ru, kk.contains(where: { $0.begins(with: typed) }) { return 1 }
        if language != .kk, ru.contains(where: { $0.begins(with: typed) }) { return 1 }
        return all.contains { $0.holds(typed) } ? 2 : 3
    }
}
