import Alphabet
import Casework
import Forms
import Judging
import Messages

extension Model {
    mutating func performOnPicker(_ picker: Picker, _ command: Command) -> [Effect] {
        if let line = picker.line(after: command) {
            var picker = picker
            picker.line = line
            overlay = .picker(picker)
            return []
        }
        switch command {
        case .escape where picker.purpose == .answer: intake.restoreAnswer(picker.former)
        case .escape: overlay = nil
        case .enter, .next:
            guard picker.items.indices.contains(picker.line) else {
                overlay = nil
                return enter()
            }
            return take(picker.items[picker.line], for: picker.purpose)
        case .backspace, .delete, .clear, .clearToEnd, .left, .right:
            if picker.purpose == .answer { intake.editField(command) }
        // Any other command means what it means without the list.
        default:
            guard picker.purpose == .answer else {
                refuse(command)
                break
            }
            overlay = nil
            return performOnForm(command)
        }
        return []
    }

    /// A digit chooses among few lines.
    mutating func choose(_ character: Character) {
        guard case .picker(let picker) = overlay else { return }
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, number >= 1, number <= picker.items.count else {
            intake.notice = .message("field.choices", ["codes": "1–\(picker.items.count)"])
            return
        }
        _ = take(picker.items[number - 1], for: picker.purpose)
    }

    private mutating func take(_ item: Picker.Item, for purpose: Picker.Purpose) -> [Effect] {
        overlay = nil
        let former = notice
        switch (item, purpose) {
        case (.word(let word), .answer): if intake.takeWord(word) { return [] }
        case (.typed, .answer): break
        case (.text(let text), .repair):
            intake.write(text, cursor: text.count)
            return []
        case (.missing(let code), .answer): intake.takeMissing(code)
        case (.missing(let code), .reason(let problem)):
            intake.takeMissing(code, at: problem.path)
            return []
        case (.mend, .reason(let problem)):
            mend(problem)
            return []
        case (.reason(let reason), .reason(let problem)):
            if reason == "other" {
                let note = interview.reason(for: problem)?.note ?? ""
                overlay = .note(problem, text: note, former: note)
            } else {
                intake.edit(interview.explaining(problem, reason: reason, note: ""))
            }
            return []
        default: return []
        }
        // What else changes with the answer is told, although its field is left at once.
        let told = notice == former ? nil : notice
        let effects = enter()
        intake.notice = notice ?? told
        return effects
    }
}

extension Picker {
    /// The line to which a key leads; nil for a key that does something else.
    fileprivate func line(after command: Command) -> Int? {
        let last = max(0, items.count - 1)
        return switch command {
        case .down: min(line + 1, last)
        case .up: max(line - 1, 0)
        case .nextScreen: min(line + 8, last)
        case .previousScreen: max(line - 8, 0)
        case .home: 0
        case .end: last
        default: nil
        }
    }
}
