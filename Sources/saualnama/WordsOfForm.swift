import Forms
import Messages

/// The words that Locales must have for a form, so that no screen shows a gap.
struct WordsOfForm {
    let form: Form
    let catalog: Catalog

    /// The keys that are missing, in the order of the form.
    var missing: [String] { needed.filter { !catalog.contains($0) } }

    private var needed: [String] {
        var keys: [String] = []
        for screen in form.screens {
            keys += ["title", "heading"].map { "screen.\(screen.id).\($0)" }
            for field in screen.fields { keys += words(of: field) }
        }
        return keys
    }

    private func words(of field: Field) -> [String] {
        let stem = "field.\(field.name)"
        var keys = ["\(stem).label", "\(stem).hint", "\(stem).help"]
        keys += field.variants.map { "\(stem).\($0.name).label" }
        keys += field.missing.map { "missing.\($0.code)" }
        keys += [field.source.act, field.source.part].filter { !$0.isEmpty }.map { "source.\($0)" }
        keys += field.kind.options.map { "\(stem).option.\($0)" }
        keys += (field.kind.table?.columns ?? []).flatMap(words)
        return keys
    }
}
