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
        beginnings.contains { letters[$0...].starts(with: typed.letters) }
    }

    /// The same with letters that stand for one another on a Russian layout.
    func resembles(_ typed: Searchable) -> Bool {
        beginnings.contains { base[$0...].starts(with: typed.base) }
    }
}

/// A word of a list with its texts prepared.
struct SearchableWord: Sendable {
    let word: Word
    let kk: [Searchable]
    let ru: [Searchable]
    let also: [Searchable]
    private let alsoFor: [Searchable]

    init(_ word: Word) {
        self.word = word
        kk = [word.kk, word.kkFemale].compactMap { $0.map(Searchable.init) }
        ru = [word.ru, word.ruFemale].compactMap { $0.map(Searchable.init) }
        also = word.also.map(Searchable.init)
        alsoFor = word.alsoFor.values.joined().map(Searchable.init)
    }

    /// How well the word answers to what was typed: 0 is best, nil not at all.
    func rank(of typed: Searchable, in language: Language) -> Int? {
        let all = kk + ru + also + alsoFor
        if all.contains(where: { $0.base == typed.base }) { return 0 }
        if language != .ru, kk.contains(where: { $0.begins(with: typed) }) { return 1 }
        if language != .kk, ru.contains(where: { $0.begins(with: typed) }) { return 1 }
        if all.contains(where: { $0.holds(typed) }) { return 2 }
        return all.contains { $0.resembles(typed) } ? 3 : nil
    }
}
