import Alphabet
import Casework
import Forms
import Judging
import Messages

/// The words of a sheet, in its language or in both, and answers in the language of the document.
struct SheetWording {
    let catalog: Catalog
    /// That of the sheet.
    let language: Language
    /// That of the document, in which answers are.
    let document: Language

    /// A text of Locales.
    func say(_ key: String, _ values: [String: String] = [:]) -> Words {
        words { catalog.text(key, in: $0, with: values) }
    }

    /// The texts of each language by themselves, for what is too long to stand side by side.
    func paragraphs(_ key: String, _ values: [String: String] = [:]) -> [Words] {
        language.each.map { Words(catalog.text(key, in: $0, with: values), in: $0) }
    }

    func words(_ text: (Language) -> String) -> Words {
        language == .both
            ? .both(kk: text(.kk), ru: text(.ru)) : Words(text(language), in: language)
    }

    /// `{page}` of `{pages}`.
    var page: String {
        catalog.text(language == .both ? "sheet.page.both" : "sheet.page", in: language)
    }

    // MARK: The form

    func label(
        _ field: Field, at path: AnswerPath, of interview: Interview, short: Bool = false
    ) -> Words {
        let kinds = short ? ["short", "label"] : ["label"]
        return words {
            interview.words(of: field, at: path, kinds, catalog, $0).withoutColon
        }
    }

    /// The label with the number of its point before it.
    func numbered(
        _ field: Field, at path: AnswerPath, of interview: Interview, short: Bool = false
    ) -> Words {
        (field.point.map { "\($0). " } ?? "") + label(field, at: path, of: interview, short: short)
    }

    /// The answer as it stands on paper; empty where nothing was answered.
    ///
    /// What has a code is said in the language of the sheet, where that is another than the document's;
    /// what was typed stays as it was typed.
    func answer(_ field: Field, at path: AnswerPath, of interview: Interview) -> Words {
        let typed = interview.shown(field, at: path, catalog, document)
        if typed.isOfDigits { return .value(typed) }
        guard language != .both, language != document else { return .value(typed, in: document) }
        let said =
            word(of: field, at: path, typed, interview)
            ?? interview.shown(field, at: path, catalog, language)
        return .value(said, in: said == typed ? document : language)
    }

    /// The word of a list in the language of the sheet, where a code stands beside that of the document.
    private func word(
        of field: Field, at path: AnswerPath, _ typed: String, _ interview: Interview
    ) -> String? {
        guard let suggestions = field.kind.suggestions, let name = suggestions.code,
            let word = catalog.list(suggestions.list)?.word(
                code: interview.answers[path.beside(name)])
        else { return nil }
        let isFemale =
            suggestions.person.map { interview.answer($0) == Sex.female.rawValue } ?? false
        func text(_ language: Language, _ isFemale: Bool) -> String {
            word.text(in: language, female: isFemale)
        }
        // A word that goes on, or that was typed otherwise, says more than its code.
        let isWord = [true, false].contains { text(document, $0) == typed }
        return isWord ? text(language, isFemale) : nil
    }
}

extension String {
    /// Whether it is a number, a date, or several.
    fileprivate var isOfDigits: Bool { allSatisfy { $0.isNumber || " .–-+()".contains($0) } }

    fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
