import Alphabet
import Forms
import Messages

extension Intake {
    /// Puts a typed character into the focused answer, as its kind understands it.
    package mutating func typeIntoField(_ character: Character) {
        guard let field = focusedField, let focus = questionnaire.focus else { return }
        narrowList { field.typed.type(character, into: field, at: focus, &$0) }
        arrived = nil
    }

    /// Whether the focused answer is a country that was chosen, not the beginning of a name.
    package var isCountryChosen: Bool {
        guard focusedField?.kind.country != nil else { return false }
        return world.catalog.list(Countries.list)?.word(code: focusedText) != nil
    }

    /// Makes a text the focused answer, or puts it at the cursor.
    mutating func put(_ text: String, anew: Bool) {
        if anew { write(text, cursor: text.count) } else { insert(text) }
    }

    /// Puts text at the cursor; a mark that no screen would draw is left out.
    mutating func insert(_ text: String) {
        guard let field = focusedField else { return }
        let old = focusedText
        let head = old.prefix(questionnaire.cursor)
        var new = String(head)
        new.append(text)
        new.append(contentsOf: old[head.endIndex...])
        // A combining mark joins the character before it, so the count tells where the cursor goes.
        let cursor = questionnaire.cursor + new.count - old.count
        guard new.composed.unicodeScalars.count <= field.length else {
            notice = .message("field.full", ["limit": String(field.length)])
            return
        }
        if new.hasTower { return }
        write(new, cursor: cursor)
    }

    // MARK: Pasting

    /// Pasted text is text: no line end in it is an Enter, no character a command.
    package mutating func pasteIntoField(_ text: String) {
        guard let field = focusedField, let focus = questionnaire.focus else { return }
        narrowList { field.typed.paste(text, into: field, at: focus, &$0) }
        arrived = nil
        offerRepair()
    }

    /// A number or a date that is whole takes the place of the answer, whatever stands around it;
    /// anything else is as if it were typed.
    mutating func pasteShaped(_ text: String, into field: Field) {
        if let yearAlone = field.kind.yearMayStandAlone {
            let date = DateText(
                text.composed, yearAlone: yearAlone, usesRow: questionnaire.usesKazakhRow,
                words: world.dateWords)
            if date.isWhole { return write(date.text, cursor: 10) }
        } else {
            let digits = text.composed.numberOfDigits.filter(\.isASCIIDigit)
            let limit = field.kind.limit(of: field)
            if digits.count == limit { return write(digits, cursor: limit) }
        }
        typeShaped(text, into: field, isPasted: true)
    }

    /// Letters of KZ-1048 that were read as cp1251 occur in neither language: the repaired text is
    /// offered beside the one that came.
    private mutating func offerRepair() {
        let text = focusedText
        guard let repaired = text.kz1048Repaired else { return }
        list = Picker(purpose: .repair, items: [.text(repaired), .text(text)], line: 0)
    }
}
