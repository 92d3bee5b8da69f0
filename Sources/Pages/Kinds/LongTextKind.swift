import Canvas
import Casework
import Forms

extension LongTextKind: DrawnKind {
    func fitsBesideLabel(_ place: ValuePlace, _ intake: Intake) -> Bool { false }

    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        if let offer = intake.offer(for: place.field, at: place.path) {
            return place.lines(offering: offer, intake)
        }
        let text = intake.questionnaire.answers[place.path]
        if text.isEmpty, !place.isFocused {
            return [BodyLine("–", at: place.column, style: .quiet)]
        }
        let layout = LongTextLayout(text, width: place.columns.wideValue)
        let position = layout.position(of: min(intake.questionnaire.cursor, text.count))
        return layout.lines.indices.map { number in
            var line = BodyLine(layout.text(of: number), at: place.column)
            guard place.isFocused else { return line }
            if number == 0 { line.add(">", at: place.column - 1, style: .active) }
            if number == position.line { line.cursor = place.column + position.column }
            return line
        }
    }

    func move(
        by distance: Int, at place: ValuePlace, isWalking: Bool, _ intake: inout Intake
    ) -> Bool {
        let lines = LongTextLayout(intake.focusedText, width: place.columns.wideValue)
        let cursor = intake.questionnaire.cursor
        guard let moved = lines.cursor(from: cursor, movedBy: distance) else { return false }
        intake.questionnaire.cursor = moved
        return true
    }
}
