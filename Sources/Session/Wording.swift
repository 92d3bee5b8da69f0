import Alphabet
import Canvas
public import Forms
public import Judging
public import Messages

extension Model {
    /// A message in the language of the screen; both languages on one line.
    func say(_ key: String, _ values: [String: String] = [:], joining: String = " / ") -> String {
        world.catalog.text(key, in: language, with: values, joining: joining)
    }

    /// The languages of the screen, one after the other.
    var languages: [Language] { language == .both ? [.kk, .ru] : [language] }

    /// A label of the form in the language of the screen.
    func label(_ field: Field, at path: AnswerPath) -> String {
        joined { label(field, at: path, in: $0) }
    }

    /// The same in lines of so many columns.
    func labelLines(_ field: Field, at path: AnswerPath, width: Int) -> [String] {
        let variant = interview.variant(of: field, row: path.row, table: path.field)
        let name = Label(field: field.name, variant: variant, language: language, width: width)
        return world.labels.value(of: name) { label(field, at: path).wrapped(to: width) }
    }

    func shortLabel(_ field: Field, at path: AnswerPath) -> String {
        joined { shortLabel(field, at: path, in: $0) }
    }

    /// The official label; its variant where the answers call for one.
    func label(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        words(of: field, at: path, ["label"], in: language)
    }

    /// The label as messages and headings of lists have it.
    func shortLabel(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        words(of: field, at: path, ["short", "label"], in: language)
    }

    /// Words of a field, of its variant first; empty where there are none.
    func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], in language: Language
    ) -> String {
        let variant = interview.variant(of: field, row: path.row, table: path.field)
        let stems = (variant.map { ["field.\(field.name).\($0)"] } ?? []) + ["field.\(field.name)"]
        for stem in stems {
            for kind in kinds where world.catalog.contains("\(stem).\(kind)") {
                return world.catalog.text("\(stem).\(kind)", in: language)
            }
        }
        return ""
    }

    func joined(_ text: (Language) -> String) -> String {
        let texts = languages.map(text).filter { !$0.isEmpty }
        return texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
    }

    // MARK: Answers as they are read back

    /// The answer as the clerk reads it: words for codes, groups for numbers.
    func shown(_ field: Field, at path: AnswerPath) -> String {
        shown(field, at: path, in: language)
    }

    func shown(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        let missing = interview.missingCode(path)
        let text = questionnaire.answers[path]
        if text.isEmpty, !missing.isEmpty {
            return world.catalog.text("missing.\(missing)", in: language)
        }
        if isUntilNow(field, at: path) {
            return untilNowWords(of: field, at: path, in: language)
        }
        return shown(text, as: field, in: language)
    }

    func shown(_ text: String, as field: Field) -> String {
        shown(text, as: field, in: language)
    }

    func shown(_ text: String, as field: Field, in language: Language) -> String {
        if text.isEmpty { return "" }
        switch field.kind {
        case .choice(let options, _):
            return options.contains(text)
                ? world.catalog.text("field.\(field.name).option.\(text)", in: language) : text
        case .country:
            return world.catalog.list("countries")?.word(code: text)?.text(in: language) ?? text
        case .digits(_, let groups): return text.grouped(groups)
        case .flag: return world.catalog.text("word.yes", in: language)
        default: return text
        }
    }

    // MARK: Problems as sentences

    /// What is wrong and what to do, one sentence a language.
    func sentences(for problem: Problem) -> [String] {
        languages.map { sentence(for: problem, in: $0) }
    }

    func sentence(for problem: Problem, in language: Language) -> String {
        ProblemWording(
            form: form, catalog: world.catalog, language: language,
            label: { field, path in shortLabel(field, at: path, in: language) }
        ).sentence(for: problem)
    }

    /// The lines of the message line: one for each language of the screen.
    func lines(of notice: Notice) -> [String] {
        switch notice.content {
        case .message(let key, let values):
            languages.map { world.catalog.text(key, in: $0, with: values) }
        case .problem(let problem): sentences(for: problem)
        case .about(let key, let path): languages.map { sentence(key, about: path, in: $0) }
        case .trouble(let trouble): texts(trouble)
        }
    }

    private func sentence(_ key: String, about path: AnswerPath, in language: Language) -> String {
        let label = form.field(at: path).map { shortLabel($0, at: path, in: language) }
        var values = ["label": label ?? path.description]
        if let row = path.row { values["row"] = String(row + 1) }
        return world.catalog.text(key, in: language, with: values)
    }
}

