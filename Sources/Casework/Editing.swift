import Alphabet
package import Forms
import Judging
package import Messages

extension Intake {
    /// Changes the answers, and says which others change with them or are not asked any more.
    package mutating func edit(_ edit: Edit) {
        if edit.isEmpty { return }
        let before = interview
        let twins = twins(of: edit)
        record(.edited(twins.isEmpty ? edit : .together([edit] + twins)))
        if let row = twins.first?.path?.row {
            notice = .message("row.mirrored", ["row": String(row + 1)])
            notice?.stays = true
        }
        tellSetAside(since: before)
    }

    /// Takes in an entry, and remembers it for the journal.
    package mutating func record(_ entry: Entry) {
        questionnaire.take(entry, today: clock.today)
        pending.append(entry)
    }

    /// Tells which answers are set aside by a change: the conditions that ask for them fail now.
    private mutating func tellSetAside(since before: Interview) {
        // Nearly always no field is skipped that was not.
        let places = before.skipsSameFields(as: interview) ? placesOfRow : placesInHand
        let hidden = places.filter { field, path in
            let holds =
                !questionnaire.answers[path].isEmpty
                || path.column == nil && !questionnaire.answers.rows(of: field.name).isEmpty
            return holds && before.isAsked(path) && !interview.isAsked(path)
                && form.untilNow(of: field, at: path) == nil
        }
        guard let first = hidden.first else { return }
        // The point of a column is that of its table, of which all the rest is asked.
        let points = hidden.compactMap { field, path in
            path.column == nil ? field.number(in: form) : nil
        }
        notice =
            points.isEmpty
            ? Notice(content: .about("answer.setAside.other", first.1))
            : .message("answer.setAside", ["point": points.unique.joined(separator: ", ")])
        notice?.stays = true
    }

    /// Where answers lie that a change can set aside: all fields, and the columns of the row in hand.
    private var placesInHand: [(Field, AnswerPath)] {
        form.screens.flatMap(\.fields).map { ($0, AnswerPath($0.name)) } + placesOfRow
    }

    /// Puts a text in place of the focused answer, with whatever code is kept beside it.
    package mutating func write(_ text: String, cursor: Int) {
        guard let focus = questionnaire.focus, let field = focusedField else { return }
        edit(writing(text, to: field, at: focus))
        questionnaire.cursor = min(max(0, cursor), focusedText.count)
    }

    /// The edit that writes an answer, and the code beside it where the text is a word of its list.
    package func writing(_ text: String, to field: Field, at path: AnswerPath) -> Edit {
        let answers = questionnaire.answers
        var edits = [Edit.set(path, from: answers[path], to: text)]
        let missing = form.missingPath(of: field, at: path)
        if !text.isEmpty, !answers[missing].isEmpty {
            edits.append(.set(missing, from: answers[missing], to: ""))
        }
        edits += field.typed.edits(with: text, of: field, at: path, self)
        edits.removeAll(where: \.isEmpty)
        return edits.count == 1 ? edits[0] : .together(edits)
    }

    /// Settles the answer that is being left: normalised, a country found by its name.
    package mutating func settleAnswer(of field: Field, at path: AnswerPath) {
        let text = questionnaire.answers[path]
        let settled = field.typed.settled(text, self)
        if settled != text { edit(writing(settled, to: field, at: path)) }
        questionnaire.cursor = min(questionnaire.cursor, settled.count)
    }

    // MARK: Offers

    /// The value that Enter takes while the answer is not whole; nil where none is offered.
    package func offer(for field: Field, at path: AnswerPath) -> String? {
        field.typed.offer(for: field, at: path, self)
    }

    /// What Screens offer for an answer that is still empty.
    func offerOfForm(for field: Field, at path: AnswerPath) -> String? {
        guard questionnaire.answers[path].isEmpty, interview.missingCode(path).isEmpty else {
            return nil
        }
        switch presentOffer(of: field, at: path)?.value {
        case .setting(let name):
            return world.settings[name].flatMap { field.kind.codes.contains($0) ? $0 : nil }
        case .text(let text): return text
        case .above(let column):
            guard let row = path.row, row > 0 else { return nil }
            let above = interview.answer(AnswerPath(path.field, row: row - 1, column: column))
            return above.isEmpty ? nil : above
        case .yearly(let argument): return yearly(argument, of: field)
        case .today:
            // A correction is accepted when what it corrects was.
            let accepted =
                path.field == form.registeredOn ? questionnaire.beginning.acceptedOn : nil
            return (accepted ?? clock.today).shown
        case .iin(field: let name, let told): return tells(name, told, beside: path)
        case .list(code: let code):
            guard let suggestions = field.kind.suggestions else { return nil }
            return word(code, of: suggestions)
        case .family, nil: return nil
        }
    }

