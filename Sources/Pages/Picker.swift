import Alphabet
import Casework
import Forms
import Judging
import Messages

extension Model {
    mutating func performOnPicker(_ picker: Picker, _ command: Command) -> [Effect] {
        var picker = picker
        switch command {
        case .escape where picker.purpose == .answer: intake.restoreAnswer(picker.former)
        case .escape: overlay = nil
        case .down:
            picker.line = max(0, min(picker.line + 1, picker.items.count - 1))
            overlay = .picker(picker)
        case .up:
            picker.line = max(picker.line - 1, 0)
            overlay = .picker(picker)
        case .nextScreen:
            picker.line = max(0, min(picker.line + 8, picker.items.count - 1))
            overlay = .picker(picker)
        case .previousScreen:
            picker.line = max(picker.line - 8, 0)
            overlay = .picker(picker)
        case .enter, .next:
            guard picker.items.indices.contains(picker.line) else {
                overlay = nil
                return enter()
            }
            return take(picker.items[picker.line], for: picker.purpose)
        case .home:
            picker.line = 0
            overlay = .picker(picker)
        case .end:
            picker.line = max(0, picker.items.count - 1)
            overlay = .picker(picker)
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
                overlay = .note(problem, text: interview.reason(for: problem)?.note ?? "")
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
