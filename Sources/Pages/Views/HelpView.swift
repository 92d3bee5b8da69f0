import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// The name of the field, in both languages where the edge of the box has room; empty where it has none.
    var helpTitle: String {
        guard let focus = questionnaire.focus, let field = intake.focusedField else {
            return intake.say("command.help")
        }
        let labels = [
            intake.shortLabel(field, at: focus),
            intake.shortLabel(field, at: focus, in: documentLanguage),
        ]
        return labels.first { $0.columns <= Columns(size.columns).boxTitleWidth } ?? ""
    }

    /// What stands in the box, its columns counted from where the box's text begins.
    func helpBoxLines(of page: HelpPage) -> [BodyLine] {
        if page == .keys { return keyLines }
        var lines = helpLines(of: page).map { BodyLine($0.text, at: 0, style: $0.style) }
        if page == .short, helpTitle.isEmpty, let focus = questionnaire.focus,
            let field = intake.focusedField
        {
            let label = intake.shortLabel(field, at: focus).wrapped(to: boxWidth)
            lines = label.map { BodyLine($0, at: 0, style: .heading) } + [BodyLine()] + lines
        }
        return lines
    }

    /// What the pages about a field say; the page of the keys has no such lines.
    func helpLines(of page: HelpPage) -> [(text: String, style: Style)] {
        var lines: [(String, Style)] = []
        guard page != .keys, let path = questionnaire.focus, let field = intake.focusedField else {
            return lines
        }
        func add(_ text: String, _ style: Style = .plain) {
            if text.isEmpty { return }
            if !lines.isEmpty { lines.append(("", .plain)) }
            lines += text.wrapped(to: boxWidth).map { ($0, style) }
        }
        let problem = questionnaire.problem(at: path)
        for language in intake.languages {
            if let problem { add(intake.sentence(for: problem, in: language), .active) }
            if page == .short {
                add(intake.words(of: field, at: path, ["help", "hint"], in: language))
                continue
            }
            add(intake.label(field, at: path, in: language), .active)
            add(ground(of: field, problem: problem, in: language))
        }
        return lines
    }

    /// Where the question stands in the order; for a problem, on what ground it is one.
    private func ground(of field: Field, problem: Problem?, in language: Language) -> String {
        let catalog = world.catalog
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
    private var keyLines: [BodyLine] {
        let width = boxWidth
        let isNarrow = Columns(size.columns).isNarrow
        let bindings = namedKeys
        let count = isNarrow ? bindings.count : (bindings.count + 1) / 2
        let half = isNarrow ? width : (Columns(size.columns).wide - 4) / 2
        var lines: [BodyLine] = []
        for row in 0..<count {
            let cells = stride(from: row, to: bindings.count, by: count).map { bindings[$0] }
            var own = [BodyLine()]
            for (column, binding) in cells.enumerated() {
                own[0].add(binding.name, at: column * half, style: .key)
                let words = world.catalog.text(binding.word, in: documentLanguage)
                for (number, text) in words.wrapped(to: half - 11).enumerated() {
                    if number == own.count { own.append(BodyLine()) }
                    own[number].add(text, at: column * half + 10)
                }
            }
            lines += own
        }
        for key in keyRemarks {
            lines.append(BodyLine())
            lines += world.catalog.text(key, in: documentLanguage).wrapped(to: width).map {
                BodyLine($0, at: 0, style: .quiet)
            }
        }
        return lines
    }

    private var namedKeys: [Binding] {
        Keymap.bindings.filter {
            !$0.name.isEmpty && ![.down, .up].contains($0.command)
                && ($0.command != .papers || guest != nil)
        }
    }

    /// The same for whoever has it read aloud.
    var keysText: [String] {
        namedKeys.map { "\($0.name): \(world.catalog.text($0.word, in: documentLanguage))" }
            + keyRemarks.map { world.catalog.text($0, in: documentLanguage) }
    }

    /// What can be done that is no single key: the keys of texts.
    private var keyRemarks: [String] {
        ["keys.twins", "keys.compose", "keys.offer", "keys.map"]
            + (world.takesMouse ? ["keys.mouse"] : [])
    }
}
