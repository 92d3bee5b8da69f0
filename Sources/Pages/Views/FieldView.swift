import Canvas
import Casework
import Forms
import Judging

extension Model {
    /// The lines of one field: its label, and its value beside it or beneath it.
    func lines(of field: Field, at path: AnswerPath) -> [BodyLine] {
        let isFocused = questionnaire.focus == path
        let columns = Columns(size.columns)
        let beside = labelLines(field, at: path, width: columns.labelWidth)
        var lines: [BodyLine] = []
        if standsBeside(field, label: beside, isFocused: isFocused) {
            lines = beside.map {
                BodyLine($0, at: columns.label, style: isFocused ? .active : .plain)
            }
            var value = valueLine(
                of: field, at: path, column: columns.value, width: columns.valueWidth,
                isFocused: isFocused)
            value.spans = lines[0].spans + value.spans
            lines[0] = value
            continueChoice(of: field, at: path, isFocused: isFocused, in: &lines)
        } else {
            lines = labelLines(field, at: path, width: columns.wide).map {
                BodyLine($0, at: columns.label, style: isFocused ? .active : .plain)
            }
            if case .choice(let options, let printed) = field.kind, isFocused {
                if intake.focusedText.isEmpty {
                    lines[0].add(">", at: columns.label - 1, style: .active)
                }
                lines += optionLines(options, printed: printed, of: field)
            } else if case .longText = field.kind {
                lines += longTextLines(at: path, field: field, isFocused: isFocused)
            } else {
                lines.append(
                    valueLine(
                        of: field, at: path, column: columns.label, width: columns.wide,
                        isFocused: isFocused))
            }
        }
        if let point = field.point { lines[0].add(point: point) }
        addMark(to: &lines[0], at: path)
        if isFocused { for index in lines.indices { lines[index].isFocused = true } }
        return lines
    }

    /// The rest of a chosen option: what the order spells out is never cut.
    private func continueChoice(
        of field: Field, at path: AnswerPath, isFocused: Bool, in lines: inout [BodyLine]
    ) {
        guard case .choice = field.kind, !isFocused else { return }
        let columns = Columns(size.columns)
        let text = intake.shown(field, at: path).wrapped(to: columns.valueWidth)
        guard text.count > 1 else { return }
        lines[0].spans.removeLast()
        lines[0].add(text[0], at: columns.value)
        for (row, rest) in text.enumerated().dropFirst() {
            if row >= lines.count { lines.append(BodyLine()) }
            lines[row].add(rest, at: columns.value)
        }
    }

    private func addMark(to line: inout BodyLine, at path: AnswerPath) {
        guard let problem = questionnaire.problem(at: path) else { return }
        let isError = problem.level == .error
        line.add(
            isError ? "!" : "?", at: Columns(size.columns).mark, style: isError ? .error : .warning)
    }

    /// Whether the value stands beside its label, and not beneath it.
    private func standsBeside(_ field: Field, label: [String], isFocused: Bool) -> Bool {
        switch field.kind {
        case .longText, .declaration: false
        default: label.count <= 2 && !needsRoom(field, isFocused: isFocused)
        }
    }

    /// Whether the lines of a focused choice stand one below the other.
    func standsUpright(_ field: Field, at path: AnswerPath) -> Bool {
        let label = labelLines(field, at: path, width: Columns(size.columns).labelWidth)
        return !standsBeside(field, label: label, isFocused: true)
    }

    /// A focused choice shows all of its lines, unless they fit beside the label.
    private func needsRoom(_ field: Field, isFocused: Bool) -> Bool {
        guard isFocused, case .choice(let options, let printed) = field.kind else { return false }
        return inlineOptions(options, printed: printed, of: field).columns
            > Columns(size.columns).valueWidth
    }

    private func optionText(_ code: String, of field: Field) -> String {
        intake.say("field.\(field.name).option.\(code)")
    }

