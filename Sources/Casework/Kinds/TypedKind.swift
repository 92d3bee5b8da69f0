import Alphabet
package import Forms
package import Judging
package import Messages

/// How answers of a kind are typed, looked up in lists and read back.
///
/// What stands here holds for a line of text; each kind that differs has a file of its own beside.
package protocol TypedKind: Kind {
    /// Takes a typed character into the focused answer.
    func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake)
    /// Takes a text that was pasted into the focused answer; nobody sees marks in it that are hidden.
    func paste(_ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake)
    /// What is expected, where a key or a pasted text was not taken; nil where all are.
    func refusal(in field: Field, isPasted: Bool) -> Notice?
    /// Whether the answer is such that a new one replaces it and is not put into it.
    func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool
    /// Whether what is typed or pasted now is a new answer and not put into the one that stands.
    func beginsAnew(_ intake: Intake) -> Bool

    /// Whether a text that is being typed may be gone on with from what is known.
    var isCompleted: Bool { get }
    /// Whether the answer is whole, whatever were typed behind it, and leaves by itself.
    func isFull(_ text: String, of field: Field, at path: AnswerPath, _ intake: Intake) -> Bool
    /// What becomes of the answer when it is left.
    func settled(_ text: String, _ intake: Intake) -> String
    /// What changes with an answer: what is kept beside it, above all.
    func edits(with text: String, of field: Field, at path: AnswerPath, _ intake: Intake) -> [Edit]
    /// What is kept beside an answer and follows from it: the code of a word, or of a place.
    func kept(beside path: AnswerPath, of field: Field, _ intake: Intake) -> [AnswerPath]

    /// The options with the keys that choose them, in the order of the form; empty where no key does.
    var choices: [(key: String, code: String)] { get }
    /// The list behind the answer; nil where it has none.
    func list(of field: Field, at path: AnswerPath, _ intake: Intake) -> WordList?
    /// Whether the answer must be a word of the list.
    var isClosed: Bool { get }
    /// The code that an answer has in the list.
    func code(
        of text: String, in list: WordList?, of field: Field, _ intake: Intake
    ) -> String?
    /// The answer that a word of the list is.
    func answer(for word: Word, _ intake: Intake) -> String

    /// The value that Enter takes while the answer is not whole; nil where none is offered.
    func offer(for field: Field, at path: AnswerPath, _ intake: Intake) -> String?
    /// What to type now, and only what is true here: no list where there is none, no F5 in the first
    /// row.
    func hint(for field: Field, at path: AnswerPath, _ intake: Intake, _ language: Language)
        -> String
    /// Words of a field, of its variant first; empty where there are none.
    ///
    /// - Parameter kinds: what follows the field's name in the key, the first that there is counts.
    func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], _ interview: Interview,
        _ catalog: Catalog, _ language: Language
    ) -> String
    /// Whether its label tells whose it is, and so is another in each row and questionnaire.
    var tellsWhose: Bool { get }
    /// An answer as the clerk reads it: words for codes, groups for numbers.
    func shown(_ text: String, of field: Field, in catalog: Catalog, _ language: Language) -> String
}

extension Field {
    /// How answers to it are typed; as a line of text where its kind says nothing else.
    package var typed: any TypedKind { kind as? any TypedKind ?? TextKind() }
}

extension TextKind: TypedKind {}

extension TypedKind {
    package var choices: [(key: String, code: String)] { [] }

    package func type(
        _ character: Character, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        intake.put(String(character), anew: beginsAnew(intake))
    }

    package func paste(
        _ text: String, into field: Field, at path: AnswerPath, _ intake: inout Intake
    ) {
        intake.put(text.visible(allowingLines: false), anew: beginsAnew(intake))
    }

    package func beginsAnew(_ intake: Intake) -> Bool { intake.replacesAnswer }

    package func refusal(in field: Field, isPasted: Bool) -> Notice? { nil }

    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool {
        false
    }

    package func isFull(
        _ text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> Bool { false }

    package func settled(_ text: String, _ intake: Intake) -> String {
        normalised(text, words: intake.world.dateWords)
    }

    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] { [] }

    package func kept(beside path: AnswerPath, of field: Field, _ intake: Intake) -> [AnswerPath] {
        codeName.map { [path.beside($0)] } ?? []
    }

    package func list(of field: Field, at path: AnswerPath, _ intake: Intake) -> WordList? {
        suggestions.flatMap { intake.world.catalog.list($0.list) }
    }

    package var isClosed: Bool { false }

    package var isCompleted: Bool { isWorded }

    package func code(
        of text: String, in list: WordList?, of field: Field, _ intake: Intake
    ) -> String? {
        list?.code(for: text, saidBy: intake.sexOfPerson(field))
    }

    package func answer(for word: Word, _ intake: Intake) -> String {
        word.text(
            in: intake.questionnaire.language,
            female: suggestions.map { intake.isFemale($0) } ?? false)
    }

    package func offer(for field: Field, at path: AnswerPath, _ intake: Intake) -> String? {
        intake.offerOfForm(for: field, at: path)
    }

    package func hint(
        for field: Field, at path: AnswerPath, _ intake: Intake, _ language: Language
    ) -> String {
        let hint = intake.words(of: field, at: path, ["hint"], in: language)
        return intake.repeating(hint, for: field, at: path, in: language)
    }

    package func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], _ interview: Interview,
        _ catalog: Catalog, _ language: Language
    ) -> String {
        interview.wordsOfForm(field, at: path, kinds, catalog, language)
    }

    package var tellsWhose: Bool { false }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String { text }
}

extension Interview {
    /// The words of a field as Locales have them under its name.
    func wordsOfForm(
        _ field: Field, at path: AnswerPath, _ kinds: [String], _ catalog: Catalog,
        _ language: Language
    ) -> String {
        let variant = variant(of: field, row: path.row, table: path.field)
        for variant in (variant.map { [$0] } ?? []) + [nil] {
            for kind in kinds {
                let key = field.key(of: kind, as: variant)
                if catalog.contains(key) { return catalog.text(key, in: language) }
            }
        }
        return ""
    }

    /// Whose row it is, by the day of birth where two have one name; empty where nothing of that was
    /// answered.
    package func person(at path: AnswerPath) -> String {
        guard let row = path.row, let person = form.table(path.field)?.person else { return "" }
        func text(_ columns: [String], of row: Int) -> String {
            columns.map { answer(AnswerPath(path.field, row: row, column: $0)) }
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let name = text(person.name, of: row)
        let isAlone =
            !name.isEmpty
            && !rows(of: path.field).contains { $0 != row && text(person.name, of: $0) == name }
        return isAlone ? name : text(person.name + [person.birthDate].compactMap(\.self), of: row)
    }
}
