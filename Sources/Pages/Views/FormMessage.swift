import Alphabet
import Casework
import Forms
import Judging

/// What the message line says of the focused answer, and the keys that work there.
extension FormPage {
    /// The problem of the focused answer, else what to type now.
    func message(in model: Model) -> Sentences? {
        let (intake, questionnaire) = (model.intake, model.questionnaire)
        guard let focus = questionnaire.focus else { return (intake.texts("screen.skipped"), nil) }
        let path = intake.isOnRowList ? AnswerPath(focus.field) : focus
        let problem = questionnaire.problem(at: path) ?? rowProblem(focus, in: intake)
        // What to type says more than that it is empty; the mark stands beside it.
        if let problem,
            !(intake.focusedField != nil
                && [.required, .expected, .nameIncomplete, .paperState, .paperNote].contains(
                    problem.code))
        {
            return (intake.sentences(for: problem), problem.level)
        }
        guard let field = model.form.field(at: path) else { return ([], nil) }
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
    private func rowProblem(_ focus: AnswerPath, in intake: Intake) -> Problem? {
        guard intake.isOnRowList, let row = focus.row else { return nil }
        return intake.questionnaire.gravestProblem(ofRow: row, of: focus.field)
    }

    func footer(in model: Model) -> [FooterItem] {
        let intake = model.intake
        if intake.isOnRowList, let focus = model.questionnaire.focus {
            return footer(ofRowAt: focus, in: model)
        }
        var items = FooterItem.each(.help, .language)
        if intake.isInRow { items = [FooterItem(.escape, "command.rows")] + items }
        if let focus = model.questionnaire.focus, let field = intake.focusedField {
            let hasList = intake.suggestions(for: field, at: focus) != nil
            if hasList || !intake.missingCodes(of: field, at: focus).isEmpty {
                items.append(FooterItem(.list))
            }
            if intake.isRepeatable(field, at: focus) { items.append(FooterItem(.repeatValue)) }
        }
        // What follows the papers is paper.
        let rest =
            intake.focusedField?.kind.paper != nil
            ? FooterItem.each(.print, .check, .why, .nextProblem, .leave, .sections, .undo)
            : FooterItem.each(.check, .sections, .nextProblem, .leave, .why, .undo)
        return items + rest
    }

    private func footer(ofRowAt focus: AnswerPath, in model: Model) -> [FooterItem] {
        let count = model.questionnaire.answers.rows(of: focus.field).count
        let isRow = (focus.row ?? 0) < count
        var items = [FooterItem(.enter, isRow ? "command.open" : "command.newRow")]
        if isRow, model.form.table(focus.field)?.copy != nil {
            items.append(FooterItem(.repeatValue, "command.copyToRelatives"))
        }
        if isRow { items += FooterItem.each(.newRow, .deleteRow) }
        if isRow, count > 1 {
            items.append(FooterItem([.moveRowUp, .moveRowDown], "command.moveRow"))
        }
        return items + FooterItem.each(.help, .language)
            + [FooterItem(.nextScreen, "command.next")]
            + FooterItem.each(.why, .check, .sections)
    }
}
