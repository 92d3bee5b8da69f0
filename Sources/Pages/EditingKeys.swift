import Casework
import Forms
import Judging

extension Intake {
    /// What an editing key does in the focused answer.
    mutating func editField(_ command: Command) {
        guard let field = focusedField else { return }
        arrived = nil
        typedWhole = nil
        narrowList(isTyped: false) { intake in
            if command == .backspace, intake.takeBackKey(in: field) { return }
            field.drawn.edit(command, &intake)
        }
    }

    /// What it does in a line of text.
    mutating func editText(_ command: Command) {
        var text = Array(focusedText)
        var cursor = min(questionnaire.cursor, text.count)
        switch command {
        case .left: cursor = max(0, cursor - 1)
        case .right:
            if complete() { return }
            cursor = min(text.count, cursor + 1)
        case .wordLeft: cursor = text.wordStart(before: cursor)
        case .wordRight: cursor = text.wordStart(after: cursor)
        case .home: cursor = 0
        case .end: cursor = text.count
        case .backspace where cursor > 0:
            cursor -= 1
            text.remove(at: cursor)
        case .delete where cursor < text.count: text.remove(at: cursor)
        case .clear:
            text = []
            cursor = 0
        case .clearToEnd: text.removeSubrange(cursor...)
        default: return
        }
        write(String(text), cursor: cursor)
        questionnaire.cursor = cursor
    }
}

extension Command {
    /// Whether it takes text away.
    var erases: Bool { [.backspace, .delete, .clear, .clearToEnd].contains(self) }
}

extension Array where Element == Character {
    /// The beginning of the word before a place.
    func wordStart(before place: Int) -> Int {
        var at = place
        while at > 0, self[at - 1].isWhitespace { at -= 1 }
        while at > 0, !self[at - 1].isWhitespace { at -= 1 }
        return at
    }

    /// The beginning of the word after a place.
    func wordStart(after place: Int) -> Int {
        var at = place
        while at < count, !self[at].isWhitespace { at += 1 }
        while at < count, self[at].isWhitespace { at += 1 }
        return at
    }
}
