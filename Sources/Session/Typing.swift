import Alphabet
import Canvas
import Forms
import Messages

extension Model {
    /// Puts a typed character into the focused answer, as its kind understands it.
    mutating func typeIntoField(_ character: Character) {
        guard let field = focusedField, questionnaire.focus != nil else { return }
        switch field.kind {
        case .choice(let options, let printed):
            chooseOption(typed: character, of: options, printed: printed)
        case .flag:
            if " +1xXхХ".contains(character) { toggle() }
        case .declaration where character == " ": toggle()
        case .date, .declaration: typeDate(character)
        case .digits(let count, _): typeDigit(character, most: count ?? field.length)
        case .year: typeDigit(character, most: 4)
        case .table: break
        case .country where isCountryChosen:
            write(String(character), cursor: 1)
            openSuggestions()
        case .country, .place, .list:
            insert(String(character))
            openSuggestions()
        case .longText, .text, .name, .document: insert(String(character))
        }
    }

    /// Whether the focused answer is a country that was chosen, not the beginning of a name.
    private var isCountryChosen: Bool {
        world.catalog.list("countries")?.word(code: focusedText) != nil
    }

    /// Puts text at the cursor; characters that nobody can see are left out.
    private mutating func insert(_ text: String) {
        guard let field = focusedField else { return }
        let old = focusedText
        let at = old.index(
            old.startIndex, offsetBy: min(questionnaire.cursor, old.count))
        var new = old
        new.insert(contentsOf: text, at: at)
        // A combining mark joins the character before it, so the count tells where the cursor goes.
        let cursor = questionnaire.cursor + new.count - old.count
        guard new.count <= field.length else {
            notice = .message("field.full", ["limit": String(field.length)])
            return
        }
        write(new, cursor: cursor)
    }

    private mutating func typeDigit(_ character: Character, most: Int) {
        let digit = KazakhRow.digit(character, separatorsToo: true) ?? character
        noteRow(character)
        if " -№".contains(digit) { return }
        guard digit.isASCII, digit.isNumber else {
            notice = .message("field.digitsOnly")
            return
        }
        guard focusedText.count < most else {
            notice = .message("field.full", ["limit": String(most)])
            return
        }
        insert(String(digit))
    }

    private mutating func noteRow(_ character: Character) {
        if KazakhRow.isLetter(character) { questionnaire.usesKazakhRow = true }
    }

    /// Types a date: digits fall into day, month and year; any separator ends a part.
    private mutating func typeDate(_ character: Character) {
        noteRow(character)
        let digit =
            KazakhRow.digit(character, separatorsToo: questionnaire.usesKazakhRow)
            ?? character
        let isAtEnd = questionnaire.cursor >= focusedText.count
        if digit.isASCII, digit.isNumber {
            guard focusedText.count < 10 else {
                notice = .message("field.full", ["limit": "10"])
                return
            }
            if !isAtEnd { return insert(String(digit)) }
            var yearAlone = false
            if case .date(yearAlone: true) = focusedField?.kind { yearAlone = true }
            let text = focusedText.withDateDigit(digit, yearAlone: yearAlone)
            write(text, cursor: text.count)
        } else if " ./,-".contains(digit) {
            let text = focusedText.withDateSeparator
            if isAtEnd { write(text, cursor: text.count) }
        } else {
            notice = .message("field.digitsOnly")
        }
    }

    // MARK: Choices and marks

    /// A choice by its printed code; where the paper prints none, by its place in the list.
    private mutating func chooseOption(
        typed character: Character, of options: [String], printed: Bool
    ) {
        let digit = String(KazakhRow.digit(character, separatorsToo: true) ?? character)
        let codes = printed ? options : options.indices.map { String($0 + 1) }
        let current = options.firstIndex(of: focusedText).map { codes[$0] } ?? ""
        guard let index = codes.firstIndex(of: current + digit) ?? codes.firstIndex(of: digit)
        else { return }
        write(options[index], cursor: 0)
    }

    private mutating func stepOption(by distance: Int) {
        guard case .choice(let options, _) = focusedField?.kind else { return }
        guard let index = options.firstIndex(of: focusedText) else {
            let first = distance > 0 ? options.first : options.last
            return write(first ?? "", cursor: 0)
        }
        write(options[(index + distance + options.count) % options.count], cursor: 0)
    }

