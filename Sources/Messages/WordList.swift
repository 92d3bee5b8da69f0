/// A list of suggestions that a clerk opens, filters and chooses from.
///
/// All that searching needs is prepared once, so that filtering at every key is a matter of
/// microseconds. Keep a list rather than making it anew.
public struct WordList: Sendable {
    public let name: String
    private let entries: [SearchableWord]
    private var kazakhOrder: [Int]
    private var russianOrder: [Int]
    private let byCode: [String: Int]
    private let byText: [[Unicode.Scalar]: Int]
    /// The same for words whose meaning hangs on the sex of the person who says them.
    private let bySex: [String: [[Unicode.Scalar]: Int]]
    private let openings: [(opening: Opening, index: Int)]

    /// Makes a list of words in the order in which they are given.
    ///
    /// - Parameters:
    ///   - first: codes of the words that stand above all others, in this order.
    ///   - sorted: whether the others follow the alphabet of the language in which they are shown.
    public init(name: String, words: [Word], first: [String] = [], sorted: Bool = false) {
        self.name = name
        entries = words.map(SearchableWord.init)
        let pairs = words.indices.map { (words[$0].code, $0) }
        byCode = Dictionary(pairs, uniquingKeysWith: { earlier, _ in earlier })
        let top = first.compactMap { [byCode] in byCode[$0] }
        let rest = words.indices.filter { !top.contains($0) }
        let order = { (language: Language) in
            let keys = rest.map { SortKey(words[$0].text(in: language), in: language) }
            // Ties keep the order in which they were given: Swift's sort is stable.
            return top + zip(keys, rest).sorted { $0.0 < $1.0 }.map(\.1)
        }
        kazakhOrder = sorted ? order(.kk) : top + rest
        russianOrder = sorted ? order(.ru) : top + rest
        var byText: [[Unicode.Scalar]: Int] = [:]
        for names in [\SearchableWord.kk, \.ru, \.also] {
            for (index, entry) in entries.enumerated() {
                for text in entry[keyPath: names] where byText[text.letters] == nil {
                    byText[text.letters] = index
                }
            }
        }
        self.byText = byText
        var bySex: [String: [[Unicode.Scalar]: Int]] = [:]
        for (index, word) in words.enumerated() {
            for (sex, texts) in word.alsoFor {
                for text in texts { bySex[sex, default: [:]][text.plainWords] = index }
            }
        }
        self.bySex = bySex
        openings = words.enumerated().flatMap { index, word in
            Opening.all(of: word).map { ($0, index) }
        }
    }

    /// The same list with some words above all others, and some left out.
    public func arranged(first: [String] = [], without others: [String] = []) -> WordList {
        var list = self
        let top = first.compactMap { byCode[$0] }
        let out = Set(top + others.compactMap { byCode[$0] })
        list.kazakhOrder = top + kazakhOrder.filter { !out.contains($0) }
        list.russianOrder = top + russianOrder.filter { !out.contains($0) }
        return list
    }

    /// All words as they are shown; both languages together follow the Kazakh alphabet.
    public func words(in language: Language) -> [Word] {
        order(in: language).map { entries[$0].word }
    }

    public func word(code: String) -> Word? {
        byCode[code].map { entries[$0].word }
    }

    /// The code of a word that was typed to its end, in either language or by another name.
    ///
    /// Capital letters, blanks and signs are of no account, other letters are. Where one text belongs
    /// to several words, the first of the list is meant; `form lint` refuses such a list.
    ///
    /// - Parameter sex: that of the person who says it, for the words that hang on it.
    public func code(for text: String, saidBy sex: String = "") -> String? {
        index(for: text.plainWords, sex).map { entries[$0].word.code }
    }

    private func index(for letters: [Unicode.Scalar], _ sex: String) -> Int? {
        byText[letters] ?? bySex[sex]?[letters]
    }

    /// The code of the word with which a text begins: more may stand behind it, or, where the word
    /// has three dots, in their place. The longest such word is meant.
    public func code(beginning text: String) -> String? {
        let letters = text.plainWords
        let fitting = openings.filter { $0.opening.opens(letters) }
        return fitting.max { $0.opening.count < $1.opening.count }.map {
            entries[$0.index].word.code
        }
    }

    /// The words of which some part begins with what was typed, the likeliest first.
    ///
    /// First comes what was typed to its end, letter for letter and then but for letters that a
    /// Russian layout lacks; then those that begin with it in the language shown, those that have it
    /// letter for letter, and those that have it but for such letters. Nothing typed finds everything.
    public func matches(
        _ typed: String, in language: Language, saidBy sex: String = ""
    ) -> [Word] {
        let typed = Searchable(typed)
        if typed.letters.isEmpty { return words(in: language) }
        let whole = index(for: typed.letters, sex)
        var found: [[Word]] = [[], [], [], [], []]
        for index in order(in: language) {
            let entry = entries[index]
            if index == whole {
                found[0].append(entry.word)
            } else if let rank = entry.rank(of: typed, in: language) {
                found[rank + 1].append(entry.word)
            }
        }
        return Array(found.joined())
    }

    private func order(in language: Language) -> [Int] {
        language == .ru ? russianOrder : kazakhOrder
    }
}
