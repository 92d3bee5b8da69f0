import Alphabet
import Forms
import Messages

/// Whether two wordings of a line say the same to somebody who has the papers before him.
///
/// Only where the clerk words the answer: a name, a number or a date is as in the document or wrong.
struct Sameness {
    private let kinds: WordList?
    private var ofPapers = Wording()

    /// The words of a line, and apart from them what kinds of places it names.
    private struct Wording {
        var words: Set<String> = []
        var kinds: Set<String> = []
    }

    init(of papers: [Dossier.Paper], catalog: Catalog) {
        kinds = catalog.list("placeKinds")
        let wordings = papers.flatMap(\.lines).map(wording)
        for wording in wordings {
            ofPapers.words.formUnion(wording.words)
            ofPapers.kinds.formUnion(wording.kinds)
        }
    }

    /// What was typed has the right words, and of others only such as stand in the papers; where
    /// nothing has to be answered, these are right too. A kind of place may be left out or shortened,
    /// but a region is no city.
    func holds(between typed: String, and right: String, of field: Field) -> Bool {
        guard field.kind.isWorded else { return false }
        let isPlace = field.kind.place != nil
        let typed = wording(of: typed)
        let right = wording(of: right)
        if typed.words.isEmpty { return false }
        if right.words.isEmpty, field.required != nil || field.expected != nil { return false }
        let more = typed.words.subtracting(right.words)
        let kinds = typed.kinds.subtracting(right.kinds)
        guard typed.words.isSuperset(of: right.words), more.isSubset(of: ofPapers.words) else {
            return false
        }
        if kinds.isEmpty || right.kinds.isEmpty { return true }
        return kinds.isSubset(of: ofPapers.kinds) && (!isPlace || !more.isEmpty)
    }

    private func wording(of text: String) -> Wording {
        var wording = Wording()
        for word in text.wordsInSmallLetters {
            if let kind = kinds?.code(for: String(word)) {
                wording.kinds.insert(kind)
            } else {
                wording.words.insert(String(word))
            }
        }
        return wording
    }
}
