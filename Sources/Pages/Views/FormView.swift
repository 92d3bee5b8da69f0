import Canvas
import Casework
package import Forms
import Judging
import Messages

extension Model {
    /// The lines of the screen that is being filled, or of the form of a row.
    var formBody: [BodyLine] {
        if intake.isInRow {
            var lines = [BodyLine()]
            addLines(of: intake.placesOfRow, to: &lines)
            return lines
        }
        var lines = headingLines
        guard interview.isAsked(intake.screen) else {
            return lines + [BodyLine()] + skipped(by: intake.screen.when)
        }
        var plain: [(Field, AnswerPath)] = []
        for (field, path) in interview.fields(of: intake.screen) {
            guard let table = field.kind.table, interview.isAsked(path) else {
                plain.append((field, path))
                continue
            }
            addLines(of: plain, to: &lines)
            lines += tableLines(table, of: field)
            plain = []
        }
        addLines(of: plain, to: &lines)
        return lines
    }

    /// The order's number and heading of the screen, and its instruction.
    private var headingLines: [BodyLine] {
        var lines: [BodyLine] = []
        let columns = Columns(size.columns)
        let heading = intake.joined {
            world.catalog.text("screen.\(intake.screen.id).heading", in: $0)
        }
        if !heading.isEmpty {
            for (number, text) in heading.wrapped(to: columns.wide).enumerated() {
                var line = BodyLine(text, at: columns.label, style: .heading)
                if number == 0, let point = intake.screen.point { line.add(point: point, columns) }
                lines.append(line)
            }
            lines.append(BodyLine())
        }
        let instruction = "screen.\(intake.screen.id).instruction"
        if world.catalog.contains(instruction), interview.isAsked(intake.screen) {
            lines += .paragraph(intake.say(instruction), in: columns, style: .quiet)
            lines.append(BodyLine())
        }
        return lines
    }

    /// Why nothing is asked here.
    private func skipped(by condition: Condition?) -> [BodyLine] {
        let columns = Columns(size.columns)
        var line = BodyLine()
        line.cursor = columns.label
        return (.paragraph(reasonForSkipping(condition), in: columns) + [line]).map {
            var line = $0
            line.isFocused = true
            return line
        }
    }

    /// «Not asked» with the words of the condition that fails.
    package func reasonForSkipping(_ condition: Condition?) -> String {
        let name = condition?.names.first { !interview.holds(.named($0)) }
        return intake.joined { language in
            let word = world.catalog.text("state.notAsked", in: language)
            guard let name, world.catalog.contains("condition.\(name).fails") else { return word }
            let age = interview.age.map(String.init) ?? ""
            let reason = world.catalog.text(
                "condition.\(name).fails", in: language, with: ["age": age])
            return "\(word): \(reason.uncapitalised)"
        }
    }

    /// Lines of the fields, with a blank line around each group.
    private func addLines(of fields: [(Field, AnswerPath)], to lines: inout [BodyLine]) {
        var standing = keptLines?.standing(in: lineFrame, of: interview)
        var group: String?
        var item: String?
        var isFirst = true
        for (field, path) in fields {
            if form.year(writing: path) != nil { continue }
            let isAsked = intake.hasPlace(field, at: path)
            // What the order prints is shown with the reason why it is not asked; the rest is not.
            if !isAsked, field.point == nil { continue }
            if field.group != group, !isFirst { lines.append(BodyLine()) }
            if field.group != group, let name = field.group,
                world.catalog.contains("group.\(name).heading")
            {
                lines += .paragraph(
                    intake.say("group.\(name).heading"), in: Columns(size.columns), style: .heading)
            }
            group = field.group
            isFirst = false
            if isAsked, path != questionnaire.focus,
                let kept = standing?.lines(
                    at: path, marked: questionnaire.problem(at: path)?.level)
            {
                item = field.kind.paper?.item
                lines += kept
                continue
            }
            var own = isAsked ? self.lines(of: field, at: path) : skippedLines(of: field, at: path)
            // The subitem that demands a paper, beside the first of its papers.
            let isFirstOfItem = field.kind.paper?.item != item
            item = field.kind.paper?.item
            if let point = field.point ?? (isFirstOfItem ? field.kind.paper?.point : nil) {
                own[0].add(point: point, Columns(size.columns))
            }
            lines += own
        }
    }

    private func skippedLines(of field: Field, at path: AnswerPath) -> [BodyLine] {
        [BodyLine].pair(
            intake.shortLabel(field, at: path), reasonForSkipping(field.when),
            in: Columns(size.columns), style: .quiet, valueStyle: .quiet)
    }
}

extension BodyLine {
    /// Writes the order's number at the left margin.
    package mutating func add(point: String, _ columns: Columns) {
        add(point, at: columns.point(point), style: .quiet)
    }
}
