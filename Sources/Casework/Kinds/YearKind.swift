package import Forms

extension YearKind: NumericKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        if untilNow != nil, character == " ", !intake.isInEntry {
            intake.toggleUntilNow(of: field, at: path)
        } else {
            intake.typeShaped(String(character), into: field)
        }
    }

    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] {
        guard !text.isEmpty, let mark = intake.form.untilNow(of: field, at: path) else { return [] }
        return [.set(mark, from: intake.questionnaire.answers[mark], to: "")]
    }
}
