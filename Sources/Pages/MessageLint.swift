import Canvas
import Casework
public import Forms
import Judging
public import Messages

/// Finds messages for which the message line has no room: each has two lines of 80 columns, with the
/// longest values that can come into it.
public struct MessageLint {
    private let model: Model

    public init(form: Form, catalog: Catalog) {
        let world = World(
            form: form, catalog: catalog, classifier: Classifier(places: []), office: "", desk: "",
            clerk: "")
        model = Model(
            world: world, clock: Clock(now: Instant(seconds: 0), milliseconds: 0),
            size: Size(rows: 24, columns: 80), language: .kk, workList: WorkList())
    }

    /// The keys of the messages that take more than two lines in a language, and how many they take.
    public func overlong(in language: Language) -> [(key: String, lines: Int)] {
        let values = longestValues(in: language)
        return model.world.catalog.keys.filter(MessageLint.isMessage).compactMap { key in
            let lines = model.wrapped(sentence(key, values, language), .error).count
            return lines > 2 ? (key, lines) : nil
        }
    }

    private func sentence(
        _ key: String, _ values: [String: String], _ language: Language
    ) -> String {
        let catalog = model.world.catalog
        let text = catalog.text(key, in: language, with: values)
        if let field = fieldOfHint(key), let source = field.repeats {
            let repeating = source == "row" ? "hint.repeatRow" : "hint.repeatField"
            return "\(text); \(catalog.text(repeating, in: language, with: values))"
        }
        guard key.hasPrefix("problem."), key != "problem.inRow" else { return text }
        return catalog.text(
            "problem.inRow", in: language, with: ["row": "12", "text": text.uncapitalised])
    }

    /// The field whose hint this is.
    private func fieldOfHint(_ key: String) -> Field? {
        guard key.hasPrefix("field."), key.hasSuffix(".hint") else { return nil }
        return model.form.field(String(key.dropFirst("field.".count).dropLast(".hint".count)))
    }

    /// Whether a text stands in the message line; others stand beside fields, in boxes and tables, or
    /// on the standard output.
    private static func isMessage(_ key: String) -> Bool {
        if ["screen.skipped", "screen.hidden"].contains(key) { return true }
        let parts = key.split(separator: ".").map(String.init)
        return !elsewhere.contains { key.hasPrefix($0) }
            && (parts.first != "field" || !parts.contains { ofFields.contains($0) })
    }

    private static let elsewhere = [
        "usage.", "cli.", "ground.", "source.", "condition.", "why.", "case.", "papers.", "end.",
        "keys.", "name.", "screen.", "list.other", "sheet.", "word.", "doc.", "circumstance.",
        "paper.help",
    ]
    private static let ofFields = ["help", "label", "option", "instruction", "heading"]

    /// By the names of placeholders; a name without one here has values of a few letters.
    private func longestValues(in language: Language) -> [String: String] {
        func letters(_ count: Int) -> String { String(repeating: "m", count: count) }
        let catalog = model.world.catalog
        let countries = catalog.list(Countries.list)?.words(in: language).map {
            $0.text(in: language)
        }
        let reasons = catalog.keys.filter { $0.hasPrefix("cli.system.") }
            .map { catalog.text($0, in: language, with: ["number": letters(3)]) }
        let sexes = Sex.allCases.map {
            catalog.text("field.sex.option.\($0.rawValue)", in: language)
        }
        return [
            "label": labels(in: language).widest, "row": "12", "n": "118", "iin": letters(15),
            "date": letters(10), "iinDate": letters(10),
            "years": "2021, 2022, 2023, 2024, 2025, 2026", "who": letters(32), "limit": "1000",
            "host": letters(32), "size": "64×18", "least": "80×24", "number": letters(17),
            "year": "1850", "reason": letters(30), "point": "11, 12, 13, 14", "age": "40",
            "key": "Shift-Tab", "owner": letters(32), "revision": letters(9),
            "word": (countries ?? []).widest, "sex": sexes.widest, "warnings": "118",
            "errors": "118", "why": reasons.widest, "fields": letters(28), "text": letters(12),
            "where": "100000:1000", "codes": "2, 3, 4, 9",
        ]
    }

    /// The names by which messages call answers, with those that follow other answers.
    private func labels(in language: Language) -> [String] {
        func labels(of field: Field, at path: AnswerPath) -> [String] {
            let stems = field.variants.map { "field.\(field.name).\($0.name)" }
            let variants = stems.compactMap { stem in
                ["\(stem).short", "\(stem).label"].first(where: model.world.catalog.contains)
            }
            return [model.intake.shortLabel(field, at: path, in: language)]
                + variants.map { model.world.catalog.text($0, in: language) }
        }
        return model.form.screens.flatMap(\.fields).flatMap { field in
            guard let table = field.kind.table else {
                return labels(of: field, at: AnswerPath(field.name))
            }
            return labels(of: field, at: AnswerPath(field.name))
                + table.columns.flatMap { column in
                    labels(of: column, at: column.path(row: 11, table: field.name))
                }
        }
    }
}

extension [String] {
    /// The text that takes the most columns.
    fileprivate var widest: String { self.max { $0.columns < $1.columns } ?? "" }
}