/// By what the lines of a label are known: they are the same for every questionnaire.
struct Label: Hashable, Sendable {
    let field: String
    /// The variant that the answers call for.
    let variant: String?
    let language: Language
    /// In how many columns it is broken into lines.
    let width: Int
}

/// Turns problems into sentences, for the screen and for `saualnama check` alike.
public struct ProblemWording {
    let form: Form
    let catalog: Catalog
    let language: Language
    let label: (Field, AnswerPath) -> String

    init(
        form: Form, catalog: Catalog, language: Language,
        label: @escaping (Field, AnswerPath) -> String
    ) {
        self.form = form
        self.catalog = catalog
        self.language = language
        self.label = label
    }

    /// The wording for a record without a screen: plain labels.
    public init(form: Form, catalog: Catalog, language: Language) {
        self.init(form: form, catalog: catalog, language: language) { field, _ in
            let keys = ["field.\(field.name).short", "field.\(field.name).label"]
            return catalog.text(keys.first(where: catalog.contains) ?? keys[1], in: language)
        }
    }

    /// What is wrong and what to do; rows are counted from one and stand before it.
    public func sentence(for problem: Problem) -> String {
        let stem = "problem.\(problem.code)"
        let inRow = problem.path.row != nil
        let stems = (problem.variant.map { ["\(stem).\($0)"] } ?? []) + [stem]
        let keys = stems.flatMap { inRow ? ["\($0).row", $0] : [$0] }
        let text = catalog.text(
            keys.first(where: catalog.contains) ?? stem, in: language, with: values(of: problem))
        guard let row = problem.path.row, catalog.contains("problem.inRow") else { return text }
        return catalog.text(
            "problem.inRow", in: language,
            with: ["row": String(row + 1), "text": text.uncapitalised])
    }

    private func values(of problem: Problem) -> [String: String] {
        var values: [String: String] = [:]
        if let field = form.field(at: problem.path) {
            values["label"] = label(field, problem.path)
            values["point"] = field.point ?? field.source.point ?? ""
        } else {
            values["label"] = problem.path.description
        }
        if let row = problem.path.row { values["row"] = String(row + 1) }
        for (name, detail) in problem.details { values[name] = words(for: detail) }
        return values
    }

    private func words(for detail: Problem.Detail) -> String {
        switch detail {
        case .text(let text): text.harmless
        case .number(let number): String(number)
        case .day(let day): day.shown
        case .iin(let iin): iin.grouped([6, 1, 4, 1])
        case .years(let years): years.map(String.init).joined(separator: ", ")
        case .row(let row): String(row + 1)
        case .sex(let sex): catalog.text("field.sex.option.\(sex)", in: language)
        case .label(let path): form.field(at: path).map { label($0, path) } ?? ""
        }
    }
}

extension String {
    /// The text in groups of so many characters, with blanks between; the rest in one last group.
    func grouped(_ groups: [Int]) -> String {
        var rest = self[...]
        var parts: [Substring] = []
        for size in groups where !rest.isEmpty {
            parts.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts.joined(separator: " ")
    }

    /// The first letter in lower case, unless it begins an abbreviation or an opening quote.
    var uncapitalised: String {
        guard let first, first.isUppercase, let second = dropFirst().first,
            second.isLowercase || second.isWhitespace
        else {
            return self
        }
        return first.lowercased() + dropFirst()
    }
}
