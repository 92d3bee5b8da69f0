import Alphabet

/// A word of a list as the beginning of a longer text; three dots in it stand for what differs.
struct Opening: Sendable {
    /// The words between the dots, each with a blank at its end.
    private let parts: [[Unicode.Scalar]]
    /// Whether something may stand before the first of them.
    private let isOpen: Bool

    /// How many letters must be there: the more, the surer.
    var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// The words as they are written; other names only where they have dots, for a short one such as
    /// "no" begins too much.
    static func all(of word: Word) -> [Opening] {
        let shown = [word.kk, word.ru, word.kkFemale, word.ruFemale].compactMap(\.self)
        return (shown + word.also.filter { $0.contains(Word.gap) }).map(Opening.init)
    }

    private init(_ text: String) {
        parts = text.split(separator: Word.gap).map { String($0).plainWords }
            .filter { !$0.isEmpty }.map { $0 + [" "] }
        isOpen = text.first == Word.gap
    }

    /// Whether the letters begin with the word.
    func opens(_ letters: [Unicode.Scalar]) -> Bool {
        var rest = (letters + [" "])[...]
        for (number, part) in parts.enumerated() {
            if number > 0 || isOpen {
                while !rest.isEmpty, !rest.starts(with: part) {
                    rest = rest[((rest.firstIndex(of: " ") ?? rest.endIndex - 1) + 1)...]
                }
            }
            guard rest.starts(with: part) else { return false }
            rest = rest.dropFirst(part.count)
        }
        return !parts.isEmpty
    }
}