    private func inlineOptions(_ options: [String], printed: Bool, of field: Field) -> String {
        options.enumerated().map { number, code in
            "  \(printed ? code : String(number + 1)) \(optionText(code, of: field))"
        }.joined(separator: "  ")
    }

    // MARK: Values

    private func valueLine(
        of field: Field, at path: AnswerPath, column: Int, width: Int, isFocused: Bool
    ) -> BodyLine {
        var line = BodyLine()
        if isFocused { line.add(">", at: column - 1, style: .active) }
        if case .choice(let options, let printed) = field.kind, isFocused {
            addInlineOptions(options, printed: printed, of: field, at: column, to: &line)
            return line
        }
        if case .flag = field.kind {
            let isSet = !questionnaire.answers[path].isEmpty
            line.add(isSet ? "[x] \(intake.say("word.yes"))" : "[ ]", at: column)
            if isFocused { line.cursor = column + 1 }
            return line
        }
        var column = column
        var width = width
        if case .declaration = field.kind {
            // A date that is half typed signs nothing.
            let isSigned = Day(typed: questionnaire.answers[path]) != nil
            line.add(isSigned ? "[x]" : "[ ]", at: column)
            let word = intake.say(isSigned ? "state.signed" : "state.unsigned")
            line.add(word, at: column + 4, style: isSigned ? .plain : .quiet)
            column += 4 + word.columns + 2
            width = max(10, width - 4 - word.columns - 2)
        }
        if isFocused, isDeclaration(field), questionnaire.answers[path].isEmpty {
            line.cursor = column - 2 - intake.say("state.unsigned").columns - 3
            return line
        }
        if let offer = intake.offer(for: field, at: path), !isDeclaration(field) {
            addOffer(offer, of: field, at: column, width: width, to: &line)
            if isFocused { line.cursor = column }
            return line
        }
        // Words that stand for an answer are no text to be edited.
        let isMissing = !interview.missingCode(path).isEmpty || intake.isUntilNow(field, at: path)
        let text = isFocused && !isMissing ? edited(field, at: path) : intake.shown(field, at: path)
        guard isFocused, !isMissing else {
            line.add(
                text.isEmpty && !isDeclaration(field) ? "–" : text.clipped(to: width), at: column,
                style: text.isEmpty ? .quiet : .plain)
            if isFocused { line.cursor = column }
            return line
        }
        let cursor = shownCursor(in: field)
        let (window, cursorColumn) = text.window(around: cursor, width: width)
        line.add(window, at: column)
        line.cursor = column + cursorColumn
        return line
    }

    private func isDeclaration(_ field: Field) -> Bool {
        if case .declaration = field.kind { return true }
        return false
    }

    /// The focused answer as it is edited: a chosen country by its name, a number in its groups.
    private func edited(_ field: Field, at path: AnswerPath) -> String {
        intake.shown(questionnaire.answers[path], as: field)
    }

    /// The cursor in the answer as it is shown: groups and names are longer than what is kept.
    private func shownCursor(in field: Field) -> Int {
        let text = intake.focusedText
        let cursor = min(questionnaire.cursor, text.count)
        switch field.kind {
        case .digits(_, let groups):
            let head = String(text.prefix(cursor)).grouped(groups)
            return head.count
                + (head.count < text.grouped(groups).count && ends(cursor, groups) ? 1 : 0)
        case .country:
            let name = intake.shown(text, as: field)
            return name == text ? cursor : name.count
        default: return cursor
        }
    }

    /// Whether a cursor stands where one group ends and the next begins.
    private func ends(_ cursor: Int, _ groups: [Int]) -> Bool {
        var end = 0
        for size in groups {
            end += size
            if end == cursor { return true }
        }
        return false
    }

    private func addOffer(
        _ offer: String, of field: Field, at column: Int, width: Int, to line: inout BodyLine
    ) {
        let source = intake.isToldByIIN(field) ? ", \(intake.say("word.fromIIN"))" : ""
        let whole = intake.shown(offer, as: field)
        let long = "← Enter\(source)"
        let remark = whole.columns + 3 + long.columns <= width ? long : "← Enter"
        let text = whole.clipped(to: max(4, width - remark.columns - 3))
        line.add(text, at: column, style: .quiet)
        line.add(remark, at: column + text.columns + 3, style: .quiet)
    }

