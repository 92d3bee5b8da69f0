import Alphabet
public import Forms
public import Judging
public import Messages

/// Turns problems into sentences, for the screen and for `saualnama check` alike.
public struct ProblemWording {
    let form: Form
    let catalog: Catalog
    let language: Language
    let label: (Field, AnswerPath) -> String
    /// Whether labels tell whose a thing is: then no row has to.
    private var tellsWhose = true

    package init(
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
            if let paper = field.kind.paper {
                return catalog.text(paper.shortNameKey, in: language)
            }
            let keys = [field.key(of: "short"), field.key(of: "label")]
            return catalog.text(keys.first(where: catalog.contains) ?? keys[1], in: language)
        }
        tellsWhose = false
    }

    /// What is wrong and what to do; rows are counted from one and stand before it.
    public func sentence(for problem: Problem) -> String {
        let stem = "problem.\(problem.code)"
        let inRow = problem.path.row != nil
        let stems = (problem.variant.map { ["\(stem).\($0)"] } ?? []) + [stem]
        let keys = stems.flatMap { inRow ? ["\($0).row", $0] : [$0] }
        let text = catalog.text(
            keys.first(where: catalog.contains) ?? stem, in: language, with: values(of: problem))
        let isTold = tellsWhose && form.field(at: problem.path)?.typed.tellsWhose == true
        guard let row = problem.path.row, !isTold, catalog.contains("problem.inRow") else {
            return text
        }
        return catalog.text(
            "problem.inRow", in: language,
            with: ["row": String(row + 1), "text": text.uncapitalised])
    }

    private func values(of problem: Problem) -> [String: String] {
        var values: [String: String] = [:]
        if let field = form.field(at: problem.path) {
            values["label"] = label(field, problem.path)
            values["point"] = field.number(in: form) ?? ""
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
        case .amount(let tenge): tenge.inThousands(with: " ")
        case .day(let day): day.shown
        case .iin(let iin): iin.grouped([6, 1, 4, 1])
        case .years(let years): years.map(String.init).joined(separator: ", ")
        case .row(let row): String(row + 1)
        case .sex(let sex): catalog.text("field.sex.option.\(sex.rawValue)", in: language)
        case .label(let path): form.field(at: path).map { label($0, path) } ?? ""
        }
    }
}

extension String {
    /// The text in groups of so many characters, with blanks between; the rest in one last group.
    package func grouped(_ groups: [Int]) -> String {
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
    package var uncapitalised: String {
        guard let first, first.isUppercase, let second = dropFirst().first,
            second.isLowercase || second.isWhitespace
        else {
            return self
        }
        return first.lowercased() + dropFirst()
    }
}
