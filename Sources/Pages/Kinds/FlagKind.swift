import Casework
import Forms

extension FlagKind: DrawnKind {
    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        var line = place.beginning
        let isSet = !intake.questionnaire.answers[place.path].isEmpty
        line.add(isSet ? "[x] \(intake.say("word.yes"))" : "[ ]", at: place.column)
        if place.isFocused { line.cursor = place.column + 1 }
        return [line]
    }

    func edit(_ command: Command, _ intake: inout Intake) {
        if command.erases {
            intake.write("", cursor: 0)
        } else if [.left, .right].contains(command) {
            toggle(&intake)
        }
    }
}
