import Alphabet
package import Forms
package import Judging
package import Messages

extension PaperKind: KeyedKind {
    /// A digit answers the question behind the paper, or says its state; letters are the note that says
    /// why it is not needed.
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        guard let paper else { return }
        let answer = intake.focusedText
        let note = intake.interview.note(at: path)
        // Who has just come to a paper answers it anew, as everywhere.
        let isAnew = intake.arrived == path && character.isASCIIDigit
        // In a note digits and the letters of the number row are what they are.
        if paper.owesNote(answer), !isAnew, !note.isEmpty || !character.isASCIIDigit {
            return intake.note(note + String(character), at: path)
        }
        guard let digit = KazakhRow.key(character).wholeNumberValue,
            let choice = paper.answer(to: digit, after: answer)
        else { return intake.refuse(in: field) }
        if choice == answer { return }
        // The note was about the answer before.
        let place = path.note
        let edits = [
            intake.writing(choice, to: field, at: path), .set(place, from: note, to: ""),
        ]
        intake.edit(note.isEmpty ? edits[0] : .together(edits))
        intake.questionnaire.cursor = 0
    }

    package func paste(
        _ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        let line = text.visible(allowingLines: false)
        guard let paper, paper.owesNote(intake.focusedText), !line.isEmpty else {
            return intake.refuse(in: field, isPasted: true)
        }
        intake.note(intake.interview.note(at: path) + line, at: path)
    }

    /// What became of the paper is said, and nothing is owed.
    package func isFull(
        _ text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> Bool {
        guard let paper, !text.isEmpty else { return false }
        return !paper.parts(of: text).state.isEmpty && !paper.owesNote(text)
    }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? { .message("paper.digits") }

    package func settled(_ text: String, _ intake: Intake) -> String { text }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String {
        guard let paper else { return text }
        let (circumstance, state) = paper.parts(of: text)
        let word = circumstance.map {
            catalog.text(paper.key(of: $0), in: language)
        }
        let isSaid = state.isEmpty || circumstance.map { !$0.isNeeded } ?? false
        let said = isSaid ? nil : catalog.text("paperState.\(state).short", in: language)
        return [word, said].compactMap(\.self).joined(separator: ": ")
    }

    /// What Enter makes of a paper: its usual state, or the answer of the row above.
    package func offer(for field: Field, at path: AnswerPath, _ intake: Intake) -> String? {
        let answers = intake.questionnaire.answers
        let answer = answers[path]
        if let paper, let completed = paper.completed(answer) {
            return intake.interview.isSigned(paper) ? completed : nil
        }
        if !answer.isEmpty { return nil }
        if field.repeats == "row", let row = path.row, row > 0 {
            let above = answers[path.inRow(row - 1)]
            if !above.isEmpty { return above }
        }
        return intake.offerOfForm(for: field, at: path)
    }

    /// The keys that a paper takes now, with their words.
    package func hint(
        for field: Field, at path: AnswerPath, _ intake: Intake, _ language: Language
    ) -> String {
        guard let paper else { return "" }
        let catalog = intake.world.catalog
        let answer = intake.questionnaire.answers[path]
        if paper.owesNote(answer) { return catalog.text("paper.note", in: language) }
        let (circumstance, state) = paper.parts(of: answer)
        if !paper.circumstances.isEmpty, circumstance?.isNeeded != true || !state.isEmpty {
            let answers = paper.circumstances.enumerated().map { number, circumstance in
                "\(number + 1) \(catalog.text(paper.shortKey(of: circumstance), in: language))"
            }
            let advice = paper.adviceKey
            return
                (answers + (catalog.contains(advice) ? [catalog.text(advice, in: language)] : []))
                .joined(separator: "  ")
        }
        let states = Paper.states.enumerated().compactMap { number, state -> String? in
            guard paper.states.contains(state) else { return nil }
            return "\(number + 1) \(catalog.text("paperState.\(state).short", in: language))"
        }
        let advice = paper.adviceKey
        let hasAdvice = paper.circumstances.isEmpty && catalog.contains(advice)
        return (states + (hasAdvice ? [catalog.text(advice, in: language)] : []))
            .joined(separator: "  ")
    }

    package var tellsWhose: Bool { true }

    /// What a paper is called where it is asked for: with its number, or with the person it is of.
    package func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], _ interview: Interview,
        _ catalog: Catalog, _ language: Language
    ) -> String {
        guard let paper else { return "" }
        if kinds.contains("hint"), !kinds.contains("help") { return "" }
        if kinds.contains("help") {
            let own = paper.helpKey
            return catalog.text(catalog.contains(own) ? own : "paper.help", in: language)
        }
        let name = catalog.text(paper.shortNameKey, in: language)
        let person = interview.person(at: path)
        if !person.isEmpty { return "\(name): \(person)" }
        // A paper that is not asked for is not the one with this number.
        if !interview.isAsked(path) { return name }
        let number = paper.number.map { interview.answer($0) } ?? ""
        return number.isEmpty ? name : "\(name) № \(number)"
    }
}

extension Paper {
    /// The answer that a key makes of the one before; nil for a key without a meaning here.
    func answer(to digit: Int, after answer: String) -> String? {
        let (circumstance, state) = parts(of: answer)
        if let circumstance, circumstance.isNeeded, state.isEmpty {
            return self.state(digit).map { "\(circumstance.code):\($0)" }
        }
        if circumstances.isEmpty { return self.state(digit) }
        return circumstances.indices.contains(digit - 1) ? circumstances[digit - 1].code : nil
    }

    private func state(_ digit: Int) -> String? {
        guard Paper.states.indices.contains(digit - 1) else { return nil }
        return states.contains(Paper.states[digit - 1]) ? Paper.states[digit - 1] : nil
    }

    /// What Enter makes of an answer that is not whole.
    func completed(_ answer: String) -> String? {
        let (circumstance, state) = parts(of: answer)
        if let circumstance, circumstance.isNeeded, state.isEmpty {
            return "\(circumstance.code):\(keeps)"
        }
        return circumstances.isEmpty && answer.isEmpty ? keeps : nil
    }
}

extension Intake {
    /// Writes why a paper is not needed.
    package mutating func note(_ text: String, at path: AnswerPath) {
        if text.hasTower || text.unicodeScalars.count > 200 { return }
        let place = path.note
        edit(.set(place, from: questionnaire.answers[place], to: text))
    }

    /// What an editing key does to a paper: it takes back the note, then the state, then the rest.
    package mutating func erasePaper(whole: Bool) {
        guard let focus = questionnaire.focus, let paper = focusedField?.kind.paper else { return }
        let note = interview.note(at: focus)
        if !note.isEmpty, !whole { return self.note(String(note.dropLast()), at: focus) }
        if !note.isEmpty { self.note("", at: focus) }
        let (circumstance, state) = paper.parts(of: focusedText)
        let isHalf = circumstance?.isNeeded == true && !state.isEmpty
        write(isHalf && !whole ? circumstance?.code ?? "" : "", cursor: 0)
    }
}
