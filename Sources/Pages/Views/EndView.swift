import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    private func words(for deadline: WorkingCalendar.Deadline) -> String {
        switch deadline {
        case .on(let day): intake.say("end.due", ["date": day.shown])
        case .unknown(let year): intake.say("end.dueUnknown", ["year": String(year)])
        }
    }

    /// The page that says it is finished, for whoever has it read aloud: without the keys.
    package var endText: [String] {
        page.body(in: self).filter { line in !line.spans.contains { $0.style == .key } }
            .map { $0.text() }.filter { !$0.isEmpty }
    }

    /// The end page: the number, whose questionnaire it is, and what comes next.
    func endBody(_ receipt: Receipt) -> [BodyLine] {
        let columns = Columns(size.columns)
        let at = max(columns.label, size.columns / 2 - 25)
        func paragraph(_ text: String, style: Style = .plain) -> [BodyLine] {
            .paragraph(text, in: columns, at: at, style: style)
        }
        var lines = [BodyLine](repeating: BodyLine(), count: max(1, (bodyHeight - 12) / 3))
        var number = BodyLine()
        number.add(receipt.number, at: (size.columns - receipt.number.columns) / 2, style: .heading)
        lines += [number, BodyLine()]
        let name = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        lines += paragraph(name.joined(separator: " "))
        if let number = questionnaire.beginning.corrects {
            lines += paragraph(intake.say("end.corrects", ["number": number]))
        }
        if let deadline = intake.deadline { lines += paragraph(words(for: deadline)) }
        lines.append(BodyLine())
        lines += paragraph(intake.say(world.isDemo ? "end.keptInTraining" : "end.kept"))
        lines += paragraph(receipt.file, style: .quiet)
        lines.append(BodyLine())
        // Nobody waits behind an invented applicant.
        let isInvented = questionnaire.beginning.isInvented
        let keys: [(Command, String)] = [
            (.enter, isInvented ? "end.list" : "end.next"), (.print, "end.print"),
            (.leave, "end.list"),
        ]
        for (command, word) in keys + (isInvented ? [] : [(.deleteRow, "end.takeBack")]) {
            var own = [BodyLine].paragraph(intake.say(word), in: columns, at: at + 8)
            own[0].add(Keymap.name(of: command), at: at, style: .key)
            if command == .enter {
                own[0].isFocused = true
                own[0].cursor = at
            }
            lines += own
        }
        return lines
    }
}
