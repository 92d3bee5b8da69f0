import Alphabet
package import Forms
package import Messages
import Keeping

extension CountryKind: ListedKind {
    package func isReplaced(at path: AnswerPath, of field: Field, _ intake: Intake) -> Bool { true }
    package func beginsAnew(_ intake: Intake) -> Bool { intake.isCountryChosen }

    /// The code of the country that was typed by name.
    package func settled(_ text: String, _ intake: Intake) -> String {
        let text = normalised(text)
        guard !text.isEmpty, let countries = intake.world.catalog.list(Countries.list),
            countries.word(code: text) == nil
        else { return text }
        let matches = countries.matches(text, in: intake.language)
        return countries.code(for: text) ?? (matches.count == 1 ? matches[0].code : text)
    }

    /// The code of a place follows its country too.
    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] {
        let line = lines(in: field, intake).first
        return line.map { intake.writingCode(of: $0.place, changing: path, to: text) } ?? []
    }

    package func kept(beside path: AnswerPath, of field: Field, _ intake: Intake) -> [AnswerPath] {
        lines(in: field, intake).map { AnswerPath($0.code) }.unique
    }

    /// The lines of places that lie in the country.
    private func lines(in field: Field, _ intake: Intake) -> [PlaceLine] {
        intake.form.screens.flatMap(\.fields).compactMap(\.kind.place)
            .filter { $0.country == field.name }
    }

    package func list(of field: Field, at path: AnswerPath, _ intake: Intake) -> WordList? {
        guard let countries = intake.world.catalog.list(Countries.list) else { return nil }
        return intake.world.arranged.value(of: field.name) {
            countries.arranged(
                first: choice.first, without: choice.isStateless ? [] : [Countries.none])
        }
    }

    package var isClosed: Bool { true }

    package func code(
        of text: String, in list: WordList?, of field: Field, _ intake: Intake
    ) -> String? { text }

    package func answer(for word: Word, _ intake: Intake) -> String { word.code }

    package func shown(
        _ text: String, of field: Field, in catalog: Catalog, _ language: Language
    ) -> String {
        catalog.list(Countries.list)?.word(code: text)?.text(in: language) ?? text
    }
}
