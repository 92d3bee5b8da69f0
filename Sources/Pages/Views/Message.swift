import Alphabet
import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// What the message line says, one line a language, and how grave it is.
    var message: ([String], Problem.Level?) {
        if let texts = guest?.message(in: self) { return (texts, nil) }
        if let notice { return (intake.lines(of: notice), notice.level) }
        let (texts, level) = topPage.message(in: self) ?? page.message(in: self) ?? ([], nil)
        return (texts, level)
    }

    /// The message as it stands on the screen.
    var messageLines: [String] {
        if let layout { return layout.message }
        let (sentences, level) = message
        return lines(of: sentences, level)
    }

    /// Sentences as lines of the message: in both languages where that leaves room for what it is about,
    /// otherwise in the document's alone, and all of it.
    func lines(of sentences: [String], _ level: Problem.Level?) -> [String] {
        let room = size.rows - Model.edges
        let lines = sentences.flatMap { wrapped($0, level) }
        let least = overlay == nil ? 3 : 6
        if lines.count <= max(2, room - least) { return lines }
        let number = intake.languages.firstIndex(of: documentLanguage) ?? 0
        let one = sentences.indices.contains(number) ? wrapped(sentences[number], level) : lines
        guard one.count > room - 2 else { return one }
        let rest = one.dropFirst(room - 3).joined(separator: " ")
        return one.prefix(room - 3) + [rest.clipped(to: messageWidth(level))]
    }

    /// A sentence as lines of the message, however many.
    func wrapped(_ sentence: String, _ level: Problem.Level?) -> [String] {
        sentence.wrapped(to: messageWidth(level))
    }

    private func messageWidth(_ level: Problem.Level?) -> Int {
        size.columns - messageColumn(level) - 1
    }

    /// Where the message begins: behind its mark, where it has one.
    func messageColumn(_ level: Problem.Level?) -> Int { level == nil ? 1 : 3 }

    /// The problem of the focused answer, else what to type now.
    var formMessage: ([String], Problem.Level?) {
        guard let focus = questionnaire.focus else { return (intake.texts("screen.skipped"), nil) }
        let path = intake.isOnRowList ? AnswerPath(focus.field) : focus
        let problem = questionnaire.problem(at: path) ?? rowProblem(focus)
        // What to type says more than that it is empty; the mark stands beside it.
        if let problem,
            !(intake.focusedField != nil
                && [.required, .expected, .nameIncomplete, .paperState, .paperNote].contains(
                    problem.code))
        {
            return (intake.sentences(for: problem), problem.level)
        }
        guard let field = form.field(at: path) else { return ([], nil) }
        if !intake.offersHere, let rest = intake.completion {
            return (intake.texts("hint.complete", ["text": intake.focusedText + rest]), nil)
        }
        if let turned = intake.turned {
            return (intake.texts("hint.turn", ["text": turned.oneSpaced]), nil)
        }
        if intake.isBegun { return (intake.texts("hint.begun"), nil) }
        return (intake.languages.map { intake.hint(for: field, at: path, in: $0) }, nil)
    }

    /// On a list of rows, the gravest problem of the row.
    private func rowProblem(_ focus: AnswerPath) -> Problem? {
        guard intake.isOnRowList, let row = focus.row else { return nil }
        return questionnaire.gravestProblem(ofRow: row, of: focus.field)
    }

    // MARK: The footer of the form

    var formItems: [FooterItem] {
        if intake.isOnRowList, let focus = questionnaire.focus {
            let count = questionnaire.answers.rows(of: focus.field).count
            let isRow = (focus.row ?? 0) < count
            var items: [FooterItem] = [
                FooterItem(.enter, isRow ? "command.open" : "command.newRow")
            ]
            if isRow, form.table(focus.field)?.copy != nil {
                items.append(FooterItem(.repeatValue, "command.copyToRelatives"))
            }
            if isRow { items += [FooterItem(.newRow), FooterItem(.deleteRow)] }
            if isRow, count > 1 {
                items.append(FooterItem([.moveRowUp, .moveRowDown], "command.moveRow"))
            }
            return items + [
                FooterItem(.help), FooterItem(.language), FooterItem(.nextScreen, "command.next"),
                FooterItem(.why),
                FooterItem(.check), FooterItem(.sections),
            ]
        }
        var items = [FooterItem(.help), FooterItem(.language)]
        if intake.isInRow { items = [FooterItem(.escape, "command.rows")] + items }
        if let focus = questionnaire.focus, let field = intake.focusedField {
            let hasList = intake.suggestions(for: field, at: focus) != nil
            if hasList || !intake.missingCodes(of: field, at: focus).isEmpty {
                items.append(FooterItem(.list))
            }
            if intake.isRepeatable(field, at: focus) { items.append(FooterItem(.repeatValue)) }
        }
        // What follows the papers is paper.
        if intake.focusedField?.kind.paper != nil {
            return items + [
                FooterItem(.print), FooterItem(.check), FooterItem(.why), FooterItem(.nextProblem),
                FooterItem(.leave),
                FooterItem(.sections), FooterItem(.undo),
            ]
        }
        return items + [
            FooterItem(.check), FooterItem(.sections), FooterItem(.nextProblem), FooterItem(.leave),
            FooterItem(.why),
            FooterItem(.undo),
        ]
    }
}
