import Alphabet
package import Forms
package import Messages

/// A kind whose answers are digits: they are read whole, with all keys that came.
protocol NumericKind: TypedKind {}

extension NumericKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) { intake.typeShaped(String(character), into: field) }

    package func paste(
        _ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) { intake.pasteShaped(text.visible(allowingLines: false), into: field) }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? {
        if date?.mayBeDay == true {
            return .message(isPasted ? "paste.dateOnly" : "field.dateOnly")
        }
        return .message(
            isPasted ? "paste.digitsOnly" : "field.digitsOnly", ["n": String(limit(of: field))])
    }

    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }

    /// Digits that came one after another to the last one; a date whole, never its year alone.
    package func isFull(
        _ text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> Bool {
        guard !isSignature, let count = fixedLength, text.count == count,
            intake.questionnaire.cursor == count, intake.isWholeEntry
        else { return false }
        return date?.mayBeDay == true ? text.utf8.isDate : true
    }
}

extension DateKind: NumericKind {}

extension DigitsKind: NumericKind {
    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String { text.grouped(groups) }
}

extension DateShape {
    /// Whether days are answers, and not years alone.
    var mayBeDay: Bool {
        switch self {
        case .day, .dayOrYear: true
        case .year: false
        }
    }
}
