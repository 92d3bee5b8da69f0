import Alphabet
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

    var column: Int { isBeneath ? columns.valueBeneath : columns.value }
    var width: Int { isBeneath ? columns.wideValue : columns.valueWidth }

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
        linesOfText(at: place, intake)
    }

    /// What is offered, or the answer: in one line while it is typed, in as many as it takes otherwise.
    func linesOfText(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        let isEmpty = intake.questionnaire.answers[place.path].isEmpty
        if isEmpty, let offer = intake.offer(for: place.field, at: place.path) {
            return place.lines(offering: offer, intake)
        }
        var line = place.beginning
        if place.isFocused, !place.isReplaced(intake) {
            let end = line.add(answerAt: place, intake)
            return [line].completed(at: end, in: place, intake)
        }
        let text = intake.shown(place.field, at: place.path)
        var lines = (text.isEmpty ? "–" : text).wrapped(to: place.width).map {
            BodyLine($0, at: place.column, style: text.isEmpty ? .quiet : .plain)
        }
        lines[0].spans = line.spans + lines[0].spans
        if place.isFocused { lines[0].cursor = place.column }
        return lines
    }

    func shownCursor(of field: Field, _ intake: Intake) -> Int {
        min(intake.questionnaire.cursor, intake.focusedText.count)
    }

    func edit(_ command: Command, _ intake: inout Intake) { intake.editText(command) }

    func move(
        by distance: Int, at place: ValuePlace, isWalking: Bool, _ intake: inout Intake
    ) -> Bool { false }
}

extension ValuePlace {
    /// Whether words stand there for an answer: those are no text to be edited.
    func isReplaced(_ intake: Intake) -> Bool {
        !intake.interview.missingCode(path).isEmpty || intake.isUntilNow(field, at: path)
    }

    /// What is offered for an answer, and the key that takes it.
    func lines(offering offer: String, _ intake: Intake) -> [BodyLine] {
        let source = intake.isToldByIIN(field) ? ", \(intake.say("word.fromIIN"))" : ""
        let texts = intake.shown(offer, as: field).oneSpaced.wrapped(to: width)
        let last = texts[texts.count - 1].columns
        let long = "← Enter\(source)"
        let remark = last + 3 + long.columns <= width ? long : "← Enter"
        var lines = texts.map { BodyLine($0, at: column, style: .quiet) }
        if last + 3 + remark.columns <= width {
            lines[lines.count - 1].add(remark, at: column + last + 3, style: .quiet)
        } else {
            lines.append(BodyLine(remark, at: column, style: .quiet))
        }
        lines[0].spans = beginning.spans + lines[0].spans
        if isFocused { lines[0].cursor = column }
        return lines
    }
}

extension BodyLine {
    /// The answer while it is typed, or the part of it around the cursor.
    ///
    /// - Parameter indentation: How many columns of the place are taken already.
    /// - Returns: the column behind it.
    @discardableResult
    mutating func add(answerAt place: ValuePlace, _ intake: Intake, indentation: Int = 0) -> Int {
        let column = place.column + indentation
        let width = place.width - indentation
        // A chosen country is edited by its name, a number in its groups.
        let text = intake.shown(intake.questionnaire.answers[place.path], as: place.field)
        let shownCursor = place.field.drawn.shownCursor(of: place.field, intake)
        let (window, cursorColumn) = text.window(around: shownCursor, width: width)
        add(window, at: column)
        cursor = column + cursorColumn
        return column + window.columns
    }
}

extension [BodyLine] {
    /// The line that is typed, with what would complete it behind it; below it, where there is no room.
    fileprivate func completed(at end: Int, in place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        guard let rest = intake.completion, !isEmpty else { return self }
        let key = intake.offersHere ? "← Enter" : ""
        let room = place.column + place.width - end
        var lines = self
        let fits = rest.columns <= room
        let whole = key.isEmpty ? rest : "\(rest)   \(key)"
        if whole.columns <= room {
            lines[0].add(whole, at: end, style: .quiet)
            return lines
        }
        if fits { lines[0].add(rest, at: end, style: .quiet) }
        return lines
            + (fits ? key : whole).oneSpaced.wrapped(to: place.width).map {
                BodyLine($0, at: place.column, style: .quiet)
            }
    }
}
