import Alphabet
import Forms
import Messages

/// An open list: what may be chosen, and which line is chosen now.
struct Picker: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        /// A word for the focused answer.
        case answer
        /// Pasted text that looks damaged: repaired, or as it came.
        case repair
        /// What to do about a problem on the check page.
        case reason(Problem)
    }

    enum Item: Hashable, Sendable {
        case word(Word)
        /// What was typed, as it stands.
        case typed(String)
        /// A text that takes the place of the answer.
        case text(String)
        /// A code that stands for an answer which does not exist.
        case missing(String)
        /// Go and mend it.
        case mend
        case reason(String)
    }

    var purpose: Purpose
    var items: [Item]
    var line: Int
}

extension Model {
    /// F4: the whole list of the focused field, with the codes for an answer that does not exist.
    mutating func openList() {
        guard let focus = questionnaire.focus, let field = focusedField else {
            return refuse(.list)
        }
        let words = suggestions(for: field, at: focus)?.words(in: language) ?? []
        var items = words.map(Picker.Item.word)
        items += missingCodes(of: field, at: focus).map(Picker.Item.missing)
        guard !items.isEmpty else {
            notice = .message("list.none")
            return
        }
        let line = items.firstIndex { item in
            if case .word(let word) = item { return isWritten(word, in: field, at: focus) }
            return false
        }
        overlay = .picker(Picker(purpose: .answer, items: items, line: line ?? 0))
    }

    /// While somebody types: what the list has for it, and what was typed itself.
    mutating func openSuggestions() {
        overlay = nil
        guard let focus = questionnaire.focus, let field = focusedField,
            let list = suggestions(for: field, at: focus), !focusedText.isEmpty
        else { return }
        let matches = list.matches(focusedText, in: language)
        var items = matches.map(Picker.Item.word)
        if case .country = field.kind {} else { items.append(.typed(focusedText)) }
        guard !matches.isEmpty else { return }
        overlay = .picker(Picker(purpose: .answer, items: items, line: 0))
    }

    /// The list behind a field; nil where it has none.
    func suggestions(for field: Field, at path: AnswerPath) -> WordList? {
        switch field.kind {
        case .list(let suggestions), .longText(.some(let suggestions)):
            return world.catalog.list(suggestions.list)
        case .country(let stateless):
            guard let countries = world.catalog.list("countries") else { return nil }
            return stateless ? countries : countries.without("XX")
        case .place(let line):
            guard country(of: line) == "KZ" else { return nil }
            let above = codeAbove(field)
            if line.level > 1, above == nil { return nil }
            let children = world.classifier.children(of: above)
            return children.words(in: .kk).isEmpty ? nil : children
        default: return nil
        }
    }

    /// The codes that may stand for an answer, in this row and with these other answers.
    func missingCodes(of field: Field, at path: AnswerPath) -> [String] {
        field.missing.filter {
            $0.when.map { interview.holds($0, row: path.row, of: path.field) } ?? true
        }.map(\.code)
    }

    /// Whether the word is the answer, or what is offered for it.
    private func isWritten(_ word: Word, in field: Field, at path: AnswerPath) -> Bool {
        let text = focusedText.isEmpty ? offer(for: field, at: path) ?? "" : focusedText
        if case .country = field.kind { return word.code == text }
        return [word.kk, word.ru].contains(text)
    }

    // MARK: Keys in an open list

    mutating func performOnPicker(_ picker: Picker, _ command: Command) -> [Effect] {
        var picker = picker
        switch command {
        case .escape: overlay = nil
        case .down:
            picker.line = min(picker.line + 1, picker.items.count - 1)
            overlay = .picker(picker)
        case .up:
            picker.line = max(picker.line - 1, 0)
            overlay = .picker(picker)
        case .nextScreen:
            picker.line = min(picker.line + 8, picker.items.count - 1)
            overlay = .picker(picker)
        case .previousScreen:
            picker.line = max(picker.line - 8, 0)
            overlay = .picker(picker)
        case .enter, .next: return take(picker.items[picker.line], for: picker.purpose)
        case .home:
            picker.line = 0
            overlay = .picker(picker)
        case .end:
            picker.line = picker.items.count - 1
            overlay = .picker(picker)
        case .backspace, .delete, .clear, .clearToEnd, .left, .right:
            if picker.purpose == .answer { editField(command) }
        // Any other command means what it means without the list.
        default:
            guard picker.purpose == .answer else {
                refuse(command)
                break
            }
            overlay = nil
            return performOnForm(command)
        }
        return []
    }

    /// A digit chooses among few lines.
    mutating func choose(_ character: Character) {
        guard case .picker(let picker) = overlay else { return }
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, number >= 1, number <= picker.items.count else {
            notice = .message("field.choices", ["codes": "1–\(picker.items.count)"])
            return
        }
        _ = take(picker.items[number - 1], for: picker.purpose)
    }

    private mutating func take(_ item: Picker.Item, for purpose: Picker.Purpose) -> [Effect] {
        overlay = nil
        switch (item, purpose) {
        case (.word(let word), .answer): takeWord(word)
        case (.typed, .answer): break
        case (.text(let text), .repair):
            write(text, cursor: text.count)
            return []
        case (.missing(let code), .answer): takeMissing(code)
        case (.missing(let code), .reason(let problem)):
            takeMissing(code, at: problem.path)
            return []
        case (.mend, .reason(let problem)):
            mend(problem)
            return []
        case (.reason(let reason), .reason(let problem)):
            if reason == "other" {
                overlay = .note(problem, text: interview.reason(for: problem)?.note ?? "")
            } else {
                edit(interview.explaining(problem, reason: reason, note: ""))
            }
            return []
        default: return []
        }
        return enter()
    }

    private mutating func takeWord(_ word: Word) {
        guard let focus = questionnaire.focus, let field = focusedField else { return }
        let text: String
        switch field.kind.suggesting {
        case .country: text = word.code
        case .list(let suggestions):
            text = word.text(in: questionnaire.language, female: isFemale(suggestions))
        default: text = word.text(in: questionnaire.language)
        }
        edit(writing(text, to: field, at: focus))
        questionnaire.cursor = text.count
    }

    private mutating func takeMissing(_ code: String, at path: AnswerPath? = nil) {
        guard let path = path ?? questionnaire.focus, let field = form.field(at: path) else {
            return
        }
        let missing = form.missingPath(of: field, at: path)
        let answers = questionnaire.answers
        edit(
            .together([
                .set(path, from: answers[path], to: ""),
                .set(missing, from: answers[missing], to: code),
            ]))
        questionnaire.cursor = 0
    }
}

extension WordList {
    /// The list without one of its words.
    func without(_ code: String) -> WordList {
        WordList(name: name, words: words(in: .kk).filter { $0.code != code })
    }
}
