import Alphabet
package import Forms
package import Messages

extension AmountKind: TypedKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        guard KazakhRow.key(character).isASCIIDigit else {
            if character != " " { intake.refuse(in: field) }
            return
        }
        intake.put(String(KazakhRow.key(character)), anew: beginsAnew(intake))
    }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? {
        .message("field.digitsOnly")
    }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String { text.inThousands(with: " ") }

    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }
}
