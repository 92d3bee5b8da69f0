import Canvas
import Casework
import Forms
import Judging
import Messages

/// What the box says: of the field that has the focus, or of the keys.
extension HelpBox {
    /// The name of the field, in both languages where the edge of the box has room; empty where it has none.
    func title(in model: Model) -> String {
        if page == .keys { return model.intake.say("command.keys") }
        return nameOfField(in: model)
    }

    private func nameOfField(in model: Model) -> String {
        guard let focus = model.questionnaire.focus, let field = model.intake.focusedField else {
            return model.intake.say("command.help")
        }
        let labels = [
            model.intake.shortLabel(field, at: focus),
            model.intake.shortLabel(field, at: focus, in: model.documentLanguage),
        ]
        return labels.first { $0.columns <= Columns(model.size.columns).boxTitleWidth } ?? ""
    }

    /// What stands in the box, its columns counted from where the box's text begins.
    func lines(in model: Model) -> [BodyLine] {
        if page == .keys { return keyLines(in: model) }
        var lines = fieldLines(in: model).map { BodyLine($0.text, at: 0, style: $0.style) }
        if page == .short, nameOfField(in: model).isEmpty, let focus = model.questionnaire.focus,
            let field = model.intake.focusedField
        {
            let label = model.intake.shortLabel(field, at: focus).wrapped(to: model.boxWidth)
            lines = label.map { BodyLine($0, at: 0, style: .heading) } + [BodyLine()] + lines
        }
        return lines
    }

    /// What the pages about a field say; the page of the keys has no such lines.
    func fieldLines(in model: Model) -> [(text: String, style: Style)] {
        var lines: [(String, Style)] = []
        guard page != .keys, let path = model.questionnaire.focus,
            let field = model.intake.focusedField
        else {
            return lines
        }
        func add(_ text: String, _ style: Style = .plain) {
            if text.isEmpty { return }
            if !lines.isEmpty { lines.append(("", .plain)) }
            lines += text.wrapped(to: model.boxWidth).map { ($0, style) }
        }
        let problem = model.questionnaire.problem(at: path)
        for language in model.intake.languages {
            if let problem { add(model.intake.sentence(for: problem, in: language), .active) }
            if page == .short {
                add(model.intake.words(of: field, at: path, ["help", "hint"], in: language))
                continue
            }
            add(model.intake.label(field, at: path, in: language), .active)
            add(ground(of: field, problem: problem, in: language, model))
        }
        return lines
    }

    /// Where the question stands in the order; for a problem, on what ground it is one.
    private func ground(
        of field: Field, problem: Problem?, in language: Language, _ model: Model
    ) -> String {
        let catalog = model.world.catalog
        var parts: [String] = []
        if let problem, catalog.contains("ground.\(problem.code)") {
            parts.append(catalog.text("ground.\(problem.code)", in: language))
        }
        var source = [field.source.act, field.source.part].filter { !$0.isEmpty }.map {
            catalog.text("source.\($0)", in: language)
        }
        if let point = field.source.point {
            source.append(catalog.text("source.point", in: language, with: ["point": point]))
        }
        let word = catalog.text("word.source", in: language)
        parts.append("\(word): \(source.joined(separator: ", "))")
        return parts.joined(separator: "\n")
    }

    // MARK: The keys

    /// The keys with their words, in two columns where there is room; below them what is no single key.
    private func keyLines(in model: Model) -> [BodyLine] {
        let width = model.boxWidth
        let isNarrow = Columns(model.size.columns).isNarrow
        let bindings = namedKeys(in: model)
        let count = isNarrow ? bindings.count : (bindings.count + 1) / 2
        let half = isNarrow ? width : (Columns(model.size.columns).wide - 4) / 2
        var lines: [BodyLine] = []
        for row in 0..<count {
            let cells = stride(from: row, to: bindings.count, by: count).map { bindings[$0] }
            var own = [BodyLine()]
            for (column, binding) in cells.enumerated() {
                own[0].add(binding.name, at: column * half, style: .key)
                let words = model.world.catalog.text(binding.word, in: model.documentLanguage)
                for (number, text) in words.wrapped(to: half - 11).enumerated() {
                    if number == own.count { own.append(BodyLine()) }
                    own[number].add(text, at: column * half + 10)
                }
            }
            lines += own
        }
        for key in remarks(in: model) {
            lines.append(BodyLine())
            lines += model.world.catalog.text(key, in: model.documentLanguage).wrapped(to: width)
                .map {
                    BodyLine($0, at: 0, style: .quiet)
                }
        }
        return lines
    }

    private func namedKeys(in model: Model) -> [Binding] {
        Keymap.bindings.filter {
            !$0.name.isEmpty && ![.down, .up].contains($0.command)
                && ($0.command != .papers || model.guest != nil)
        }
    }

    /// The same for whoever has it read aloud.
    func keysText(in model: Model) -> [String] {
        namedKeys(in: model).map {
            "\($0.name): \(model.world.catalog.text($0.word, in: model.documentLanguage))"
        }
            + remarks(in: model).map { model.world.catalog.text($0, in: model.documentLanguage) }
    }

    /// What can be done that is no single key: the keys of texts.
    private func remarks(in model: Model) -> [String] {
        ["keys.twins", "keys.compose", "keys.offer", "keys.map"]
            + (model.world.takesMouse ? ["keys.mouse"] : [])
    }
}
