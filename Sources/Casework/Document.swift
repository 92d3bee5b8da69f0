import Alphabet
import Forms
import Judging
import Messages

extension Intake {
    /// Turns the document into the other language: the words that came from lists go with it.
    package mutating func turnDocument() {
        let other: Language = questionnaire.language == .kk ? .ru : .kk
        let words = interview.askedFields.compactMap { field, path -> Edit? in
            guard let suggestions = field.kind.suggestions,
                let list = world.catalog.list(suggestions.list),
                let code = list.code(
                    for: questionnaire.answers[path], saidBy: sexOfPerson(field)),
                let word = word(code, of: suggestions, in: other)
            else { return nil }
            let edit = writing(word, to: field, at: path)
            return edit.isEmpty ? nil : edit
        }
        record(.language(other, words: .together(words + placeWords(in: other))))
    }

    /// The lines of places that came from the classifier, by its names in the other language.
    private func placeWords(in other: Language) -> [Edit] {
        var edits: [Edit] = []
        var code: String?
        var place = ""
        for field in form.screens.flatMap(\.fields) {
            guard let line = field.kind.place else { continue }
            if line.place != place { (place, code) = (line.place, nil) }
            let text = questionnaire.answers[field.name]
            guard country(of: line) == Countries.kazakhstan, !text.isEmpty,
                let child = world.classifier.child(named: text.oneSpaced, of: code)
            else { continue }
            code = child.code
            let word = child.word.text(in: other)
            if word != text { edits.append(.set(AnswerPath(field.name), from: text, to: word)) }
        }
        return edits
    }
}
