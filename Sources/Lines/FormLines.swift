import Alphabet
import Canvas
import Casework
import Forms
import Messages
import Pages

// A line that is read while the form is asked.

extension Conversation {
    func take(onForm line: TakenLine) {
        let isMending = model.questionnaire.returnsToCheck != nil
        defer { if case .check = model.place, !isMending { readsAll = true } }
        switch line {
        case .nothing: goOn()
        case .answer(let text):
            if model.intake.isOnRowList { open(row: text) } else { answer(text) }
        case .command(let command, let more): perform(onForm: command, more)
        }
        passWhatIsNotAsked(by: line == .command(.back, "") ? .previous : .enter)
    }

    private func perform(onForm command: LineCommand, _ more: String) {
        switch command {
        case .back: goBack()
        case .list where model.intake.isOnRowList: repeatRows()
        case .list: openList(more)
        case .screen: goTo(screen: more)
        case .newRow: press(.newRow)
        case .deleteRow: deleteRow(more)
        case .asAbove: repeatAbove(more)
        case .clear: press(.clear)
        case .papers: goToPapers()
        case .finish:
            press(.check)
            readsAll = true
        default: if !perform(anywhere: command) { refuse() }
        }
    }

    // MARK: Going

    /// Takes what is offered, or leaves what stands there; past the rows of a table.
    private func goOn() {
        guard model.intake.isOnRowList, let table = model.questionnaire.focus?.field else {
            return press(.enter)
        }
        leave(table, by: .next)
    }

    private func goBack() {
        guard model.intake.isOnRowList, let table = model.questionnaire.focus?.field else {
            return press(.previous)
        }
        leave(table, by: .previous)
    }

    /// Walks over the rows of a table until they lie behind.
    private func leave(_ table: String, by command: Command) {
        for _ in 0...model.questionnaire.answers.rows(of: table).count {
            guard model.place == .form, model.intake.isOnRowList,
                model.questionnaire.focus?.field == table
            else { return }
            press(command)
        }
    }

    /// A section that is not asked of this person is named, with the reason, and passed.
    private func passWhatIsNotAsked(by command: Command) {
        for _ in model.form.screens {
            guard model.place == .form, model.questionnaire.focus == nil else { return }
            tellNotice()
            let screen = model.intake.screen
            let title = model.intake.say(screen.titleKey)
            say("\(title): \(model.reasonForSkipping(screen.when))")
            press(command)
        }
    }

    private func goTo(screen more: String) {
        press(.sections)
        if more.isEmpty {
            tellBox()
            press(.escape)
        } else {
            type(more)
            if model.overlay != nil { press(.escape) }
            heard.screen = nil
        }
    }

    private func goToPapers() {
        guard let papers = model.form.screenOfPapers else { return refuse() }
        let distance = papers - model.questionnaire.screen
        press(.sections)
        press(distance > 0 ? .down : .up, times: abs(distance))
        press(.enter)
    }

    // MARK: Rows

    private func open(row text: String) {
        guard let table = model.questionnaire.focus?.field, let number = Int(text),
            (1...max(1, model.questionnaire.answers.rows(of: table).count)).contains(number),
            !model.questionnaire.answers.rows(of: table).isEmpty
        else { return say(model.intake.say("lines.noRow")) }
        goTo(row: number)
        press(.enter)
    }

    private func goTo(row number: Int) {
        press(.home)
        press(.down, times: number - 1)
    }

    private func deleteRow(_ more: String) {
        if model.intake.isOnRowList {
            guard let table = model.questionnaire.focus?.field, let number = Int(more),
                model.questionnaire.answers.rows(of: table).indices.contains(number - 1)
            else { return say(model.intake.say("lines.noRow")) }
            goTo(row: number)
        } else if !more.isEmpty {
            return refuse()
        }
        press(.deleteRow)
        repeatRows()
    }

    /// As above: the answer, or the row; at the rows of children each of them goes to the relatives.
    private func repeatAbove(_ more: String) {
        guard model.intake.isOnRowList, let table = model.questionnaire.focus?.field else {
            return press(.repeatValue)
        }
        let count = model.questionnaire.answers.rows(of: table).count
        guard model.form.table(table)?.copy != nil, count > 0 else {
            press(.end, .repeatValue)
            return
        }
        let rows = Int(more).map { [$0] } ?? Array(1...count)
        for row in rows where (1...count).contains(row) {
            goTo(row: row)
            press(.repeatValue)
            tellNotice()
        }
    }

