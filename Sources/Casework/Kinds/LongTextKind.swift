import Alphabet
package import Forms
import Messages

extension LongTextKind: TypedKind {
    package func paste(
        _ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) { intake.insert(text.visible(allowingLines: true)) }

    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] {
        codeEdits(with: text, of: field, at: path, intake) { $0.code(beginning: text) }
    }
}
