package import Forms

extension DocumentKind: TypedKind {
    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }

    /// A number of the shape that Screens say, and no other: papers of other states are longer or shorter.
    package func isFull(
        _ text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> Bool {
        intake.typedWhole == path && intake.questionnaire.cursor == text.count
            && isWhole(normalised(text))
    }
}
