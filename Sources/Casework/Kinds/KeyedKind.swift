import Alphabet
package import Forms

/// A kind whose answers are made with single keys: what is pasted is one, or nothing.
protocol KeyedKind: TypedKind {}

extension KeyedKind {
    package func paste(
        _ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        let line = text.visible(allowingLines: false)
        guard line.count == 1, let character = line.first else {
            return intake.refuse(in: field, isPasted: true)
        }
        type(character, into: field, at: path, &intake)
    }
}

extension TableKind: KeyedKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {}
}
