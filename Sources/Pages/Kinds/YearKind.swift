import Casework
import Forms

extension YearKind: DrawnKind {
    /// «Until now» is erased whole.
    func edit(_ command: Command, _ intake: inout Intake) {
        guard let focus = intake.questionnaire.focus, let field = intake.focusedField,
            intake.isUntilNow(field, at: focus)
        else { return intake.editText(command) }
        if command.erases { intake.toggleUntilNow(of: field, at: focus) }
    }
}