    private func addInlineOptions(
        _ options: [String], printed: Bool, of field: Field, at column: Int, to line: inout BodyLine
    ) {
        var at = column
        let offered = questionnaire.focus.flatMap { intake.offer(for: field, at: $0) }
        for (number, code) in options.enumerated() {
            let isChosen = intake.focusedText == code
            if isChosen { line.add("*", at: at, style: .active) }
            if isChosen || (number == 0 && intake.focusedText.isEmpty) { line.cursor = at }
            var text = "\(printed ? code : String(number + 1)) \(optionText(code, of: field))"
            if code == offered { text += " ← Enter" }
            line.add(text, at: at + 2, style: isChosen ? .active : .plain)
            at += text.columns + 4
        }
    }

    /// The lines of a choice, with the whole official text of each.
    private func optionLines(_ options: [String], printed: Bool, of field: Field) -> [BodyLine] {
        let columns = Columns(size.columns)
        var lines: [BodyLine] = []
        for (number, code) in options.enumerated() {
            let isChosen = intake.focusedText == code
            let style: Style = isChosen ? .active : .plain
            for (row, text) in optionText(code, of: field).wrapped(to: columns.wide - 5)
                .enumerated()
            {
                var line = BodyLine(text, at: columns.label + 4, style: style)
                if row == 0 {
                    line.add(
                        printed ? code : String(number + 1), at: columns.label + 1, style: style)
                    if isChosen { line.add(">", at: columns.label - 1, style: .active) }
                    if isChosen || (number == 0 && intake.focusedText.isEmpty) {
                        line.cursor = columns.label + 1
                    }
                }
                lines.append(line)
            }
        }
        return lines
    }

    private func longTextLines(at path: AnswerPath, field: Field, isFocused: Bool) -> [BodyLine] {
        let columns = Columns(size.columns)
        if let offer = intake.offer(for: field, at: path) {
            var line = BodyLine()
            if isFocused {
                line.add(">", at: columns.label - 1, style: .active)
                line.cursor = columns.label
            }
            addOffer(offer, of: field, at: columns.label, width: columns.wide, to: &line)
            return [line]
        }
        let text = questionnaire.answers[path]
        let layout = LongTextLayout(text, width: columns.wideValue)
        let position = layout.position(of: min(questionnaire.cursor, text.count))
        return layout.lines.indices.map { number in
            var line = BodyLine(layout.text(of: number), at: columns.label)
            if text.isEmpty, !isFocused { line = BodyLine("–", at: columns.label, style: .quiet) }
            if isFocused {
                if number == 0 { line.add(">", at: columns.label - 1, style: .active) }
                if number == position.line { line.cursor = columns.label + position.column }
            }
            return line
        }
    }
}

extension String {
    /// The part of a long text that is seen around the cursor, and the cursor's column in it.
    func window(around cursor: Int, width: Int) -> (text: String, cursor: Int) {
        let characters = Array(self)
        let widths = characters.map(\.columns)
        let before = widths.prefix(cursor).reduce(0, +)
        guard widths.reduce(0, +) >= width else { return (self, before) }
        // Half a window at a time, so that the text does not slide with every key.
        let half = max(1, width / 2)
        let skip = before < width - 1 ? 0 : (before - (width - 1)) / half * half + half
        var start = 0
        var skipped = 0
        while start < characters.count, skipped < skip {
            skipped += widths[start]
            start += 1
        }
        var text = skip > 0 ? "…" : ""
        var used = text.columns
        for index in (skip > 0 ? start + 1 : start)..<max(characters.count, start + 1)
        where index < characters.count {
            if used + widths[index] > width - 1 { break }
            text.append(characters[index])
            used += widths[index]
        }
        return (text, before - skipped)
    }
}
