import Canvas
import Casework
import Forms
import Judging
import Messages
import Pages

/// What a clerk would press next, with the papers of a case beside the keyboard.
extension Model {
    /// Nil where the papers do not say how to go on.
    func nextKey(typing dossier: Dossier) -> Key? {
        switch overlay {
        case .picker(let picker): return nextKey(in: picker, dossier)
        case nil: break
        case .some: return .escape
        }
        if case .check(let line) = place { return nextKey(onCheckLine: line, dossier) }
        guard place == .form else { return nil }
        guard let focus = questionnaire.focus else { return .enter }
        if intake.isOnRowList, let row = focus.row {
            return nextKey(onRow: row, of: focus.field, dossier)
        }
        guard let field = intake.focusedField else { return .enter }
        return nextKey(in: field, at: focus, dossier)
    }

    // MARK: Fields

    private func nextKey(in field: Field, at path: AnswerPath, _ dossier: Dossier) -> Key? {
        let right = dossier.answers[path]
        if form.isOfTheDay(field) {
            guard field.kind.isSignature, intake.focusedText.isEmpty else { return .enter }
            return .character(" ")
        }
        if let mark = form.untilNow(of: field, at: path), !dossier.answers[mark].isEmpty {
            return intake.isUntilNow(field, at: path) ? .enter : .character(" ")
        }
        let isRight = isRight(field, at: path, dossier)
        if isRight, let key = nextKey(ofNoteAt: path, of: field, dossier) { return key }
        if isRight {
            // Enter would take what is offered and is not wanted.
            let isOffered = right.isEmpty && intake.offer(for: field, at: path) != nil
            return isOffered ? .tab : .enter
        }
        if right.isEmpty, intake.focusedText.isEmpty {
            return Keymap.key(of: hasLaterTwin(field, at: path) ? .next : .list)
        }
        if let offer = intake.offer(for: field, at: path),
            agree(offer, right, of: field, dossier)
                || begins(right, with: offer, of: field, at: path)
        {
            return .enter
        }
        if let repetition = intake.repetition(for: field, at: path),
            repetition != intake.focusedText,
            agree(repetition, right, of: field, dossier)
        {
            return Keymap.key(of: .repeatValue)
        }
        if let key = nextKey(completingTo: right) { return key }
        if let paper = field.kind.paper { return nextKey(toward: right, of: paper) }
        return nextKey(typing: wanted(right, as: field), into: field)
    }

    /// Whether a right answer begins with what is offered, or with that as the other sex has it.
    private func begins(
        _ right: String, with offer: String, of field: Field, at path: AnswerPath
    ) -> Bool {
        guard offer.last == " " else { return false }
        return right.hasPrefix(offer)
            || intake.turned(offer, of: field, at: path).map(right.hasPrefix) == true
    }

    /// → where what it adds or turns is right.
    private func nextKey(completingTo right: String) -> Key? {
        if let turned = intake.turned, right.hasPrefix(turned) { return .right }
        guard let rest = intake.completion, rest.count > 1,
            right.hasPrefix(intake.focusedText + rest)
        else { return nil }
        return .right
    }

    /// The digit that answers the question behind a paper, or says its state.
    private func nextKey(toward right: String, of paper: Paper) -> Key? {
        let wanted = paper.parts(of: right)
        let present = paper.parts(of: intake.focusedText)
        let digit: Int?
        if let circumstance = wanted.circumstance, circumstance.code != present.circumstance?.code {
            digit = paper.circumstances.firstIndex { $0.code == circumstance.code }
        } else if present.circumstance != nil, !present.state.isEmpty {
            return Keymap.key(of: .clear)
        } else {
            digit = Paper.states.firstIndex(of: wanted.state)
        }
        return digit.map { .character(Character(String($0 + 1))) }
    }

    /// What is still to be written of a paper that is not needed.
    private func nextKey(ofNoteAt path: AnswerPath, of field: Field, _ dossier: Dossier) -> Key? {
        guard let paper = field.kind.paper, paper.owesNote(questionnaire.answers[path]) else {
            return nil
        }
        let note = questionnaire.answers[path.note]
        let right = dossier.answers[path.note]
        return right.hasPrefix(note)
            ? right.dropFirst(note.count).first.map { .character($0) } : nil
    }

    /// Whether the answer is as the papers have it.
    private func isRight(_ field: Field, at path: AnswerPath, _ dossier: Dossier) -> Bool {
        interview.missingCode(path) == dossier.answers[form.missingPath(of: field, at: path)]
            && agree(questionnaire.answers[path], dossier.answers[path], of: field, dossier)
    }

    private func agree(
        _ text: String, _ right: String, of field: Field, _ dossier: Dossier
    ) -> Bool {
        world.reference.agree(
            text, right, of: field, in: questionnaire.answers, and: dossier.answers)
    }

