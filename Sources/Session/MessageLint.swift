import Canvas
public import Forms
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
        guard key.hasPrefix("problem."), key != "problem.inRow" else { return text }
        return catalog.text(
            "problem.inRow", in: language, with: ["row": "12", "text": text.uncapitalised])
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
        "keys.", "screen.", "list.other",
    ]
    private static let ofFields = ["help", "label", "option", "instruction", "heading"]

    /// By the names of placeholders; a name without one here has values of a few letters.
    private func longestValues(in language: Language) -> [String: String] {
        func letters(_ count: Int) -> String { String(repeating: "m", count: count) }
        let fields = model.form.screens.flatMap(\.fields)
        let labels = fields.flatMap { field -> [String] in
            let own = model.shortLabel(field, at: AnswerPath(field.name), in: language)
            guard case .table(let table) = field.kind else { return [own] }
            return [own]
                + table.columns.map {
                    model.shortLabel($0, at: $0.path(row: 11, table: field.name), in: language)
                }
        }
        let longest = labels.max { $0.columns < $1.columns } ?? ""
        let catalog = model.world.catalog
        let reasons = catalog.keys.filter { $0.hasPrefix("cli.system.") }
            .map { catalog.text($0, in: language, with: ["number": letters(3)]) }
        let why = reasons.max { $0.columns < $1.columns } ?? ""
        return [
            "label": longest, "row": "12", "n": "118", "iin": letters(15), "date": letters(10),
            "iinDate": letters(10), "years": "2021, 2022, 2023, 2024, 2025, 2026",
            "who": letters(14), "limit": "1000", "host": letters(10), "size": "64×18",
            "number": letters(17), "year": "1850", "reason": letters(30),
            "point": "11, 12, 13, 14", "age": "40", "key": "Shift-Tab", "owner": letters(12),
            "revision": letters(9), "word": letters(12), "sex": letters(7), "warnings": "118",
            "errors": "118", "why": why, "fields": letters(28), "text": letters(12),
        ]
    }
}
