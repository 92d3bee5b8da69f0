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
            for field in screen.fields + screen.asides.map(\.column) { keys += words(of: field) }
        }
        return keys
    }

    private func words(of field: Field) -> [String] {
        if let paper = field.kind.paper { return words(of: paper) }
        let stem = "field.\(field.name)"
        var keys = ["\(stem).label", "\(stem).hint", "\(stem).help"]
        keys += field.variants.map { "\(stem).\($0.name).label" }
        keys += field.missing.map { "missing.\($0.code)" }
        keys += [field.source.act, field.source.part].filter { !$0.isEmpty }.map { "source.\($0)" }
        keys += field.kind.options.map { "\(stem).option.\($0)" }
        keys += (field.kind.table?.ownColumns ?? []).flatMap(words)
        return keys
    }

    private func words(of paper: Paper) -> [String] {
        ["doc.\(paper.id)", "doc.\(paper.id).short"]
            + paper.circumstances.flatMap { circumstance in
                ["", ".short"].map { "circumstance.\(paper.id).\(circumstance.code)\($0)" }
            }
    }
}
