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
        var lines = columns.hasTables ? headingLines(of: table, field, widths) : []
        let rows = questionnaire.answers.rows(of: field.name)
        for row in rows.indices {
            lines += rowLines(row, of: table, field: field, widths: widths).map {
                var line = $0
                line.path = AnswerPath(field.name, row: row)
                line.isOfPlace = true
                return line
            }
        }
        if !rows.isEmpty { lines.append(BodyLine()) }
        var new = BodyLine()
        new.path = AnswerPath(field.name, row: rows.count)
        new.isOfPlace = true
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

    /// The names of the columns, in each language of the screen.
    private func headingLines(of table: Table, _ field: Field, _ widths: [Int]) -> [BodyLine] {
        let columns = Columns(size.columns)
        return intake.languages.flatMap { language in
            let cells = zip(table.summary, widths).map { part, width in
                form.field("\(field.name).\(part.column)").map {
                    columnName(of: $0, in: field, language).wrapped(to: width)
                } ?? []
            }
            var lines = [BodyLine].row(
                cells.map { (lines: $0, style: .quiet) }, at: columns.label + 3, widths: widths)
            lines[0].add("№", at: columns.label, style: .quiet)
            return lines
        }
    }

    private func columnName(
        of column: Field, in field: Field, _ language: Language
    ) -> String {
        let path = column.path(row: 0, table: field.name)
        return intake.words(of: column, at: path, ["column", "short", "label"], in: language)
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

    private func rowLines(
        _ row: Int, of table: Table, field: Field, widths: [Int]
    ) -> [BodyLine] {
        let columns = Columns(size.columns)
        let isFocused = questionnaire.focus == AnswerPath(field.name, row: row)
        let style: Style = isFocused ? .active : .plain
        var lines =
            columns.hasTables
            ? cellLines(row, of: table, field: field, widths: widths, style)
            : [BodyLine].paragraph(
                sentence(row, of: table, field: field), in: columns, at: columns.label + 3,
                style: style)
        lines[0].add(String(row + 1), at: columns.label, style: style)
        if let level = questionnaire.gravestProblem(ofRow: row, of: field.name)?.level {
            lines[0].add(
                level.sign, at: columns.hasTables ? size.columns - 2 : columns.mark,
                style: level.style)
        }
        if isFocused {
            lines[0].add(">", at: columns.label - 2, style: .active)
            lines[0].cursor = columns.label
            for index in lines.indices { lines[index].isFocused = true }
        }
        return lines
    }

    private func cellLines(
        _ row: Int, of table: Table, field: Field, widths: [Int], _ style: Style
    ) -> [BodyLine] {
        let cells = zip(table.summary, widths).map {
            part, width -> (lines: [String], style: Style) in
            guard let column = form.field("\(field.name).\(part.column)") else {
                return ([], style)
            }
            let text = summary(of: column, at: column.path(row: row, table: field.name))
            return text.isEmpty ? (["–"], .quiet) : (text.wrapped(to: width), style)
        }
        return [BodyLine].row(cells, at: Columns(size.columns).label + 3, widths: widths)
    }

    /// A row where its columns have no room: one after the other, and what is empty by its name.
    private func sentence(_ row: Int, of table: Table, field: Field) -> String {
        table.summary.compactMap { part -> String? in
            guard let column = form.field("\(field.name).\(part.column)") else { return nil }
            let text = summary(of: column, at: column.path(row: row, table: field.name))
            return text.isEmpty
                ? "\(columnName(of: column, in: field, documentLanguage).uncapitalised): –" : text
        }.joined(separator: ", ")
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
        let perLine = max(1, (columns.wide + 2) / 6)
        return [BodyLine()]
            + stride(from: 0, to: years.count, by: perLine).flatMap { start -> [BodyLine] in
                var names = BodyLine()
                var bars = BodyLine()
                for (number, year) in years[start...].prefix(perLine).enumerated() {
                    let at = columns.label + number * 6
                    names.add(String(year.year), at: at, style: .quiet)
                    bars.add(
                        year.isCovered ? "====" : " ?? ", at: at,
                        style: year.isCovered ? .plain : .warning)
                }
                return [names, bars]
            }
    }
}

extension [BodyLine] {
    /// Cells beside each other, in as many lines as the highest of them takes.
    static func row(
        _ cells: [(lines: [String], style: Style)], at first: Int, widths: [Int]
    ) -> [BodyLine] {
        var lines = [BodyLine](
            repeating: BodyLine(), count: Swift.max(1, cells.map(\.lines.count).max() ?? 1))
        var at = first
        for (cell, width) in zip(cells, widths) {
            for (number, text) in cell.lines.enumerated() {
                lines[number].add(text, at: at, style: cell.style)
            }
            at += width + 1
        }
        return lines
    }
}
