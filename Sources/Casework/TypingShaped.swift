import Alphabet
package import Forms
import Messages

extension Intake {
    /// Whether the next key replaces the whole answer: it was reached by the way from field to field,
    /// and nothing is wrong with it. Who came to mend it moves the cursor first, or came from the
    /// problem.
    package var replacesAnswer: Bool {
        guard let focus = questionnaire.focus, let field = focusedField else { return false }
        if isUntilNow(field, at: focus) { return true }
        guard arrived == focus, !focusedText.isEmpty,
            field.typed.isReplaced(at: focus, of: field, self)
        else { return false }
        return questionnaire.problem(at: focus) == nil
    }

    /// The keys that came into the focused answer so far; none where something else came between.
    private var keysSoFar: Keystrokes? {
        guard let keys = keystrokes, keys.path == questionnaire.focus, keys.answer == focusedText,
            keys.cursor == questionnaire.cursor
        else { return nil }
        return keys
    }

    /// A word that was typed where only digits are taken, so that nothing of it stands in the answer.
    var wordAmongDigits: String? { keysSoFar.flatMap { $0.isWord ? $0.typed : nil } }

    private func beginKeys(at path: AnswerPath) -> Keystrokes {
        let text = focusedText
        let cursor = min(questionnaire.cursor, text.count)
        let replaces = replacesAnswer
        return Keystrokes(
            path: path, replaced: replaces ? text : nil,
            head: replaces ? "" : String(text.prefix(cursor)),
            tail: replaces ? "" : String(text.dropFirst(cursor)), answer: text, cursor: cursor)
    }

    /// Whether something is being typed: a blank then belongs to it, and is no command.
    package var isInEntry: Bool { keysSoFar.map { !$0.typed.isEmpty } ?? false }

    /// Whether all of the answer was made by the keys that came since the focus did.
    package var isWholeEntry: Bool {
        guard let field = focusedField, let keys = keysSoFar, keys.head.isEmpty, keys.tail.isEmpty,
            case .answer(let answer) = reading(of: keys, in: field)
        else { return false }
        return answer == focusedText
    }

    /// Takes one key, or a text that came at once, into an answer of digits or a date.
    package mutating func typeShaped(_ text: String, into field: Field, isPasted: Bool = false) {
        guard let focus = questionnaire.focus else { return }
        var keys = keysSoFar ?? beginKeys(at: focus)
        let before = keys
        // Digits behind a word that was refused begin anew.
        if keys.isWord, text.halfWidth.contains(where: \.isASCIIDigit) { keys.typed = "" }
        keys.typed += text
        switch reading(of: keys, in: field) {
        case .answer(let answer):
            noteRow(keys.typed)
            take(keys, answer: answer)
        case .nothing:
            let isSigns = text.allSatisfy(\.isSignOfNumbers)
            // A word is remembered: the letters of the row in it are no digits.
            if isSigns || keys.isWord && !isPasted {
                take(keys, answer: keys.untouched)
            } else {
                keystrokes = before
            }
            if isPasted || !isSigns && !findMark(in: field, at: focus) {
                refuse(in: field, isPasted: isPasted)
            }
        case .full where !isPasted:
            keystrokes = before
            notice = .message("field.full", ["limit": String(field.kind.limit(of: field))])
        case .full, .stranger:
            keystrokes = before
            refuse(in: field, isPasted: isPasted)
        }
    }

    private mutating func take(_ keys: Keystrokes, answer: String) {
        var keys = keys
        arrived = nil
        let end = answer.hasSuffix(keys.tail) ? answer.count - keys.tail.count : answer.count
        // Writing what is there would take away what stands in its place.
        if answer != focusedText { write(answer, cursor: end) }
        keys.answer = focusedText
        keys.cursor = questionnaire.cursor
        keystrokes = keys
    }

    /// Backspace behind what is being typed takes back its last key that made something; of a word
    /// that was refused, all of it; of one that is looked up in a list, a letter.
    package mutating func takeBackKey(in field: Field) -> Bool {
        guard var keys = keysSoFar, !keys.typed.isEmpty else { return false }
        if keys.isWord {
            let strangers = keys.typed.count { $0.isLetter && !KazakhRow.isLetter($0) }
            let isRefused = list == nil && strangers > 1
            keys.typed = isRefused ? "" : String(keys.typed.dropLast())
            if case .answer(let read) = reading(of: keys, in: field) {
                take(keys, answer: read)
            } else {
                take(keys, answer: keys.untouched)
            }
            return true
        }
        // What a key replaced is brought back by undo, not by erasing.
        keys.replaced = nil
        while !keys.typed.isEmpty {
            keys.typed.removeLast()
            var answer = keys.untouched
            if case .answer(let read) = reading(of: keys, in: field) { answer = read }
            guard answer != keys.answer else { continue }
            take(keys, answer: answer)
            return true
        }
        take(keys, answer: keys.untouched)
        return true
    }

    private func reading(of keys: Keystrokes, in field: Field) -> KeyReading {
        field.kind.reading(
            keys.typed, between: keys.head, and: keys.tail, limit: field.kind.limit(of: field),
            usesRow: questionnaire.usesKazakhRow, words: world.dateWords)
    }

    private mutating func noteRow(_ typed: String) {
        let reading = KazakhRow.read(typed, separating: true)
        if reading.usesRow, reading.text.count >= 4 { questionnaire.usesKazakhRow = true }
    }

    // MARK: Refusing

    /// Says why a key or a pasted text was not taken: what is expected there, and what to do who has nothing
    /// of that.
    package mutating func refuse(in field: Field, isPasted: Bool = false) {
        guard let refusal = field.typed.refusal(in: field, isPasted: isPasted) else { return }
        notice = refusal
        let keys = ["field.digitsOnly": "field.digitsOrMark", "field.dateOnly": "field.dateOrMark"]
        guard case .message(let key, let values) = refusal.content, let other = keys[key],
            let focus = questionnaire.focus, !missingCodes(of: field, at: focus).isEmpty
        else { return }
        notice = .message(other, values)
    }
}
