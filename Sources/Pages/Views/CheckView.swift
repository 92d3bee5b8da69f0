import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// The check page: problems first, then every answer by section, as it will be read back.
    func checkBody(chosen: Int) -> [BodyLine] {
        let all = intake.checkLines
        let open = questionnaire.openProblems
        let columns = Columns(size.columns)
        var lines: [BodyLine] = []
        let errors = open.filter { $0.level == .error }.count
        let counts = intake.say(
            "check.counts", ["errors": String(errors), "warnings": String(open.count - errors)])
        func head() {
            let text = open.isEmpty ? intake.say("check.clean") : counts
            lines += [BodyLine(text, at: columns.label, style: .heading), BodyLine()]
        }
        if correction == nil { head() }
        var screen = ""
        var table: AnswerPath?
        for (number, item) in all.enumerated() {
            var block: [BodyLine]
            switch item.content {
            case .correction(let correction): block = correctionLines(correction)
            case .problem(let problem): block = problemLines(problem)
            case .language:
                if lines.last?.spans.isEmpty == false { lines.append(BodyLine()) }
                block = [languageLine]
            case .answer(let path):
                if let next = form.screen(of: path), next.id != screen {
                    screen = next.id
                    lines.append(BodyLine())
                    lines.append(sectionLine(next))
                }
                if let row = path.row, table?.field != path.field || table?.row != row {
                    lines.append(
                        BodyLine(
                            intake.say("title.row", ["row": String(row + 1)]), at: columns.label,
                            style: .quiet))
                }
                table = path
                block = answerLines(path)
            case .end:
                lines += skippedSections + summaryLines
                block = [BodyLine(intake.say("check.finish"), at: columns.label, style: .active)]
            }
            if number == chosen, !block.isEmpty {
                block[0].add(">", at: columns.label - 1, style: .active)
                block[0].cursor = columns.label
                for index in block.indices { block[index].isFocused = true }
                // The heading above the first answer of a section is seen with it.
            }
            lines += block
            if case .correction = item.content {
                lines.append(BodyLine())
                head()
            }
        }
        return lines
    }

    private func correctionLines(_ correction: Correction) -> [BodyLine] {
        let columns = Columns(size.columns)
        return lines(of: correction, width: columns.wide).map {
            BodyLine($0, at: columns.label)
        }
    }

    private var skippedSections: [BodyLine] {
        let columns = Columns(size.columns)
        return form.screens.filter { !interview.isAsked($0) }.flatMap { screen in
            [BodyLine(), sectionLine(screen)]
                + reasonForSkipping(screen.when).wrapped(to: columns.wide).map {
                    BodyLine($0, at: columns.label, style: .quiet)
                }
        }
    }

    /// The end of the page: whose questionnaire it is, by which papers, and with which warnings.
    private var summaryLines: [BodyLine] {
        let columns = Columns(size.columns)
        let names = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        var lines = [
            BodyLine(), BodyLine(intake.say("check.summary"), at: columns.label, style: .heading),
        ]
        lines += names.joined(separator: " ").wrapped(to: columns.wide).map {
            BodyLine($0, at: columns.label)
        }
        let papers = interview.askedFields.filter { field, path in
            guard case .document = field.kind, path.row == nil else { return false }
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

    private func sectionLine(_ screen: Screen) -> BodyLine {
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

    private var languageLine: BodyLine {
        let columns = Columns(size.columns)
        var line = BodyLine(intake.say("check.language"), at: columns.label)
        line.add(intake.say("document.\(questionnaire.language.rawValue)"), at: columns.value)
        return line
    }

    private func problemLines(_ problem: Problem) -> [BodyLine] {
        let columns = Columns(size.columns)
        let field = form.field(at: problem.path)
        let point = field?.point ?? field?.source.point ?? "–"
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

    private func answerLines(_ path: AnswerPath) -> [BodyLine] {
        guard let field = form.field(at: path) else { return [] }
        let columns = Columns(size.columns)
        let labels = intake.shortLabel(field, at: path).wrapped(to: columns.labelWidth)
        var text = intake.shown(field, at: path)
        if case .flag = field.kind, text.isEmpty { text = intake.say("word.no") }
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

    private func words(for deadline: WorkingCalendar.Deadline) -> String {
        switch deadline {
        case .on(let day): intake.say("end.due", ["date": day.shown])
        case .unknown(let year): intake.say("end.dueUnknown", ["year": String(year)])
        }
    }

    /// The end page: the number, whose questionnaire it is, and what comes next.
    func endBody(_ receipt: Receipt) -> [BodyLine] {
        let at = max(5, size.columns / 2 - 25)
        var lines = [BodyLine](repeating: BodyLine(), count: max(1, (bodyHeight - 12) / 3))
        var number = BodyLine()
        number.add(receipt.number, at: (size.columns - receipt.number.columns) / 2, style: .heading)
        lines += [number, BodyLine()]
        let name = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        lines.append(BodyLine(name.joined(separator: " "), at: at))
        let width = size.columns - at - 2
        if let number = questionnaire.beginning.corrects {
            lines.append(BodyLine(intake.say("end.corrects", ["number": number]), at: at))
        }
        if let deadline = intake.deadline {
            lines += words(for: deadline).wrapped(to: width).map { BodyLine($0, at: at) }
        }
        lines.append(BodyLine())
        let kept = world.isDemo ? "end.keptInTraining" : "end.kept"
        lines += intake.say(kept).wrapped(to: width).map { BodyLine($0, at: at) }
        lines += receipt.file.wrapped(to: width).map { BodyLine($0, at: at, style: .quiet) }
        lines.append(BodyLine())
        // After a case both keys lead back to the cases.
        let isCase = practice != nil
        let keys = [("Enter", isCase ? "end.list" : "end.next"), ("F3", "end.list")]
        for (key, word) in keys + (isCase ? [] : [("Ctrl-D", "end.takeBack")]) {
            var line = BodyLine(key, at: at, style: .key)
            line.add(intake.say(word), at: at + 8)
            if key == "Enter" {
                line.isFocused = true
                line.cursor = at
            }
            lines.append(line)
        }
        return lines
    }
}
