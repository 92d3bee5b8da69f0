import Alphabet
package import Forms
package import Judging
package import Messages

extension Intake {
    /// A message in the language of the screen; both languages on one line.
    package func say(_ key: String, _ values: [String: String] = [:], joining: String = " / ")
        -> String
    {
        world.catalog.text(key, in: language, with: values, joining: joining)
    }

    /// The same in the languages of the screen, one after the other.
    package func texts(_ key: String, _ values: [String: String] = [:]) -> [String] {
        languages.map { world.catalog.text(key, in: $0, with: values) }
    }

    /// The languages of the screen, one after the other.
    package var languages: [Language] { language.each }

    /// A label of the form in the language of the screen.
    package func label(_ field: Field, at path: AnswerPath) -> String {
        joined { label(field, at: path, in: $0) }
    }

    package func shortLabel(_ field: Field, at path: AnswerPath) -> String {
        joined { shortLabel(field, at: path, in: $0) }
    }

    /// The official label; its variant where the answers call for one.
    package func label(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        words(of: field, at: path, ["label"], in: language)
    }

    /// The label as messages and headings of lists have it.
    package func shortLabel(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        words(of: field, at: path, ["short", "label"], in: language)
    }

    /// Words of a field, of its variant first; empty where there are none.
    package func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], in language: Language
    ) -> String {
        interview.words(of: field, at: path, kinds, world.catalog, language)
    }

    package func joined(_ text: (Language) -> String) -> String {
        let texts = languages.map(text).filter { !$0.isEmpty }
        return texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
    }

    // MARK: Answers as they are read back

    /// The answer as the clerk reads it: words for codes, groups for numbers.
    package func shown(_ field: Field, at path: AnswerPath) -> String {
        shown(field, at: path, in: language)
    }

    package func shown(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        interview.shown(field, at: path, world.catalog, language)
    }

    package func shown(_ text: String, as field: Field) -> String {
        shown(text, as: field, in: language)
    }

    package func shown(_ text: String, as field: Field, in language: Language) -> String {
        text.isEmpty ? "" : field.typed.shown(text, of: field, in: world.catalog, language)
    }

    // MARK: Problems as sentences

    /// What is wrong and what to do, one sentence a language.
    package func sentences(for problem: Problem) -> [String] {
        languages.map { sentence(for: problem, in: $0) }
    }

    package func sentence(for problem: Problem, in language: Language) -> String {
        ProblemWording(
            form: form, catalog: world.catalog, language: language,
            label: { field, path in shortLabel(field, at: path, in: language) }
        ).sentence(for: problem)
    }

    /// The lines of the message line: one for each language of the screen.
    package func lines(of notice: Notice) -> [String] {
        switch notice.content {
        case .message(let key, let values):
            languages.map { world.catalog.text(key, in: $0, with: values) }
        case .problem(let problem): sentences(for: problem)
        case .about(let key, let path): languages.map { sentence(key, about: path, in: $0) }
        case .trouble(let trouble): texts(trouble)
        case .sheet(let key, let sheet):
            languages.map { language in
                let name = world.catalog.text("sheet.name.\(sheet.rawValue)", in: language)
                return world.catalog.text(key, in: language, with: ["sheet": name])
            }
        }
    }

    private func sentence(_ key: String, about path: AnswerPath, in language: Language) -> String {
        let label = form.field(at: path).map { shortLabel($0, at: path, in: language) }
        var values = ["label": label ?? path.description]
        if let row = path.row { values["row"] = String(row + 1) }
        return world.catalog.text(key, in: language, with: values)
    }
}

extension Intake {
    /// The sentence, one for each language of the screen.
    package func texts(_ trouble: Trouble) -> [String] {
        let catalog = world.catalog
        return languages.map { language in
            let why = catalog.text(
                trouble.reason, in: language, with: ["number": trouble.number])
            return catalog.text(trouble.message, in: language, with: ["why": why])
        }
    }
}
