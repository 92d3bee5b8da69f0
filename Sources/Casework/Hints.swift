package import Forms
import Judging
package import Messages

extension Intake {
    /// What to type now, and only what is true here: no list where there is none, no F5 in the first
    /// row.
    package func hint(for field: Field, at path: AnswerPath, in language: Language) -> String {
        field.typed.hint(for: field, at: path, self, language)
    }

    /// A hint, and that F5 repeats where it does.
    func repeating(
        _ hint: String, for field: Field, at path: AnswerPath, in language: Language
    ) -> String {
        guard isRepeatable(field, at: path), let source = field.repeats else { return hint }
        guard source != "row", let other = form.field(source) else {
            return "\(hint); \(world.catalog.text("hint.repeatRow", in: language))"
        }
        if field.repeatsAll.count > 1, let group = other.group {
            let label = world.catalog.text(Screen.headingKey(ofGroup: group), in: language)
                .uncapitalised
            let text = world.catalog.text(
                "hint.repeatField", in: language, with: ["label": label])
            return "\(hint); \(text)"
        }
        let label = shortLabel(other, at: AnswerPath(source), in: language).uncapitalised
        let text = world.catalog.text("hint.repeatField", in: language, with: ["label": label])
        return "\(hint); \(text)"
    }

    /// Whether F5 has something to repeat.
    package func isRepeatable(_ field: Field, at path: AnswerPath) -> Bool {
        repetition(for: field, at: path) != nil
    }
}
