import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    func correctionLines(_ correction: Correction) -> [BodyLine] {
        let columns = Columns(size.columns)
        return lines(of: correction, width: columns.wide).map {
            BodyLine($0, at: columns.label)
        }
    }

    var skippedSections: [BodyLine] {
        let columns = Columns(size.columns)
        return form.screens.filter { !interview.isAsked($0) }.flatMap { screen in
            [BodyLine(), sectionLine(screen)]
                + reasonForSkipping(screen.when).wrapped(to: columns.wide).map {
                    BodyLine($0, at: columns.label, style: .quiet)
                }
        }
    }

    /// The end of the page: whose questionnaire it is, by which papers, and with which warnings.
    package var summaryLines: [BodyLine] {
        let columns = Columns(size.columns)
        let names = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        var lines = [
            BodyLine(), BodyLine(intake.say("check.summary"), at: columns.label, style: .heading),
        ]
        lines += names.joined(separator: " ").wrapped(to: columns.wide).map {
            BodyLine($0, at: columns.label)
        }
        let papers = interview.askedFields.filter { field, path in
            guard field.kind is DocumentKind, path.row == nil else { return false }
            return !interview.answer(path).isEmpty
        }
        let iin = form.applicant.iin.map { [AnswerPath($0)] } ?? []
        lines += (iin + papers.map(\.path)).flatMap(answerLines)
        let explained = questionnaire.problems.filter { !questionnaire.isOpen($0) }
        if !explained.isEmpty {
            let count = intake.say("check.explained", ["n": String(explained.count)])
            lines.append(BodyLine(count, at: columns.label))
        }
        return lines + explained.flatMap(problemLines) + [BodyLine()]
    }

    func sectionLine(_ screen: Screen) -> BodyLine {
        let columns = Columns(size.columns)
        let points = screen.fields.compactMap(\.point)
        let point =
            screen.point
            ?? points.first.map { first in
                points.count > 1 ? "\(first)–\(points[points.count - 1])" : first
            }
        // «11–14» takes the whole margin; the title keeps its distance.
        let at = max(columns.label, (point?.columns ?? 0) + 1)
        var line = BodyLine(intake.say("screen.\(screen.id).title"), at: at, style: .heading)
        if let point { line.add(point, at: max(0, 4 - point.columns), style: .quiet) }
        return line
    }

    var languageLine: BodyLine {
        let columns = Columns(size.columns)
        var line = BodyLine(intake.say("check.language"), at: columns.label)
        line.add(intake.say("document.\(questionnaire.language.rawValue)"), at: columns.value)
        return line
    }

    func problemLines(_ problem: Problem) -> [BodyLine] {
        let columns = Columns(size.columns)
        let field = form.field(at: problem.path)
        // A paper has its own subitem, not a point of the form.
        let paper = field?.kind.paper
        let point = (paper == nil ? field?.point ?? field?.source.point : paper?.point) ?? "–"
        let reason = interview.reason(for: problem)
        var texts = intake.sentences(for: problem)
        if let reason {
            let note = reason.note.isEmpty ? "" : ": \(reason.note)"
            texts.append("= \(intake.say("reason.\(reason.reason)"))\(note)")
        }
        let isError = problem.level == .error
        var lines = texts.flatMap { $0.wrapped(to: columns.wide - 4) }.map {
            BodyLine($0, at: columns.label + 4, style: reason == nil ? .plain : .quiet)
        }
        lines[0].add(
            reason == nil ? isError ? "!" : "?" : "+", at: columns.mark,
            style: isError ? .error : .warning)
        lines[0].add(point, at: columns.label, style: .quiet)
        return lines
    }

    func answerLines(_ path: AnswerPath) -> [BodyLine] {
        guard let field = form.field(at: path) else { return [] }
        let columns = Columns(size.columns)
        let labels = intake.shortLabel(field, at: path).wrapped(to: columns.labelWidth)
        var text = intake.shown(field, at: path)
        // A mark that is not set says no.
        if text.isEmpty { text = field.typed.shown("", of: field, in: world.catalog, language) }
        let values = text.isEmpty ? ["–"] : text.wrapped(to: columns.valueWidth)
        var lines = (0..<max(labels.count, values.count)).map { row in
            var line = BodyLine()
            if labels.indices.contains(row) { line.add(labels[row], at: columns.label) }
            if values.indices.contains(row) {
                line.add(values[row], at: columns.value, style: text.isEmpty ? .quiet : .plain)
            }
            return line
        }
        if let point = field.point { lines[0].add(point: point) }
        if let problem = questionnaire.problem(at: path) {
            let isError = problem.level == .error
            lines[0].add(isError ? "!" : "?", at: columns.mark, style: isError ? .error : .warning)
        }
        return lines
    }
}