    private mutating func toggle() {
        let isEmpty = focusedText.isEmpty
        if case .declaration = focusedField?.kind {
            let text = isEmpty ? clock.today.shown : ""
            write(text, cursor: text.count)
        } else {
            write(isEmpty ? "true" : "", cursor: 0)
        }
    }

    // MARK: The keys that edit

    /// What an editing key does in the focused answer.
    mutating func editField(_ command: Command) {
        guard let field = focusedField else { return }
        switch field.kind {
        case .choice:
            switch command {
            case .left: stepOption(by: -1)
            case .right: stepOption(by: 1)
            case .backspace, .delete, .clear, .clearToEnd: write("", cursor: 0)
            default: break
            }
        case .flag:
            let erases = [.backspace, .delete, .clear, .clearToEnd].contains(command)
            if erases {
                write("", cursor: 0)
            } else if [.left, .right].contains(command) {
                toggle()
            }
        case .table: break
        default: editText(command, of: field)
        }
    }

    private mutating func editText(_ command: Command, of field: Field) {
        var text = Array(focusedText)
        var cursor = min(questionnaire.cursor, text.count)
        if case .country = field.kind, isCountryChosen {
            if [.backspace, .delete, .clear, .clearToEnd].contains(command) {
                write("", cursor: 0)
            }
            return
        }
        switch command {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .wordLeft: cursor = text.wordStart(before: cursor)
        case .wordRight: cursor = text.wordStart(after: cursor)
        case .home: cursor = 0
        case .end: cursor = text.count
        case .backspace where cursor > 0:
            cursor -= 1
            text.remove(at: cursor)
        case .delete where cursor < text.count: text.remove(at: cursor)
        case .clear:
            text = []
            cursor = 0
        case .clearToEnd: text.removeSubrange(cursor...)
        default: return
        }
        write(String(text), cursor: cursor)
        questionnaire.cursor = cursor
        if case .picker = overlay { openSuggestions() }
    }

    // MARK: Pasting

    /// Pasted text is text: no line end in it is an Enter, no character a command.
    mutating func pasteIntoField(_ text: String) {
        guard let field = focusedField else { return }
        switch field.kind {
        case .choice, .flag, .table:
            let typed = text.filter { !$0.isWhitespace }
            if typed.count == 1, let character = typed.first { typeIntoField(character) }
        case .digits(let count, _):
            let digits = field.kind.normalised(text).filter { $0.isASCII && $0.isNumber }
            write(String(digits.prefix(count ?? field.length)), cursor: count ?? digits.count)
        case .date, .declaration, .year:
            let normalised = field.kind.normalised(text)
            write(String(normalised.prefix(10)), cursor: normalised.count)
        case .longText: insert(text.visible(allowingLines: true))
        default: insert(text.visible(allowingLines: false))
        }
        offerRepair()
    }

    /// Letters of KZ-1048 that were read as cp1251 occur in neither language: the repaired text is
    /// offered beside the one that came.
    private mutating func offerRepair() {
        let text = focusedText
        guard let repaired = text.kz1048Repaired else { return }
        overlay = .picker(Picker(purpose: .repair, items: [.text(repaired), .text(text)], line: 0))
    }
}

extension Array where Element == Character {
    /// The beginning of the word before a place.
    func wordStart(before place: Int) -> Int {
        var at = place
        while at > 0, self[at - 1].isWhitespace { at -= 1 }
        while at > 0, !self[at - 1].isWhitespace { at -= 1 }
        return at
    }

    /// The beginning of the word after a place.
    func wordStart(after place: Int) -> Int {
        var at = place
        while at < count, !self[at].isWhitespace { at += 1 }
        while at < count, self[at].isWhitespace { at += 1 }
        return at
    }
}

extension String {
    /// The date with one more digit at its end; a full stop comes by itself after day and month,
    /// where four digits may be a year with the fifth.
    func withDateDigit(_ digit: Character, yearAlone: Bool = false) -> String {
        if yearAlone, !contains(".") {
            return count < 4 ? self + String(digit) : "\(prefix(2)).\(dropFirst(2)).\(digit)"
        }
        let last = split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        let parts = filter { $0 == "." }.count
        return last.count >= 2 && parts < 2 ? self + "." + String(digit) : self + String(digit)
    }

    /// The date with its last part ended: one digit gets a zero before it.
    var withDateSeparator: String {
        var parts = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, !last.isEmpty, parts.count < 3, last.count <= 2 else {
            return self
        }
        parts[parts.count - 1] = last.count == 1 ? "0" + last : last
        return parts.joined(separator: ".") + "."
    }
}
