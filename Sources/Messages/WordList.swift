import Alphabet
import Keeping

/// A list of suggestions that a clerk opens, filters and chooses from.
///
/// All that searching and sorting need is made when it is first asked for and kept, so that filtering
/// at every key is a matter of microseconds and a list that is never opened costs nothing. Keep a list
/// rather than making it anew.
public struct WordList: Sendable {
    public let name: String
    /// The words by their codes: showing an answer needs no more.
    private let byCode: Kept<[String: Int]>
    private let index: Kept<WordIndex>
    private let searchables: Kept<[SearchableWord]>
    private let openings: Kept<[(opening: Opening, index: Int)]>
    private let order: Kept<WordOrder>
    /// The words in the order in which they were given.
    private let given: [Word]

    /// Makes a list of words in the order in which they are given.
    ///
    /// - Parameters:
    ///   - first: codes of the words that stand above all others, in this order.
    ///   - sorted: whether the others follow the alphabet of the language in which they are shown.
    public init(name: String, words: [Word], first: [String] = [], sorted: Bool = false) {
        self.name = name
        given = words
        let byCode = Kept {
            Dictionary(words.indices.map { (words[$0].code, $0) }) { earlier, _ in earlier }
        }
        self.byCode = byCode
        index = Kept { WordIndex(words) }
        searchables = Kept { words.map(SearchableWord.init) }
        openings = Kept {
            words.enumerated().flatMap { index, word in
                Opening.all(of: word).map { ($0, index) }
            }
        }
        order = Kept { WordOrder(words, byCode.value, first: first, sorted: sorted) }
    }

    private init(_ list: WordList, order: Kept<WordOrder>) {
        name = list.name
        given = list.given
        byCode = list.byCode
        index = list.index
        searchables = list.searchables
        openings = list.openings
        self.order = order
    }

    /// The same list with some words above all others, and some left out.
    public func arranged(first: [String] = [], without others: [String] = []) -> WordList {
        WordList(
            self,
            order: Kept { [byCode, order] in
                order.value.arranged(byCode.value, first: first, without: others)
            })
    }

    /// The codes of all words, in the order in which they were given.
    public var codes: [String] { given.map(\.code) }

    /// All words as they are shown; both languages together follow the Kazakh alphabet.
    public func words(in language: Language) -> [Word] {
        order.value.order(in: language).map { given[$0] }
    }

    /// All words in the order in which they were given.
    public var words: [Word] { given }

    public func word(code: String) -> Word? {
        byCode.value[code].map { given[$0] }
    }

    /// The code of a word that was typed to its end, in either language or by another name.
    ///
    /// Capital letters, blanks and signs are of no account, other letters are. Where one text belongs
    /// to several words, the first of the list is meant; `form lint` refuses such a list.
    ///
    /// - Parameter sex: that of the person who says it, for the words that hang on it.
    public func code(for text: String, saidBy sex: String = "") -> String? {
        let index = index.value
        guard index.mayHold(text) else { return nil }
        return index.number(of: text.plainWords, sex).map { given[$0].code }
    }

    /// The code of the word with which a text begins: more may stand behind it, or, where the word
    /// has three dots, in their place. The longest such word is meant.
    public func code(beginning text: String) -> String? {
        let letters = text.plainWords
        let fitting = openings.value.filter { $0.opening.opens(letters) }
        return fitting.max { $0.opening.count < $1.opening.count }.map { given[$0.index].code }
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
        let searchables = searchables.value
        let whole = index.value.number(of: typed.letters, sex)
        var found: [[Word]] = [[], [], [], [], []]
        for number in order.value.order(in: language) {
            let entry = searchables[number]
            if number == whole {
                found[0].append(entry.word)
            } else if let rank = entry.rank(of: typed, in: language) {
                found[rank + 1].append(entry.word)
            }
        }
        return Array(found.joined())
    }
}

/// What whole texts mean; words go by their numbers in the order in which they were given.
private struct WordIndex: Sendable {
    private let byText: [[Unicode.Scalar]: Int]
    /// The same for words whose meaning hangs on the sex of the person who says them.
    private let bySex: [String: [[Unicode.Scalar]: Int]]
    /// The first two letters of each.
    private let beginnings: Set<[Unicode.Scalar]>

    init(_ words: [Word]) {
        var byText: [[Unicode.Scalar]: Int] = [:]
        let ways: [(Word) -> [String?]] = [
            { [$0.kk, $0.kkFemale] }, { [$0.ru, $0.ruFemale] }, \.also,
        ]
        for way in ways {
            for (index, word) in words.enumerated() {
                for text in way(word).compactMap(\.self) {
                    let letters = text.plainWords
                    if byText[letters] == nil { byText[letters] = index }
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
        let texts = Array(byText.keys) + bySex.values.flatMap(\.keys)
        beginnings = Set(texts.map { Array($0.prefix(2)) })
    }

    /// False where no word begins with the text's first two letters, which spares most look-ups; true
    /// where that is not certain.
    func mayHold(_ text: String) -> Bool {
        var small: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars.prefix(2) {
            guard let letter = scalar.plainSmallLetter else { return true }
            small.append(letter)
        }
        return small.isEmpty || beginnings.contains(small)
    }

    func number(of letters: [Unicode.Scalar], _ sex: String) -> Int? {
        byText[letters] ?? bySex[sex]?[letters]
    }
}

/// In which order the words of a list are shown.
private struct WordOrder: Sendable {
    private var kazakh: [Int]
    private var russian: [Int]

    init(_ words: [Word], _ byCode: [String: Int], first: [String], sorted: Bool) {
        let top = first.compactMap { byCode[$0] }
        let rest = words.indices.filter { !top.contains($0) }
        let order = { (language: Language) in
            let keys = rest.map { SortKey(words[$0].text(in: language), in: language) }
            // Ties keep the order in which they were given: Swift's sort is stable.
            return top + zip(keys, rest).sorted { $0.0 < $1.0 }.map(\.1)
        }
        kazakh = sorted ? order(.kk) : top + rest
        russian = sorted ? order(.ru) : top + rest
    }

    func order(in language: Language) -> [Int] { language == .ru ? russian : kazakh }

    func arranged(
        _ byCode: [String: Int], first: [String], without others: [String]
    ) -> WordOrder {
        var arranged = self
        let top = first.compactMap { byCode[$0] }
        let out = Set(top + others.compactMap { byCode[$0] })
        arranged.kazakh = top + kazakh.filter { !out.contains($0) }
        arranged.russian = top + russian.filter { !out.contains($0) }
        return arranged
    }
}
