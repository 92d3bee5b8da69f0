import Alphabet
package import Forms
package import Messages

extension ChoiceKind: KeyedKind {
    /// The keys of the options: the printed codes; where the paper prints none, their places in the list.
    package var keys: [String] { isPrinted ? options : options.indices.map { String($0 + 1) } }

    package var choices: [(key: String, code: String)] {
        zip(keys, options).map { (key: $0, code: $1) }
    }

    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        let digit = String(KazakhRow.key(character))
        let current = options.firstIndex(of: intake.focusedText).map { keys[$0] } ?? ""
        guard let index = keys.firstIndex(of: current + digit) ?? keys.firstIndex(of: digit) else {
            return intake.refuse(in: field)
        }
        intake.write(options[index], cursor: 0)
    }

    /// With its key, where no longer one begins so.
    package func isFull(
        _ text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> Bool {
        guard let index = options.firstIndex(of: text) else { return false }
        return !keys.contains { $0 != keys[index] && $0.hasPrefix(keys[index]) }
    }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? {
        .message("field.choices", ["codes": keys.joined(separator: ", ")])
    }

    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String {
        options.contains(text)
            ? catalog.text(field.key(ofOption: text), in: language) : text
    }

    /// Chooses the option that stands so many places further, around the end.
    package func step(by distance: Int, _ intake: inout Intake) {
        guard let index = options.firstIndex(of: intake.focusedText) else {
            let first = distance > 0 ? options.first : options.last
            return intake.write(first ?? "", cursor: 0)
        }
        intake.write(options[(index + distance + options.count) % options.count], cursor: 0)
    }
}
