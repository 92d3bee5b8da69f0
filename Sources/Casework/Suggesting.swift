import Alphabet
package import Forms
import Judging
import Keeping
package import Messages

extension Intake {
    /// Opens the whole list of the focused field, with the codes for an answer that does not exist;
    /// false where no field has the focus.
    package mutating func openList() -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField else {
            return false
        }
        let words = suggestions(for: field, at: focus)?.words(in: language) ?? []
        var items = words.map(Picker.Item.word)
        items += missingCodes(of: field, at: focus).map(Picker.Item.missing)
        guard !items.isEmpty else {
            notice = .message("list.none")
            return true
        }
        let written = writtenCode(in: field, at: focus)
        let line = items.firstIndex { item in
            if case .word(let word) = item { return word.code == written }
            return false
        }
        list = Picker(purpose: .answer, items: items, line: line ?? 0, former: formerAnswer)
        return true
    }

    /// Changes the focused answer and shows what its list has for it.
    ///
    /// Esc takes back whatever was typed since the list opened.
    package mutating func suggest(after change: (inout Intake) -> Void) {
        let former = formerAnswer
        change(&self)
        list = nil
        let sought = sought
        guard let focus = questionnaire.focus, let field = focusedField, !sought.isEmpty else {
            return
        }
        let words = suggestions(for: field, at: focus)
        var items = (words?.matches(sought, in: language, saidBy: sexOfPerson(field)) ?? [])
            .map(Picker.Item.word)
        items.insert(
            contentsOf: missingMatches(sought, of: field, at: focus),
            at: isMissingWord(sought) ? 0 : items.count)
        if words != nil, field.typed.isClosed {
            // A country is one of the list: who finds none there has something to mend.
            if items.isEmpty { notice = .message("list.noMatch") }
        } else if items.isEmpty {
            return
        } else if sought == focusedText {
            items.append(.typed(sought))
        }
        list = Picker(purpose: .answer, items: items, line: 0, former: former)
    }

    /// Changes the focused answer; a list that is open over it narrows with it, or closes where it has
    /// nothing that begins so.
    ///
    /// Whoever types means what is typed: no line of a list that was opened before may take its place, not
    /// even where nothing of it was taken.
    ///
    /// - Parameter isTyped: whether something comes to the answer, and is no key that edits it.
    package mutating func narrowList(
        isTyped: Bool = true, after change: (inout Intake) -> Void
    ) {
        guard let open = list, open.purpose == .answer else { return change(&self) }
        let before = sought
        change(&self)
        // A kind that looks its words up by itself has done it.
        guard list == open else { return }
        if sought != before {
            suggest { _ in }
        } else if isTyped {
            list = nil
        }
    }

    /// What is to be found in a list: the answer, or a word that was typed where only digits are taken.
    private var sought: String { wordAmongDigits ?? focusedText }

    /// The answer with all that is kept beside it, as it is or was when the open list was opened.
    private var formerAnswer: [AnswerPath: String] {
        if let list, list.purpose == .answer { return list.former }
        guard let path = questionnaire.focus, let field = focusedField else { return [:] }
        let paths =
            [path, form.missingPath(of: field, at: path)]
            + field.typed.kept(beside: path, of: field, self)
        return Dictionary(
            paths.map { ($0, questionnaire.answers[$0]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Closes the list as if nothing had been typed into it.
    package mutating func restoreAnswer(_ former: [AnswerPath: String]) {
        list = nil
        notice = nil
        guard let focus = questionnaire.focus else { return }
        // The answer itself first: it is what undo speaks of.
        let paths = [focus] + former.keys.filter { $0 != focus }
        let edits = paths.compactMap { path -> Edit? in
            let old = questionnaire.answers[path]
            guard let text = former[path], text != old else { return nil }
            return .set(path, from: old, to: text)
        }
        edit(edits.count == 1 ? edits[0] : .together(edits))
        questionnaire.cursor = focusedText.count
    }

    /// Opens the list with the marks that begin as a word which was typed where only digits are taken; false
    /// where none does.
    mutating func findMark(in field: Field, at path: AnswerPath) -> Bool {
        guard let word = wordAmongDigits, !missingMatches(word, of: field, at: path).isEmpty
        else { return false }
        suggest { _ in }
        return true
    }

    /// The codes for a missing answer whose words begin as what was typed.
    private func missingMatches(
        _ typed: String, of field: Field, at path: AnswerPath
    ) -> [Picker.Item] {
        let codes = missingCodes(of: field, at: path)
        return world.missingWords.matches(typed, in: language).map(\.code).filter(codes.contains)
            .map(Picker.Item.missing)
    }

    private func isMissingWord(_ text: String) -> Bool {
        world.missingWords.code(for: text) != nil
    }

    /// The sex of the person whom a list is about; empty while it is not known.
    package func sexOfPerson(_ field: Field) -> String {
        field.kind.suggestions?.person.map { interview.answer($0) } ?? ""
    }

    /// The list behind a field; nil where it has none.
    package func suggestions(for field: Field, at path: AnswerPath) -> WordList? {
        field.typed.list(of: field, at: path, self)
    }

    /// The codes that may stand for an answer, in this row and with these other answers.
    package func missingCodes(of field: Field, at path: AnswerPath) -> [String] {
        field.missing.filter {
            $0.when.map { interview.holds($0, row: path.row, of: path.field) } ?? true
        }.map(\.code)
    }

    /// The code of the answer, or of what is offered for it; nil for no word of the list.
    private func writtenCode(in field: Field, at path: AnswerPath) -> String? {
        let text = focusedText.isEmpty ? offer(for: field, at: path) ?? "" : focusedText
        return field.typed.code(
            of: text, in: suggestions(for: field, at: path), of: field, self)
    }

    /// Writes a word of the list; true where something must be added to it first.
    package mutating func takeWord(_ word: Word) -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField else { return false }
        var text = field.typed.answer(for: word, self)
        let gap = text.firstIndex(of: Word.gap)
        let cursor = gap.map { text.distance(from: text.startIndex, to: $0) } ?? text.count
        text.removeAll { $0 == Word.gap }
        edit(writing(text, to: field, at: focus))
        questionnaire.cursor = cursor
        return gap != nil
    }

    package mutating func takeMissing(_ code: String, at path: AnswerPath? = nil) {
        guard let path = path ?? questionnaire.focus, let field = form.field(at: path) else {
            return
        }
        let missing = form.missingPath(of: field, at: path)
        let answers = questionnaire.answers
        // What was kept beside the answer goes with it.
        edit(
            .together([
                writing("", to: field, at: path),
                .set(missing, from: answers[missing], to: code),
            ]))
        questionnaire.cursor = 0
    }
}
