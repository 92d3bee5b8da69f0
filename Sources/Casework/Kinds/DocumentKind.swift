package import Forms

extension DocumentKind: TypedKind {
    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }
}
