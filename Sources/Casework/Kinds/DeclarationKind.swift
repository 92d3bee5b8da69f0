package import Forms

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
}
