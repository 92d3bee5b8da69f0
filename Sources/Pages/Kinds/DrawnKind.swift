import Canvas
import Casework
import Forms
import Judging

/// Where a value stands on the screen: beside its label, or beneath it.
struct ValuePlace {
    let field: Field
    let path: AnswerPath
    let columns: Columns
    let isFocused: Bool
    var isBeneath: Bool

    var column: Int { isBeneath ? columns.label : columns.value }
    var width: Int { isBeneath ? columns.wide : columns.valueWidth }

    /// The first line of the value, with nothing of it yet.
    var beginning: BodyLine {
        var line = BodyLine()
        if isFocused { line.add(">", at: column - 1, style: .active) }
        return line
    }
}

/// How answers of a kind stand on the screen, and what editing keys do in them.
///
/// What stands here holds for a line of text; each kind that differs has a file of its own beside.
protocol DrawnKind: TypedKind {
    /// Whether there is room for the value beside a short label.
    func fitsBesideLabel(_ place: ValuePlace, _ intake: Intake) -> Bool
    /// The lines of the value, one at least.
    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine]
    /// Where the cursor stands in the answer as it is shown.
    func shownCursor(of field: Field, _ intake: Intake) -> Int
    /// What an editing key does in the focused answer.
    func edit(_ command: Command, _ intake: inout Intake)
    /// ↑ and ↓ inside of the answer; false where they leave it.
    ///
    /// - Parameter isWalking: whether the clerk came by ↑, ↓ or a turn of the page, and walks on.
    func move(
        by distance: Int, at place: ValuePlace, isWalking: Bool, _ intake: inout Intake
    ) -> Bool
}

extension Field {
    /// How answers to it are drawn; as a line of text where its kind says nothing else.
    var drawn: any DrawnKind { kind as? any DrawnKind ?? TextKind() }
}

extension TextKind: DrawnKind {}

extension DrawnKind {
    func fitsBesideLabel(_ place: ValuePlace, _ intake: Intake) -> Bool { true }

    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        [lineOfText(at: place, intake)]
    }

    func lineOfText(at place: ValuePlace, _ intake: Intake) -> BodyLine {
        var line = place.beginning
        if let offer = intake.offer(for: place.field, at: place.path) {
            line.add(offer: offer, at: place, intake)
        } else {
            line.add(answerAt: place, intake, dash: "–")
        }
        return line
    }

    func shownCursor(of field: Field, _ intake: Intake) -> Int {
        min(intake.questionnaire.cursor, intake.focusedText.count)
    }

    func edit(_ command: Command, _ intake: inout Intake) { intake.editText(command) }

    func move(
        by distance: Int, at place: ValuePlace, isWalking: Bool, _ intake: inout Intake
    ) -> Bool { false }
}

extension BodyLine {
    /// What is offered for an answer, and the key that takes it.
    mutating func add(offer: String, at place: ValuePlace, _ intake: Intake) {
        let source = intake.isToldByIIN(place.field) ? ", \(intake.say("word.fromIIN"))" : ""
        let whole = intake.shown(offer, as: place.field)
        let long = "← Enter\(source)"
        let remark = whole.columns + 3 + long.columns <= place.width ? long : "← Enter"
        let text = whole.clipped(to: max(4, place.width - remark.columns - 3))
        add(text, at: place.column, style: .quiet)
        add(remark, at: place.column + text.columns + 3, style: .quiet)
        if place.isFocused { cursor = place.column }
    }

    /// The answer, or the part of it around the cursor.
    ///
    /// - Parameters:
    ///   - dash: What stands there where nothing was answered.
    ///   - indentation: How many columns of the place are taken already.
    mutating func add(
        answerAt place: ValuePlace, _ intake: Intake, dash: String, indentation: Int = 0
    ) {
        let column = place.column + indentation
        let width = indentation == 0 ? place.width : max(10, place.width - indentation)
        // Words that stand for an answer are no text to be edited.
        let isReplaced =
            !intake.interview.missingCode(place.path).isEmpty
            || intake.isUntilNow(place.field, at: place.path)
        guard place.isFocused, !isReplaced else {
            let text = intake.shown(place.field, at: place.path)
            add(
                text.isEmpty ? dash : text.clipped(to: width), at: column,
                style: text.isEmpty ? .quiet : .plain)
            if place.isFocused { cursor = column }
            return
        }
        // A chosen country is edited by its name, a number in its groups.
        let text = intake.shown(intake.questionnaire.answers[place.path], as: place.field)
        let shownCursor = place.field.drawn.shownCursor(of: place.field, intake)
        let (window, cursorColumn) = text.window(around: shownCursor, width: width)
        add(window, at: column)
        cursor = column + cursorColumn
        if let rest = intake.completion {
            add(
                rest.clipped(to: max(1, width - window.columns)), at: column + window.columns,
                style: .quiet)
        }
    }
}
