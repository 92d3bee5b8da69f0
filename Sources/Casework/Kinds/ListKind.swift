import Alphabet
package import Forms
import Messages

/// A kind with a list that narrows while it is typed.
protocol ListedKind: TypedKind {}

extension ListedKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        let isNew = beginsAnew(intake)
        intake.suggest { $0.put(String(character), anew: isNew) }
    }

    /// Whether the answer is a whole word of its list: then it was chosen, and is no free text to which
    /// somebody adds.
    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool {
        list(of: field, at: path, intake)?
            .code(for: intake.focusedText, saidBy: intake.sexOfPerson(field)) != nil
    }
}

extension ListKind: ListedKind {
    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] { codeEdits(with: text, of: field, at: path, intake) }
}

extension TypedKind {
    /// The code beside a text that is a word of the list; none beside others, unless something else
    /// finds it.
    func codeEdits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake,
        otherwise find: (WordList) -> String? = { _ in nil }
    ) -> [Edit] {
        guard suggestions?.code != nil, let list = list(of: field, at: path, intake) else {
            return []
        }
        let code = list.code(for: text, saidBy: intake.sexOfPerson(field)) ?? find(list)
        return kept(beside: path, of: field, intake).map {
            .set($0, from: intake.questionnaire.answers[$0], to: code ?? "")
        }
    }
}
