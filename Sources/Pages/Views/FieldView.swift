import Canvas
import Casework
import Forms
import Judging

extension Model {
    /// The lines of one field: its label, and its value beside it or beneath it.
    func lines(of field: Field, at path: AnswerPath) -> [BodyLine] {
        let isFocused = questionnaire.focus == path
        let (place, labels) = valuePlace(of: field, at: path, isFocused: isFocused)
        let columns = place.columns
        var lines = labels.map {
            BodyLine($0, at: columns.label, style: isFocused ? .active : .plain)
        }
        let value = field.drawn.lines(at: place, intake)
        if place.isBeneath {
            // Where no line of the value is the one in hand, all of the field is.
            let mark = place.column - 1
            if isFocused, !value.contains(where: { $0.spans.contains { $0.column == mark } }) {
                lines[0].add(">", at: columns.label - 1, style: .active)
            }
            lines += value
        } else {
            for (row, line) in value.enumerated() {
                if row >= lines.count { lines.append(BodyLine()) }
                lines[row].spans += line.spans
                lines[row].cursor = line.cursor
            }
        }
        if let problem = questionnaire.problem(at: path) { addMark(problem.level, to: &lines[0]) }
        for index in lines.indices {
            if isFocused { lines[index].isFocused = true }
            lines[index].path = path
            lines[index].isOfPlace = true
        }
        return lines
    }

    /// Where the value of a field stands, and its label beside or above it.
    func valuePlace(
        of field: Field, at path: AnswerPath, isFocused: Bool
    ) -> (ValuePlace, label: [String]) {
        let isAmongPapers = standsAmongPapers(field, at: path)
        var place = ValuePlace(
            field: field, path: path,
            columns: Columns(size.columns, hasWideLabels: isAmongPapers), isFocused: isFocused,
            isBeneath: false)
        let label = labelLines(field, at: path, width: place.columns.labelWidth)
        if !place.columns.isNarrow, label.count <= 2 || isAmongPapers,
            field.drawn.fitsBesideLabel(place, intake)
        {
            return (place, label)
        }
        place.isBeneath = true
        return (place, labelLines(field, at: path, width: place.columns.wide))
    }

    /// Among papers all states stand in one column, whatever the papers are called.
    private func standsAmongPapers(_ field: Field, at path: AnswerPath) -> Bool {
        guard let group = field.group, let screen = form.screen(of: path) else { return false }
        return screen.asksForPapers(in: group)
    }

    private func addMark(_ level: Problem.Level, to line: inout BodyLine) {
        line.mark = level
        line.add(level.sign, at: Columns(size.columns).mark, style: level.style)
    }

    /// ↑ and ↓ inside of the focused answer; false where they leave it.
    mutating func moveInAnswer(by distance: Int) -> Bool {
        guard let focus = questionnaire.focus, let field = intake.focusedField else { return false }
        let (place, _) = valuePlace(of: field, at: focus, isFocused: true)
        return field.drawn.move(by: distance, at: place, isWalking: isWalking, &intake)
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
