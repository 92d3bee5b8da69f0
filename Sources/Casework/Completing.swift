import Alphabet
import Forms
import Judging
import Keeping
import Messages

/// What a text that is being typed may go on with: names of the family, what stands in the rows above, and
/// what was written in this shift. → takes it, anything else goes on as if it were not there.
extension Intake {
    /// What → would add to the focused answer; nil where nothing is known that begins so.
    package var completion: String? {
        guard let focus = questionnaire.focus, let field = focusedField, list == nil,
            field.typed.isCompleted, questionnaire.cursor == focusedText.count
        else { return nil }
        let text = focusedText
        if text.isEmpty {
            return family(of: field, at: focus) == nil ? nil : offer(for: field, at: focus)
        }
        let known =
            familyNames(of: field, at: focus, goingOnFrom: text)
            + field.beginnings.map { interview.answer($0) }
            + textsAbove(focus, field) + (shift[field.name] ?? [])
        return known.first { $0.hasPrefix(text) && $0 != text }.map {
            String($0.dropFirst(text.count))
        }
    }

    /// Takes what → adds, or turns; false where there is nothing.
    package mutating func complete() -> Bool {
        if let turned {
            write(turned, cursor: turned.count)
            return true
        }
        guard let completion else { return false }
        let text = focusedText + completion
        write(text, cursor: text.count)
        return true
    }

    /// Remembers what may come again with the next applicant: what Screens say, and nothing that tells who
    /// it was.
    package mutating func rememberShift() {
        for (field, path) in interview.askedFields where field.isRemembered {
            let text = interview.answer(path)
            if text.isEmpty { continue }
            let others = (shift[field.name] ?? []).filter { $0 != text }
            shift[field.name] = [text] + others.prefix(49)
        }
    }

    // MARK: Rows

    /// What stands in the same column above, the nearest first.
    private func textsAbove(_ focus: AnswerPath, _ field: Field) -> [String] {
        guard let row = focus.row, field.kind.isWorded else { return [] }
        return (0..<row).reversed().map { questionnaire.answers[focus.inRow($0)] }
    }
}
