import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// The list of the rows of a table, and the line for a new one.
    func tableLines(_ table: Table, of field: Field) -> [BodyLine] {
        let columns = Columns(size.columns)
        let widths = summaryWidths(table)
        var lines: [BodyLine] = intake.languages.map { language in
            var line = BodyLine("№", at: columns.label, style: .quiet)
            var at = columns.label + 3
            for (part, width) in zip(table.summary, widths) {
                if let column = form.field("\(field.name).\(part.column)") {
                    let path = column.path(row: 0, table: field.name)
                    let text = intake.words(
                        of: column, at: path, ["column", "short", "label"], in: language)
                    line.add(text.clipped(to: width), at: at, style: .quiet)
                }
                at += width + 1
            }
            return line
        }
        let rows = questionnaire.answers.rows(of: field.name)
        for row in rows.indices {
            lines.append(rowLine(row, of: table, field: field, widths: widths))
            lines[lines.count - 1].path = AnswerPath(field.name, row: row)
        }
        if !rows.isEmpty { lines.append(BodyLine()) }
        var new = BodyLine()
        new.path = AnswerPath(field.name, row: rows.count)
        let isFocused = questionnaire.focus == AnswerPath(field.name, row: rows.count)
        new.add(
            "+ \(intake.say("command.newRow"))", at: columns.label,
            style: isFocused ? .active : .plain)
        if isFocused {
            new.add(">", at: columns.label - 2, style: .active)
            new.cursor = columns.label
            new.isFocused = true
        }
        lines.append(new)
        return lines + coverageLines(of: field)
    }

    /// The widths of the summary's columns; what a wide window has more goes to the widest.
    private func summaryWidths(_ table: Table) -> [Int] {
        var widths = table.summary.map(\.width)
        let room = size.columns - Columns(size.columns).label - 3 - 3
        let spare = room - widths.reduce(0) { $0 + $1 + 1 }
        guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else {
            return widths
        }
        widths[widest] = max(8, widths[widest] + spare)
        return widths
    }

    private func rowLine(
        _ row: Int, of table: Table, field: Field, widths: [Int]
    ) -> BodyLine {
        let columns = Columns(size.columns)
        let isFocused = questionnaire.focus == AnswerPath(field.name, row: row)
        let style: Style = isFocused ? .active : .plain
        var line = BodyLine(String(row + 1), at: columns.label, style: style)
        var at = columns.label + 3
        for (part, width) in zip(table.summary, widths) {
            if let column = form.field("\(field.name).\(part.column)") {
                let text = summary(of: column, at: column.path(row: row, table: field.name))
                line.add(
                    text.isEmpty ? "–" : text.clipped(to: width), at: at,
                    style: text.isEmpty ? .quiet : style)
            }
            at += width + 1
        }
        let told = questionnaire.problems.filter {
            $0.path.field == field.name && $0.path.row == row && questionnaire.isTold($0)
                && questionnaire.isOpen($0)
        }
        if let gravest = told.max(by: { $0.level < $1.level }) {
            let isError = gravest.level == .error
            line.add(
                isError ? "!" : "?", at: size.columns - 2, style: isError ? .error : .warning)
        }
        if isFocused {
            line.add(">", at: columns.label - 2, style: .active)
            line.cursor = columns.label
            line.isFocused = true
        }
        return line
    }

    /// What the list of rows says of a column; one that is not asked says what stands for it.
    private func summary(of column: Field, at path: AnswerPath) -> String {
        guard !interview.isAsked(path) else {
            return intake.shown(column, at: path, in: documentLanguage)
        }
        guard intake.isUntilNow(column, at: path), let mark = form.untilNow(of: column, at: path),
            let own = form.field(at: mark)
        else { return "" }
        return intake.words(of: own, at: mark, ["column", "short", "label"], in: documentLanguage)
            .lowercased()
    }

    /// One language, where there is no room for two: that of the document.
    var documentLanguage: Language { language == .both ? questionnaire.language : language }

    /// The years that a table must cover, as a line; those that no row touches are marked.
    private func coverageLines(of field: Field) -> [BodyLine] {
        let years = interview.coverage(of: field.name)
        if years.isEmpty || questionnaire.answers.rows(of: field.name).isEmpty { return [] }
        let columns = Columns(size.columns)
        var names = BodyLine()
        var bars = BodyLine()
        for (number, year) in years.enumerated() {
            let at = columns.label + number * 6
            names.add(String(year.year), at: at, style: .quiet)
            bars.add(
                year.isCovered ? "====" : " ?? ", at: at, style: year.isCovered ? .plain : .warning)
        }
        return [BodyLine(), names, bars]
    }
}
