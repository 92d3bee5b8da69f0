import Alphabet
import Forms
import Messages

extension Intake {
    /// Puts a typed character into the focused answer, as its kind understands it.
    package mutating func typeIntoField(_ character: Character) {
        guard let field = focusedField, let focus = questionnaire.focus else { return }
        let text = String(character)
        switch field.kind {
        case .choice(let options, let printed):
            chooseOption(typed: character, of: options, printed: printed)
        case .flag:
            if " +1xXхХ".contains(KazakhRow.key(character)) {
                toggle()
            } else {
                refuse(in: field)
            }
        case .declaration where character == " " && !isInEntry: toggle()
        case .year(untilNow: .some) where character == " " && !isInEntry:
            toggleUntilNow(of: field, at: focus)
        case .digits, .year, .date, .declaration: typeShaped(text, into: field)
        case .table: break
        case .country where isCountryChosen, .place where replacesAnswer,
            .list where replacesAnswer:
            suggest { $0.write(text, cursor: 1) }
        case .country, .place, .list:
            suggest { $0.insert(text) }
        case .document where replacesAnswer:
            write(text, cursor: 1)
        case .longText, .text, .name, .document: insert(text)
        }
        arrived = nil
    }

    /// Whether the focused answer is a country that was chosen, not the beginning of a name.
    package var isCountryChosen: Bool {
        guard case .country = focusedField?.kind else { return false }
        return world.catalog.list(Countries.list)?.word(code: focusedText) != nil
    }

    /// Puts text at the cursor; a mark that no screen would draw is left out.
    private mutating func insert(_ text: String) {
        guard let field = focusedField else { return }
        let old = focusedText
        let at = old.index(
            old.startIndex, offsetBy: min(questionnaire.cursor, old.count))
        var new = old
        new.insert(contentsOf: text, at: at)
        // A combining mark joins the character before it, so the count tells where the cursor goes.
        let cursor = questionnaire.cursor + new.count - old.count
        guard new.composed.unicodeScalars.count <= field.length else {
            notice = .message("field.full", ["limit": String(field.length)])
            return
        }
        if new.hasTower { return }
        write(new, cursor: cursor)
    }

    // MARK: Choices and marks

    /// A choice by its printed code; where the paper prints none, by its place in the list.
    private mutating func chooseOption(
        typed character: Character, of options: [String], printed: Bool
    ) {
        let digit = String(KazakhRow.key(character))
        let codes = printed ? options : options.indices.map { String($0 + 1) }
        let current = options.firstIndex(of: focusedText).map { codes[$0] } ?? ""
        guard let index = codes.firstIndex(of: current + digit) ?? codes.firstIndex(of: digit)
        else {
            if let field = focusedField { refuse(in: field) }
            return
        }
        write(options[index], cursor: 0)
    }

    package mutating func stepOption(by distance: Int) {
        guard case .choice(let options, _) = focusedField?.kind else { return }
        guard let index = options.firstIndex(of: focusedText) else {
            let first = distance > 0 ? options.first : options.last
            return write(first ?? "", cursor: 0)
        }
        write(options[(index + distance + options.count) % options.count], cursor: 0)
    }

    package mutating func toggle() {
        let isEmpty = focusedText.isEmpty
        if case .declaration = focusedField?.kind {
            let text = isEmpty ? clock.today.shown : ""
            write(text, cursor: text.count)
        } else {
            write(isEmpty ? "true" : "", cursor: 0)
        }
    }

    // MARK: Pasting

    /// Pasted text is text: no line end in it is an Enter, no character a command.
    package mutating func pasteIntoField(_ text: String) {
        guard let field = focusedField else { return }
        let line = text.visible(allowingLines: false)
        switch field.kind {
        case .choice, .flag, .table:
            guard line.count == 1, let character = line.first else {
                return refuse(in: field, isPasted: true)
            }
            typeIntoField(character)
        case .digits, .year, .date, .declaration: pasteShaped(line, into: field)
        case .longText: insert(text.visible(allowingLines: true))
        case .country where isCountryChosen: write(line, cursor: line.count)
        case .document where replacesAnswer, .place where replacesAnswer,
            .list where replacesAnswer:
            write(line, cursor: line.count)
        default: insert(line)
        }
        arrived = nil
        offerRepair()
    }

    /// A number or a date that is whole takes the place of the answer, whatever stands around it;
    /// anything else is as if it were typed.
    private mutating func pasteShaped(_ text: String, into field: Field) {
        if let yearAlone = field.kind.dateMayBeYear {
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
