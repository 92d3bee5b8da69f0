package import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// A frame with blanks inside: the only one on the screen, and where the cursor is now.
    package func drawBox(on grid: inout Grid, rows: Range<Int>, title: String = "") {
        let left = Columns(size.columns).label
        let right = size.columns - 3
        let bottom = rows.upperBound - 1
        for row in rows {
            grid.fill(row: row, columns: 0..<size.columns)
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
            grid.write("│", at: Position(row: row, column: right), style: .quiet)
        }
        for (row, start, end) in [(rows.lowerBound, "┌", "┐"), (bottom, "└", "┘")] {
            grid.fill(row: row, columns: left..<right, with: "─", style: .quiet)
            grid.write(start, at: Position(row: row, column: left), style: .quiet)
            grid.write(end, at: Position(row: row, column: right), style: .quiet)
        }
        grid.cursor = Position(row: rows.lowerBound + 1, column: left + 2)
        if !title.isEmpty {
            grid.write(
                " \(title.clipped(to: right - left - 6)) ",
                at: Position(row: rows.lowerBound, column: left + 2), style: .heading)
        }
    }

    // MARK: Lists

    func text(of item: Picker.Item) -> String {
        switch item {
        case .word(let word): return word.text(in: language, female: isFemaleList)
        case .typed(let text): return intake.say("list.other", ["text": text])
        case .text(let text): return text
        case .missing(let code): return "– \(intake.say("missing.\(code)"))"
        case .mend: return intake.say("reason.mend")
        case .reason(let code): return intake.say("reason.\(code)")
        }
    }

    private var isFemaleList: Bool {
        intake.focusedField?.kind.suggestions.map { intake.isFemale($0) } ?? false
    }

    /// An open list beneath the line it belongs to, or above it where there is more room.
    func drawPicker(_ picker: Picker, on grid: inout Grid) {
        if picker.items.isEmpty { return }
        let typed = grid.cursor
        let anchor = typed?.row ?? 2
        let bottom = 2 + bodyHeight
        let most = min(10, picker.items.count)
        let below = bottom - anchor - 1
        let above = anchor - 2
        let goesBelow = below >= most + 2 || below >= above
        let height = max(1, min(most, (goesBelow ? below : above) - 2))
        let top = goesBelow ? anchor + 1 : anchor - height - 2
        drawBox(on: &grid, rows: top..<top + height + 2)
        let left = Columns(size.columns).label + 2
        let width = size.columns - 5 - left
        let first = min(max(0, picker.line - height / 2), picker.items.count - height)
        for row in 0..<height {
            let index = first + row
            let isChosen = index == picker.line
            let number = picker.purpose == .answer ? "" : "\(index + 1)  "
            let text = (number + text(of: picker.items[index])).clipped(to: width)
            grid.write(
                isChosen ? text.filled(to: width) : text,
                at: Position(row: top + 1 + row, column: left),
                style: isChosen ? .chosen : .plain)
        }
        if picker.purpose == .answer {
            grid.cursor = typed
        } else {
            grid.cursor = Position(row: top + 1 + picker.line - first, column: left)
        }
        if picker.items.count > height {
            let place = " \(picker.line + 1)/\(picker.items.count) "
            grid.write(
                place,
                at: Position(row: top + height + 1, column: size.columns - 5 - place.columns),
                style: .quiet)
        }
    }

    func drawNote(_ text: String, on grid: inout Grid) {
        let anchor = min(grid.cursor?.row ?? 2, bodyHeight - 2)
        let row = anchor + 1
        drawBox(on: &grid, rows: row..<row + 3, title: intake.say("word.note"))
        let left = Columns(size.columns).label + 2
        let (window, cursor) = text.window(around: text.count, width: size.columns - 5 - left)
        grid.write(window, at: Position(row: row + 1, column: left))
        grid.cursor = Position(row: row + 1, column: left + cursor)
    }

    // MARK: Help

    func drawHelp(_ page: HelpPage, from top: Int, on grid: inout Grid) {
        if page == .keys { return drawKeys(on: &grid) }
        var title = intake.say("command.help")
        if let focus = questionnaire.focus, let field = intake.focusedField {
            title = intake.shortLabel(field, at: focus)
        }
        drawBox(of: helpLines(of: page), from: top, title: title, on: &grid)
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

    private func drawKeys(on grid: inout Grid) {
        let columns = Columns(size.columns)
        let bindings = Keymap.bindings.filter {
            !$0.name.isEmpty && !["↓", "↑"].contains($0.name)
                && ($0.command != .papers || guest != nil)
        }
        let rows = (bindings.count + 1) / 2
        let height = min(rows + 4, bodyHeight)
        drawBox(on: &grid, rows: 2..<2 + height, title: intake.say("command.keys"))
        let half = (columns.wide - 4) / 2
        for (number, binding) in bindings.enumerated() {
            let row = 3 + number % rows
            let column = columns.label + 2 + number / rows * half
            guard row < 2 + height - 1 else { continue }
            grid.write(binding.name, at: Position(row: row, column: column), style: .key)
            grid.write(
                world.catalog.text(binding.word, in: documentLanguage).clipped(to: half - 11),
                at: Position(row: row, column: column + 10))
        }
        let twins = world.catalog.text("keys.twins", in: documentLanguage).clipped(
            to: columns.wide - 5)
        grid.write(twins, at: Position(row: height, column: columns.label + 2), style: .quiet)
    }

    // MARK: The map

    func drawSections(_ chosen: Int, on grid: inout Grid) {
        let columns = Columns(size.columns)
        let count = form.screens.count
        let height = min(count + 2, bodyHeight)
        let inside = height - 2
        drawBox(on: &grid, rows: 2..<2 + height, title: intake.say("command.sections"))
        let first = min(max(0, chosen - inside / 2), count - inside)
        let left = columns.label + 2
        let width = columns.wide - 5
        for row in 0..<inside {
            let number = first + row
            let screen = form.screens[number]
            let state = ScreenState(of: screen, in: self)
            let own = form.number(ofScreen: number).map(String.init) ?? " "
            let title = " \(own)  \(intake.say("screen.\(screen.id).title"))"
            let word = intake.say(state.word, state.values)
            let room = width - word.columns - 2
            let style: Style = number == chosen ? .chosen : .plain
            let text = title.clipped(to: room)
            grid.write(
                text.filled(to: width - word.columns) + word,
                at: Position(row: 3 + row, column: left), style: style)
            if number == chosen { grid.cursor = Position(row: 3 + row, column: left) }
            let mark = Position(row: 3 + row, column: left - 1)
            grid.write(state.mark, at: mark, style: state.style)
        }
    }
}
