import Canvas
import Casework
import Forms
import Judging
import Messages

/// How the parts of the check page are laid out.
extension Model {
    /// The lines of one part, without those that stand between parts.
    func lines(of part: CheckPart) -> [BodyLine] {
        let columns = Columns(size.columns)
        return switch part {
        case .correction(let correction):
            lines(of: correction, width: columns.wide).map { BodyLine($0, at: columns.label) }
        case .counts: .paragraph(intake.checkCounts, in: columns, style: .heading)
        case .problem(let problem): problemLines(problem)
        case .language:
            .pair(intake.documentWords.label, intake.documentWords.value, in: columns)
        case .section(let number): sectionLines(form.screens[number])
        case .row(let row): .paragraph(intake.title(ofRow: row), in: columns, style: .quiet)
        case .answer(let path): answerLines(path)
        case .skipped(let number): skippedLines(form.screens[number])
        case .summary(let parts):
            .paragraph(intake.say("check.summary"), in: columns, style: .heading)
                + parts.flatMap(lines(of:))
        case .applicant(let name): .paragraph(name, in: columns)
        case .explained(let count): .paragraph(intake.explainedCount(count), in: columns)
        case .end: .paragraph(intake.say("check.finish"), in: columns, style: .active)
        }
    }

    private func skippedLines(_ screen: Screen) -> [BodyLine] {
        sectionLines(screen)
            + .paragraph(
                reasonForSkipping(screen.when), in: Columns(size.columns), style: .quiet)
    }

    private func sectionLines(_ screen: Screen) -> [BodyLine] {
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

    private func problemLines(_ problem: Problem) -> [BodyLine] {
        let columns = Columns(size.columns)
        let point = form.field(at: problem.path)?.number(in: form) ?? "–"
        let isExplained = interview.reason(for: problem) != nil
        var lines = intake.checkTexts(of: problem).flatMap { $0.wrapped(to: columns.wide - 4) }
            .map {
                BodyLine($0, at: columns.label + 4, style: isExplained ? .quiet : .plain)
            }
        lines[0].add(
            isExplained ? "+" : problem.level.sign, at: columns.mark, style: problem.level.style)
        lines[0].add(point, at: columns.label, style: .quiet)
        return lines
    }

    private func answerLines(_ path: AnswerPath) -> [BodyLine] {
        guard let field = form.field(at: path) else { return [] }
        let columns = Columns(size.columns)
        let text = intake.readBack(field, at: path)
        var lines = [BodyLine].pair(
            intake.shortLabel(field, at: path), text.isEmpty ? "–" : text, in: columns,
            valueStyle: text.isEmpty ? .quiet : .plain)
        if let point = field.point { lines[0].add(point: point, columns) }
        if let level = questionnaire.problem(at: path)?.level {
            lines[0].add(level.sign, at: columns.mark, style: level.style)
        }
        return lines
    }
}