    /// Whether a later column shares the code of a missing answer and opens a shorter list for it.
    private func hasLaterTwin(_ field: Field, at path: AnswerPath) -> Bool {
        guard let columns = form.table(path.field)?.columns,
            let index = columns.firstIndex(where: { $0.id == field.id }),
            intake.suggestions(for: field, at: path) != nil
        else { return false }
        return columns[(index + 1)...].contains { $0.missingAs == field.missingAs }
    }

    /// What is typed for an answer: the name of a country, the number of a choice.
    private func wanted(_ right: String, as field: Field) -> String {
        if field.kind.country != nil {
            let word = world.catalog.list(Countries.list)?.word(code: right)
            return word?.text(in: language.one) ?? right
        }
        if let choice = field.typed.choices.first(where: { $0.code == right }) { return choice.key }
        return field.kind.isNumeric ? right.filter(\.isNumber) : right
    }

    private func nextKey(typing text: String, into field: Field) -> Key? {
        var typed = intake.focusedText
        if !field.kind.options.isEmpty { return text.first.map { .character($0) } }
        if !field.kind.codes.isEmpty { return .character(" ") }
        if field.kind.isNumeric { typed = typed.filter(\.isNumber) }
        guard text.hasPrefix(typed), questionnaire.cursor == intake.focusedText.count else {
            return Keymap.key(of: .clear)
        }
        return text.dropFirst(typed.count).first.map { .character($0) }
    }

    // MARK: Lists

    private func nextKey(in picker: Picker, _ dossier: Dossier) -> Key? {
        if case .reason(let problem) = picker.purpose {
            let index = picker.items.firstIndex { $0 == explanation(of: problem, dossier) }
            return index.map { .character(Character(String($0 + 1))) }
        }
        guard let path = questionnaire.focus, let field = intake.focusedField else {
            return .escape
        }
        let right = dossier.answers[path]
        if right.isEmpty {
            let code = dossier.answers[form.missingPath(of: field, at: path)]
            return key(toItem: .missing(code), in: picker) ?? .escape
        }
        let text = wanted(right, as: field)
        if intake.focusedText.count >= min(3, text.count),
            let code = code(of: right, as: field, at: path),
            let item = picker.items.prefix(3).first(where: { item in
                if case .word(let word) = item { return word.code == code }
                return false
            })
        {
            return key(toItem: item, in: picker)
        }
        if intake.focusedText == text { return .escape }
        return nextKey(typing: text, into: field)
    }

    private func key(toItem item: Picker.Item, in picker: Picker) -> Key? {
        guard let index = picker.items.firstIndex(of: item) else { return nil }
        if index == picker.line { return .enter }
        return index < picker.line ? .up : .down
    }

    /// The code of the word that an answer is in its list.
    private func code(of right: String, as field: Field, at path: AnswerPath) -> String? {
        field.typed.code(
            of: right, in: intake.suggestions(for: field, at: path), of: field, intake)
    }

    // MARK: Rows

    private func nextKey(onRow row: Int, of table: String, _ dossier: Dossier) -> Key? {
        let rows = questionnaire.answers.rows(of: table)
        let wanted = dossier.answers.rows(of: table)
        let columns = form.table(table)?.ownColumns ?? []
        let wrong = rows.indices.prefix(wanted.count).first { row in
            columns.contains { column in
                let path = column.path(row: row, table: table)
                return interview.isAsked(path) && !isRight(column, at: path, dossier)
            }
        }
        if let wrong { return key(toRow: wrong, from: row, then: .enter) }
        if rows.count < wanted.count { return Keymap.key(of: .newRow) }
        if let copy = form.table(table)?.copy {
            let others = questionnaire.answers.rows(of: copy.table)
            let alone = rows.firstIndex { row in
                !others.contains { other in
                    copy.columns.allSatisfy { row[$0.from] == other[$0.to] }
                }
            }
            if let alone { return key(toRow: alone, from: row, then: Keymap.key(of: .repeatValue)) }
        }
        return .pageDown
    }

    private func key(toRow wanted: Int, from row: Int, then key: Key?) -> Key? {
        wanted == row ? key : wanted < row ? .up : .down
    }

    // MARK: The check page

    private func nextKey(onCheckLine line: Int, _ dossier: Dossier) -> Key? {
        guard let problem = questionnaire.openProblems.first else { return Keymap.key(of: .check) }
        guard problem.level == .warning, explanation(of: problem, dossier) != nil,
            let wanted = intake.checkLines.firstIndex(where: { $0 == .problem(problem) })
        else { return nil }
        return key(toRow: wanted, from: line, then: .enter)
    }

    /// The line of the list of reasons that is right for a warning.
    private func explanation(of problem: Problem, _ dossier: Dossier) -> Picker.Item? {
        if problem.code == .expected, let field = form.field(at: problem.path) {
            let code = dossier.answers[form.missingPath(of: field, at: problem.path)]
            return code.isEmpty ? nil : .missing(code)
        }
        let given = dossier.reasons.first {
            $0.code == problem.code.rawValue && $0.field == problem.path
        }
        if let given { return .reason(given.reason) }
        return problem.code.isOfTheCalendar ? .reason("document-shown") : nil
    }
}
