import Alphabet
package import Forms
package import Judging
package import Messages

extension FlagKind: KeyedKind {
    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        if " +1xXхХ".contains(KazakhRow.key(character)) {
            toggle(&intake)
        } else {
            intake.refuse(in: field)
        }
    }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? { .message("field.flagKey") }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String { catalog.text(text.isEmpty ? "word.no" : "word.yes", in: language) }

    /// A mark of a person who is sought names her.
    package func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], _ interview: Interview,
        _ catalog: Catalog, _ language: Language
    ) -> String {
        let words = interview.wordsOfForm(field, at: path, kinds, catalog, language)
        let person = sought == nil || !kinds.contains("label") ? "" : interview.person(at: path)
        return person.isEmpty ? words : "\(words): \(person)"
    }

    package var tellsWhose: Bool { sought != nil }

    package func toggle(_ intake: inout Intake) {
        intake.write(intake.focusedText.isEmpty ? FlagKind.set : "", cursor: 0)
    }
}
