import Casework
import Forms

extension DigitsKind: DrawnKind {
    /// Groups are longer than what is kept.
    func shownCursor(of field: Field, _ intake: Intake) -> Int {
        let text = intake.focusedText
        let cursor = min(intake.questionnaire.cursor, text.count)
        let head = String(text.prefix(cursor)).grouped(groups)
        let isBeforeBlank = head.count < text.grouped(groups).count && ends(cursor)
        return head.count + (isBeforeBlank ? 1 : 0)
    }

    /// Whether a cursor stands where one group ends and the next begins.
    private func ends(_ cursor: Int) -> Bool {
        var end = 0
        for size in groups {
            end += size
            if end == cursor { return true }
        }
        return false
    }
}
