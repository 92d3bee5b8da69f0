import Canvas
import Casework
import Pages

// A line that is read while something lies over the page: a number chooses, nothing closes it.

extension Conversation {
    func take(inBox line: TakenLine) {
        switch model.overlay {
        case .picker(let picker): take(line, in: picker)
        case .note(_, let text, _): take(line, inNoteOver: text)
        case .print, .stick: take(inPrintMenu: line)
        default: choose(line)
        }
    }

    private func take(_ line: TakenLine, in picker: Picker) {
        switch line {
        case .answer(let text):
            guard let number = Int(text), picker.items.indices.contains(number - 1) else {
                press(.escape)
                if picker.purpose == .answer { take(onForm: line) }
                return
            }
            let (field, focus) = (model.intake.focusedField, model.questionnaire.focus)
            choose(line: number - 1)
            if picker.purpose == .answer, let field, let focus {
                tellTaken(field, at: focus, for: text)
            }
        case .nothing, .command(.back, _): press(.escape)
        case .command(.list, let text) where picker.purpose == .answer:
            press(.escape)
            openList(text)
        case .command: refuse()
        }
    }

    /// Takes a line of the open list, counted from zero.
    func choose(line: Int) {
        press(.home)
        press(.down, times: line)
        press(.enter)
    }

    /// The note to a reason: a line of text.
    private func take(_ line: TakenLine, inNoteOver text: String) {
        switch line {
        case .answer(let note):
            press(.clear)
            type(note)
            press(.enter)
        case .nothing: press(text.isEmpty ? .escape : .enter)
        case .command: press(.escape)
        }
    }

    private func take(inPrintMenu line: TakenLine) {
        switch line {
        case .answer(let text): type(text)
        case .nothing, .command(.back, _): press(.escape)
        case .command(.language, _): press(.language)
        case .command(.list, _): press(.repeatValue)
        case .command: refuse()
        }
    }

    private func choose(_ line: TakenLine) {
        guard case .answer(let text) = line else { return press(.escape) }
        type(text)
    }
}
