import Alphabet
package import Forms
import Judging
package import Messages

extension NameKind: TypedKind {
    package var isCompleted: Bool { true }

    /// In a row of the family the surname, before anything was typed, and of siblings the patronymic, where
    /// a blank says that one more name follows.
    package func offer(for field: Field, at path: AnswerPath, _ intake: Intake) -> String? {
        let text = intake.questionnaire.answers[path]
        guard let family = intake.family(of: field, at: path),
            intake.interview.missingCode(path).isEmpty
        else { return nil }
        if text.isEmpty {
            return intake.offeredName(of: field, at: path, goingOnFrom: "").map { $0 + " " }
        }
        let isAtEnd =
            intake.questionnaire.focus == path && intake.questionnaire.cursor == text.count
        guard family.areSiblings, isAtEnd, text.last == " " else { return nil }
        return intake.offeredName(of: field, at: path, goingOnFrom: text)
    }

    /// A surname that stands alone keeps the blank behind which the given name belongs: who comes back to it
    /// is asked for that again.
    package func settled(_ text: String, _ intake: Intake) -> String {
        let settled = normalised(text, words: intake.world.dateWords)
        return intake.isSurnameAlone(settled) ? settled + " " : settled
    }

    /// What may be offered, with the endings of both sexes and the surnames of the other rows.
    package func list(of field: Field, at path: AnswerPath, _ intake: Intake) -> WordList? {
        let text = intake.questionnaire.answers[path]
        guard text.isEmpty || text.last == " " else { return nil }
        let names = intake.familyNames(of: field, at: path, goingOnFrom: text).unique
        if names.isEmpty { return nil }
        let follows = text.isEmpty ? " \(Word.gap)" : ""
        return WordList(
            name: field.name,
            words: names.map { Word(code: $0, kk: $0 + follows, ru: $0 + follows) })
    }
}
