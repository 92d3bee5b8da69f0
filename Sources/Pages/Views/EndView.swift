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

    /// The end page: the number, whose questionnaire it is, and what comes next.
    /// The page that says it is finished, for whoever has it read aloud: without the keys.
    package var endText: [String] {
        page.body(in: self).filter { line in !line.spans.contains { $0.style == .key } }
            .map { $0.text() }.filter { !$0.isEmpty }
    }

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
        // Nobody waits behind an invented applicant.
        let isInvented = questionnaire.beginning.isInvented
        let keys = [
            ("Enter", isInvented ? "end.list" : "end.next"), ("F9", "end.print"),
            ("F3", "end.list"),
        ]
        for (key, word) in keys + (isInvented ? [] : [("Ctrl-D", "end.takeBack")]) {
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
