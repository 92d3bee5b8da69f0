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
        if place.isFocused, text.isEmpty {
            line.cursor = place.column + 1
        } else {
            line.add(answerAt: place, intake, dash: "", indentation: 4 + word.columns + 2)
        }
        return [line]
    }
}
