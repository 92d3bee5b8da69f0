import Alphabet
import Casework
import Forms
import Judging
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
    /// What the answer was before the list opened, by all the paths that typing changes.
    var former: [AnswerPath: String] = [:]
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
        let written = writtenCode(in: field, at: focus)
        let line = items.firstIndex { item in
            if case .word(let word) = item { return word.code == written }
            return false
        }
        overlay = .picker(
            Picker(purpose: .answer, items: items, line: line ?? 0, former: formerAnswer))
    }

    /// Changes the focused answer and shows what its list has for it.
    ///
    /// Esc takes back whatever was typed since the list opened.
    mutating func suggest(after change: (inout Model) -> Void) {
        let former = formerAnswer
        change(&self)
        overlay = nil
        guard let focus = questionnaire.focus, let field = focusedField,
            let list = suggestions(for: field, at: focus), !focusedText.isEmpty
        else { return }
        var items = list.matches(focusedText, in: language, saidBy: sexOfPerson(field))
            .map(Picker.Item.word)
        items.insert(
            contentsOf: missingMatches(focusedText, of: field, at: focus),
            at: isMissingWord(focusedText) ? 0 : items.count)
        if case .country = field.kind {
            // A country is one of the list: who finds none there has something to mend.
            if items.isEmpty { notice = .message("list.noMatch") }
        } else if items.isEmpty {
            return
        } else {
            items.append(.typed(focusedText))
        }
        overlay = .picker(Picker(purpose: .answer, items: items, line: 0, former: former))
    }

    /// The answer with all that is kept beside it, as it is or was when the open list was opened.
    private var formerAnswer: [AnswerPath: String] {
        if case .picker(let picker) = overlay, picker.purpose == .answer { return picker.former }
        guard let path = questionnaire.focus, let field = focusedField else { return [:] }
        let paths = [path, form.missingPath(of: field, at: path)] + keptBeside(field, at: path)
        return Dictionary(
            paths.map { ($0, questionnaire.answers[$0]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Closes the list as if nothing had been typed into it.
    private mutating func restoreAnswer(_ former: [AnswerPath: String]) {
        overlay = nil
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
    func sexOfPerson(_ field: Field) -> String {
        guard case .list(let suggestions) = field.kind.suggesting else { return "" }
        return suggestions.person.map { interview.answer($0) } ?? ""
    }

    /// The list behind a field; nil where it has none.
    func suggestions(for field: Field, at path: AnswerPath) -> WordList? {
        switch field.kind {
        case .list(let suggestions), .longText(.some(let suggestions)):
            return world.catalog.list(suggestions.list)
        case .country(let stateless, let first):
            return world.catalog.list("countries")?
                .arranged(first: first, without: stateless ? [] : ["XX"])
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

    /// The code of the answer, or of what is offered for it; nil for no word of the list.
    private func writtenCode(in field: Field, at path: AnswerPath) -> String? {
        let text = focusedText.isEmpty ? offer(for: field, at: path) ?? "" : focusedText
        if case .country = field.kind { return text }
        return suggestions(for: field, at: path)?.code(for: text, saidBy: sexOfPerson(field))
    }

    // MARK: Keys in an open list

    mutating func performOnPicker(_ picker: Picker, _ command: Command) -> [Effect] {
        var picker = picker
        switch command {
        case .escape where picker.purpose == .answer: restoreAnswer(picker.former)
        case .escape: overlay = nil
        case .down:
            picker.line = max(0, min(picker.line + 1, picker.items.count - 1))
            overlay = .picker(picker)
        case .up:
            picker.line = max(picker.line - 1, 0)
            overlay = .picker(picker)
        case .nextScreen:
            picker.line = max(0, min(picker.line + 8, picker.items.count - 1))
            overlay = .picker(picker)
        case .previousScreen:
            picker.line = max(picker.line - 8, 0)
            overlay = .picker(picker)
        case .enter, .next:
            guard picker.items.indices.contains(picker.line) else {
                overlay = nil
                return enter()
            }
            return take(picker.items[picker.line], for: picker.purpose)
        case .home:
            picker.line = 0
            overlay = .picker(picker)
        case .end:
            picker.line = max(0, picker.items.count - 1)
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
        let former = notice
        switch (item, purpose) {
        case (.word(let word), .answer): if takeWord(word) { return [] }
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
        // What else changes with the answer is told, although its field is left at once.
        let told = notice == former ? nil : notice
        let effects = enter()
        notice = notice ?? told
        return effects
    }

    /// Writes a word of the list; true where something must be added to it first.
    private mutating func takeWord(_ word: Word) -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField else { return false }
        var text: String
        switch field.kind.suggesting {
        case .country: text = word.code
        case .list(let suggestions):
            text = word.text(in: questionnaire.language, female: isFemale(suggestions))
        default: text = word.text(in: questionnaire.language)
        }
        let gap = text.firstIndex(of: Word.gap)
        let cursor = gap.map { text.distance(from: text.startIndex, to: $0) } ?? text.count
        text.removeAll { $0 == Word.gap }
        edit(writing(text, to: field, at: focus))
        questionnaire.cursor = cursor
        return gap != nil
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
