import Canvas
import Casework
import Forms

extension DeclarationKind: DrawnKind {
    func fitsBesideLabel(_ place: ValuePlace, _ intake: Intake) -> Bool { false }

    /// The mark that it is signed, and the day; a date that is half typed signs nothing.
    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        let text = intake.questionnaire.answers[place.path]
        let isSigned = Day(typed: text) != nil
        let word = intake.say(isSigned ? "state.signed" : "state.unsigned")
        var line = place.beginning
        line.add(isSigned ? "[x]" : "[ ]", at: place.column)
        line.add(word, at: place.column + 4, style: isSigned ? .plain : .quiet)
        if text.isEmpty {
            if place.isFocused { line.cursor = place.column + 1 }
            return [line]
        }
        // The day, in a line of its own where both languages leave no room.
        let isBeside = 4 + word.columns + 2 + 10 <= place.width
        var day = isBeside ? line : BodyLine()
        let indentation = isBeside ? 4 + word.columns + 2 : 4
        if place.isFocused, !place.isReplaced(intake) {
            day.add(answerAt: place, intake, indentation: indentation)
        } else {
            day.add(
                intake.shown(place.field, at: place.path), at: place.column + indentation)
            if place.isFocused { day.cursor = place.column + indentation }
        }
        return isBeside ? [day] : [line, day]
    }
}
