import Casework
import Forms

extension CountryKind: DrawnKind {
    /// Behind the name of a chosen country: it is no text to be edited.
    func shownCursor(of field: Field, _ intake: Intake) -> Int {
        let text = intake.focusedText
        let name = intake.shown(text, as: field)
        return name == text ? min(intake.questionnaire.cursor, text.count) : name.count
    }

    func edit(_ command: Command, _ intake: inout Intake) {
        if !intake.isCountryChosen { return intake.editText(command) }
        if command.erases { intake.write("", cursor: 0) }
    }
}
