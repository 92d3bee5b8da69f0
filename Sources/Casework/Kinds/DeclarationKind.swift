package import Forms
import Judging

extension DeclarationKind: NumericKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        if character == " ", !intake.isInEntry {
            let text = intake.focusedText.isEmpty ? intake.clock.today.shown : ""
            intake.write(text, cursor: text.count)
        } else {
            intake.typeShaped(String(character), into: field)
        }
    }

    /// A paper that is signed is there when the last signature is, and not any more when one is taken
    /// away.
    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] {
        intake.form.screens.flatMap(\.fields).compactMap { signed in
            guard let paper = signed.kind.paper, paper.follows.contains(field.name) else {
                return nil
            }
            let others = paper.follows.filter { $0 != field.name }
            let isSigned =
                !text.isEmpty && others.allSatisfy { !intake.interview.answer($0).isEmpty }
            let place = AnswerPath(signed.name)
            let state = intake.questionnaire.answers[place]
            if isSigned == (state == paper.keeps) { return nil }
            // Whatever else the clerk has said of it stays.
            if !isSigned, state != paper.keeps { return nil }
            return .set(place, from: state, to: isSigned ? paper.keeps : "")
        }
    }
}