    // MARK: Answers

    /// Puts a text in place of the answer, and goes on where it was taken.
    private func answer(_ text: String) {
        guard let field = model.intake.focusedField, let focus = model.questionnaire.focus else {
            return refuse()
        }
        model.intake.notice = nil
        if answer(missing: text, in: field, at: focus) { return }
        let keys = field.typed.choices.map(\.key)
        if !keys.isEmpty, !keys.contains(text.oneSpaced) {
            return say("field.choices", ["codes": keys.joined(separator: ", ")])
        }
        let former = model.intake.focusedText
        // Who says the surname once more, or as the other sex has it, says the whole name.
        let beginnings = [former, model.intake.turned ?? former]
        let goesOn = model.intake.isBegun && !beginnings.contains(where: text.hasPrefix)
        if !goesOn, !former.isEmpty || model.intake.isUntilNow(field, at: focus) {
            press(.clear)
            model.intake.notice = nil
        }
        for character in self.keys(for: text, into: field, at: focus) {
            type([character])
            // What was refused is told, what stood there stays, and the question comes again.
            if let notice = model.intake.notice, !notice.stays { return restore(former, at: focus) }
            guard model.questionnaire.focus == focus, model.place == .form else { return }
        }
        guard case .picker(let picker) = model.overlay else { return press(.enter) }
        if picker.isDecided(by: text, in: model) {
            press(.enter)
            tellTaken(field, at: focus, for: text)
        } else {
            say("lines.which", ["text": text])
        }
    }

    /// Which word of a list a text was taken for, where it is not just that word.
    func tellTaken(_ field: Field, at path: AnswerPath, for text: String) {
        let taken = model.intake.shown(field, at: path)
        // What waits for more is said with the question that comes again.
        if model.intake.isBegun { return }
        if taken.lowercased() != text.oneSpaced.lowercased() { say("lines.taken", ["text": taken]) }
    }

    private func restore(_ former: String, at path: AnswerPath) {
        closeEmptyList()
        tellNotice()
        guard model.questionnaire.focus == path, model.intake.focusedText != former else { return }
        model.intake.write(former, cursor: former.count)
    }

    /// The words of a mark that stands for a missing answer, in whatever field it may; false for others.
    private func answer(missing text: String, in field: Field, at path: AnswerPath) -> Bool {
        guard let code = model.world.missingWords.code(for: text),
            model.intake.missingCodes(of: field, at: path).contains(code)
        else { return false }
        press(.list)
        guard case .picker(let picker) = model.overlay,
            let index = picker.items.firstIndex(of: .missing(code))
        else { return false }
        choose(line: index)
        return true
    }

    /// The keys that make an answer of a text: 0 says no, or that something lasts until now; 1 signs today.
    private func keys(for text: String, into field: Field, at path: AnswerPath) -> [Character] {
        let word = text.oneSpaced
        if field.kind.isSignature, word == "1" { return [" "] }
        if model.form.untilNow(of: field, at: path) != nil, word == "0" { return [" "] }
        if field.kind.isMark { return word == "0" ? [] : Array(word) }
        // Nobody hears a blank at the end, behind which something would be offered.
        return Array(text.trimmed)
    }

    /// The list of a field, or what of it begins as the text.
    func openList(_ text: String) {
        guard let field = model.intake.focusedField, let focus = model.questionnaire.focus else {
            return refuse()
        }
        guard !text.isEmpty, model.intake.suggestions(for: field, at: focus) != nil else {
            return press(.list)
        }
        press(.clear)
        type(text)
        closeEmptyList()
    }

    /// What nothing in a list begins as is given up, once that was told.
    private func closeEmptyList() {
        guard case .picker(let picker) = model.overlay, picker.items.isEmpty else { return }
        tellNotice()
        press(.escape)
    }
}

extension Picker {
    /// Whether a text means one line: the only one, or one that is called just so.
    func isDecided(by text: String, in model: Model) -> Bool {
        guard purpose == .answer else { return false }
        let words = items.filter { if case .typed = $0 { false } else { true } }
        if words.count <= 1 { return true }
        guard let first = items.first, case .word(let word) = first,
            let focus = model.questionnaire.focus, let field = model.intake.focusedField
        else { return false }
        return model.intake.suggestions(for: field, at: focus)?.code(for: text) == word.code
    }
}
