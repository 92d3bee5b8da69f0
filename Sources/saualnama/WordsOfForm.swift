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
            keys += [screen.titleKey, screen.headingKey]
            for field in screen.fields + screen.asides.map(\.column) { keys += words(of: field) }
        }
        return keys
    }

    private func words(of field: Field) -> [String] {
        if let paper = field.kind.paper { return words(of: paper) }
        var keys = ["label", "hint", "help"].map { field.key(of: $0) }
        keys += field.variants.map { field.key(of: "label", as: $0.name) }
        keys += field.missing.map { Field.MissingCode.key(of: $0.code) }
        keys += [field.source.act, field.source.part].filter { !$0.isEmpty }.map { "source.\($0)" }
        keys += field.kind.options.map(field.key(ofOption:))
        keys += (field.kind.table?.ownColumns ?? []).flatMap(words)
        return keys
    }

    private func words(of paper: Paper) -> [String] {
        [paper.nameKey, paper.shortNameKey]
            + paper.circumstances.flatMap { [paper.key(of: $0), paper.shortKey(of: $0)] }
    }
}
