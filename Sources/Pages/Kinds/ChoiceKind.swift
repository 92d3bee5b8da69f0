import Canvas
import Casework
import Forms

extension ChoiceKind: DrawnKind {
    /// A focused choice shows all of its lines, unless they fit beside the label.
    func fitsBesideLabel(_ place: ValuePlace, _ intake: Intake) -> Bool {
        guard place.isFocused else { return true }
        let line = zip(keys, options).map { key, code in
            "  \(key) \(text(of: code, place.field, intake))"
        }.joined(separator: "  ")
        return line.columns <= place.columns.valueWidth
    }

    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        if place.isFocused {
            return place.isBeneath ? upright(at: place, intake) : [inOneLine(at: place, intake)]
        }
        return linesOfText(at: place, intake)
    }

    private func text(of code: String, _ field: Field, _ intake: Intake) -> String {
        intake.say(field.key(ofOption: code))
    }

    private func inOneLine(at place: ValuePlace, _ intake: Intake) -> BodyLine {
        var line = place.beginning
        var at = place.column
        let offered = intake.offer(for: place.field, at: place.path)
        for (number, code) in options.enumerated() {
            let isChosen = intake.focusedText == code
            if isChosen { line.add("*", at: at, style: .active) }
            if isChosen || (number == 0 && intake.focusedText.isEmpty) { line.cursor = at }
            var option = "\(keys[number]) \(text(of: code, place.field, intake))"
            if code == offered { option += " ← Enter" }
            line.add(option, at: at + 2, style: isChosen ? .active : .plain)
            at += option.columns + 4
        }
        return line
    }

    /// One below the other, with the whole official text of each.
    private func upright(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        var lines: [BodyLine] = []
        let offered = intake.offer(for: place.field, at: place.path)
        for (number, code) in options.enumerated() {
            let isChosen = intake.focusedText == code
            let style: Style = isChosen ? .active : .plain
            let mark = code == offered ? " ← Enter" : ""
            let texts = (text(of: code, place.field, intake) + mark).wrapped(to: place.width - 5)
            for (row, text) in texts.enumerated() {
                var line = BodyLine(text, at: place.column + 4, style: style)
                if row == 0 {
                    line.add(keys[number], at: place.column + 1, style: style)
                    if isChosen { line.add(">", at: place.column - 1, style: .active) }
                    if isChosen || (number == 0 && intake.focusedText.isEmpty) {
                        line.cursor = place.column + 1
                    }
                }
                lines.append(line)
            }
        }
        return lines
    }

    func edit(_ command: Command, _ intake: inout Intake) {
        switch command {
        case .left: step(by: -1, &intake)
        case .right: step(by: 1, &intake)
        case .home: intake.write(options.first ?? "", cursor: 0)
        case .end: intake.write(options.last ?? "", cursor: 0)
        default: if command.erases { intake.write("", cursor: 0) }
        }
    }

    /// Options that stand upright are walked through, but not beyond their ends, and not while nothing
    /// is chosen, so that who passes answers nothing; nor by who walks on: otherwise looking through a
    /// filled questionnaire would change its answers.
    func move(
        by distance: Int, at place: ValuePlace, isWalking: Bool, _ intake: inout Intake
    ) -> Bool {
        guard !isWalking, place.isBeneath, let index = options.firstIndex(of: intake.focusedText),
            options.indices.contains(index + distance)
        else { return false }
        intake.write(options[index + distance], cursor: 0)
        return true
    }
}