    /// The first offer of Screens whose condition holds.
    func presentOffer(of field: Field, at path: AnswerPath) -> Offer? {
        field.offers.first { offer in
            if case .setting(let name) = offer.value, world.settings[name] == nil { return false }
            return offer.when.map { interview.holds($0, row: path.row, of: path.field) } ?? true
        }
    }

    /// What the table of a check has for the current year; nil where it does not reach.
    private func yearly(_ argument: String, of field: Field) -> String? {
        let table = field.checks.lazy.compactMap { $0.arguments.objects[argument] }.first ?? []
        let year = table.first { $0["year"] == String(clock.today.year) }
        return year?.first { $0.key != "year" }?.value
    }

    /// Whether the offer comes from an IIN, which the screen says beside it.
    package func isToldByIIN(_ field: Field) -> Bool {
        field.offers.contains { if case .iin = $0.value { true } else { false } }
    }

    private func tells(_ name: String, _ told: Offer.Told, beside path: AnswerPath) -> String? {
        guard let iin = IIN(interview.answer(path.beside(name))), iin.hasRightCheckDigit else {
            return nil
        }
        switch told {
        case .birthDate: return iin.birthDate?.shown
        case .sex: return iin.sex?.rawValue
        }
    }

    /// The word of a list in the language of the document, in the form that the person's sex asks.
    package func word(
        _ code: String, of suggestions: Suggestions, in language: Language? = nil
    ) -> String? {
        guard let word = world.catalog.list(suggestions.list)?.word(code: code) else { return nil }
        return word.text(
            in: language ?? questionnaire.language, female: isFemale(suggestions)
        ).filter { $0 != Word.gap }.oneSpaced
    }

    package func isFemale(_ suggestions: Suggestions) -> Bool {
        suggestions.person.map { interview.answer($0) == Sex.female.rawValue } ?? false
    }

    /// Whether something is offered for the focused answer.
    package var offersHere: Bool {
        guard let focus = questionnaire.focus, let field = focusedField else { return false }
        return offer(for: field, at: focus) != nil
    }

    /// Takes what is offered; true where that is a beginning, to which something must be added.
    package mutating func takeOffer() -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField,
            let offer = offer(for: field, at: focus)
        else { return false }
        if field.kind.isSignature { return false }
        arrived = nil
        take(offer, in: field, at: focus)
        return offer.last == " "
    }

    /// Writes what was offered or repeated; a paper that is not needed as the one above was not comes with
    /// the note of that one.
    private mutating func take(_ text: String, in field: Field, at path: AnswerPath) {
        let answers = questionnaire.answers
        var edits = [writing(text, to: field, at: path)]
        if field.kind.paper?.owesNote(text) == true, let row = path.row, row > 0,
            answers[path.inRow(row - 1)] == text
        {
            let place = path.note
            let note = answers[path.inRow(row - 1).note]
            if answers[place].isEmpty { edits.append(.set(place, from: "", to: note)) }
        }
        edits.removeAll(where: \.isEmpty)
        edit(edits.count == 1 ? edits[0] : .together(edits))
        questionnaire.cursor = min(text.count, focusedText.count)
    }

    /// The value of the row above, or of the field's usual source; false where a field has none.
    package mutating func repeatValue() -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField, field.repeats != nil
        else { return false }
        if let text = repetition(for: field, at: focus) {
            take(text, in: field, at: focus)
        } else {
            notice = .message("repeat.none")
        }
        return true
    }

    /// What F5 repeats; nil where nothing stands there.
    package func repetition(for field: Field, at path: AnswerPath) -> String? {
        let places = field.repeatsAll.compactMap { source in
            source == "row"
                ? path.row.flatMap { $0 > 0 ? path.inRow($0 - 1) : nil } : AnswerPath(source)
        }
        let texts = places.map { questionnaire.answers[$0] }.filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.unique.joined(separator: ", ")
    }
}
