import Canvas
import Casework
import Forms
import Judging
import Messages

extension EndPage {
    /// The number, whose questionnaire it is, and what comes next.
    package func body(in model: Model) -> [BodyLine] {
        let columns = Columns(model.size.columns)
        let intake = model.intake
        let at = max(columns.label, model.size.columns / 2 - 25)
        func paragraph(_ text: String, style: Style = .plain) -> [BodyLine] {
            .paragraph(text, in: columns, at: at, style: style)
        }
        var lines = [BodyLine](
            repeating: BodyLine(), count: max(1, (model.bodyHeight - 12) / 3))
        let middle = (model.size.columns - given.number.columns) / 2
        lines += [BodyLine(given.number, at: middle, style: .heading), BodyLine()]
        let name = model.form.applicant.name.map { model.interview.answer($0) }
        lines += paragraph(name.filter { !$0.isEmpty }.joined(separator: " "))
        if let number = model.questionnaire.beginning.corrects {
            lines += paragraph(intake.say("end.corrects", ["number": number]))
        }
        if let deadline = intake.deadline { lines += paragraph(words(for: deadline, in: model)) }
        lines.append(BodyLine())
        lines += paragraph(intake.say(model.world.isDemo ? "end.keptInTraining" : "end.kept"))
        lines += paragraph(given.file, style: .quiet)
        return lines + [BodyLine()] + keyLines(at: at, in: model)
    }

    /// What comes next, each behind its key.
    private func keyLines(at column: Int, in model: Model) -> [BodyLine] {
        let columns = Columns(model.size.columns)
        // Nobody waits behind an invented applicant.
        let isInvented = model.questionnaire.beginning.isInvented
        let keys: [(Command, String)] = [
            (.enter, isInvented ? "end.list" : "end.next"), (.print, "end.print"),
            (.leave, "end.list"),
        ]
        return (keys + (isInvented ? [] : [(.deleteRow, "end.takeBack")])).flatMap {
            command, word in
            var lines = [BodyLine].paragraph(
                model.intake.say(word), in: columns, at: column + 8)
            lines[0].add(Keymap.name(of: command), at: column, style: .key)
            if command == .enter {
                lines[0].isFocused = true
                lines[0].cursor = column
            }
            return lines
        }
    }

    private func words(for deadline: WorkingCalendar.Deadline, in model: Model) -> String {
        switch deadline {
        case .on(let day): model.intake.say("end.due", ["date": day.shown])
        case .unknown(let year): model.intake.say("end.dueUnknown", ["year": String(year)])
        }
    }
}

extension Model {
    /// The page that says it is finished, for whoever has it read aloud: without the keys.
    package var endText: [String] {
        page.body(in: self).filter { line in !line.spans.contains { $0.style == .key } }
            .map { $0.text() }.filter { !$0.isEmpty }
    }
}
