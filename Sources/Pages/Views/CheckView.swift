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
            [BodyLine()] + sectionLines(screen)
                + .paragraph(reasonForSkipping(screen.when), in: columns, style: .quiet)
        }
    }

    /// The end of the page: whose questionnaire it is, by which papers, and with which warnings.
    package var summaryLines: [BodyLine] {
        let columns = Columns(size.columns)
        let names = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        var lines =
            [BodyLine()]
            + [BodyLine].paragraph(intake.say("check.summary"), in: columns, style: .heading)
            + [BodyLine].paragraph(names.joined(separator: " "), in: columns)
        let papers = interview.askedFields.filter { field, path in
            guard field.kind.isIdentityDocument, path.row == nil else { return false }
            return !interview.answer(path).isEmpty
        }
        let iin = form.applicant.iin.map { [AnswerPath($0)] } ?? []
        lines += (iin + papers.map(\.path)).flatMap(answerLines)
        let explained = questionnaire.problems.filter { !questionnaire.isOpen($0) }
        if !explained.isEmpty {
            let count = intake.say("check.explained", ["n": String(explained.count)])
            lines += .paragraph(count, in: columns)
        }
        return lines + explained.flatMap(problemLines) + [BodyLine()]
    }

    func sectionLines(_ screen: Screen) -> [BodyLine] {
        let columns = Columns(size.columns)
        let points = screen.fields.compactMap(\.point)
        let point =
            screen.point
            ?? points.first.map { first in
                points.count > 1 ? "\(first)–\(points[points.count - 1])" : first
            }
        // «11–14» takes the whole margin; the title keeps its distance.
        let at = max(columns.label, (point?.columns ?? 0) + 1)
        var lines = [BodyLine].paragraph(
            intake.say(screen.titleKey), in: columns, at: at, style: .heading)
        if let point {
            lines[0].add(point, at: max(0, columns.label - 1 - point.columns), style: .quiet)
        }
        return lines
    }

    var languageLines: [BodyLine] {
        .pair(
            intake.say("check.language"),
            intake.say("document.\(questionnaire.language.rawValue)"), in: Columns(size.columns))
    }

    func problemLines(_ problem: Problem) -> [BodyLine] {
        let columns = Columns(size.columns)
        let field = form.field(at: problem.path)
        let point = field?.number(in: form) ?? "–"
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
        var text = intake.shown(field, at: path)
        // A mark that is not set says no.
        if text.isEmpty { text = field.typed.shown("", of: field, in: world.catalog, language) }
        var lines = [BodyLine].pair(
            intake.shortLabel(field, at: path), text.isEmpty ? "–" : text, in: columns,
            valueStyle: text.isEmpty ? .quiet : .plain)
        if let point = field.point { lines[0].add(point: point, columns) }
        if let problem = questionnaire.problem(at: path) {
            let isError = problem.level == .error
            lines[0].add(isError ? "!" : "?", at: columns.mark, style: isError ? .error : .warning)
        }
        return lines
    }
}
