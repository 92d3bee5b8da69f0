import Alphabet
import Casework
import Forms

extension AmountKind: DrawnKind {
    /// The blanks between the digits are not kept.
    func shownCursor(of field: Field, _ intake: Intake) -> Int {
        let text = intake.focusedText
        let cursor = min(intake.questionnaire.cursor, text.count)
        let rest = String(text.dropFirst(cursor)).inThousands(with: " ")
        return text.inThousands(with: " ").count - rest.count
    }
}
