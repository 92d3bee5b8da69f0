import Alphabet
import Canvas
import Casework
import Forms
import Judging

/// A note to the reason for a warning is being typed.
struct NoteBox: Box {
    let problem: Problem
    let text: String
    /// What stood there when the box was opened: Esc leaves it.
    let former: String

    func draw(over grid: inout Grid, in model: Model) { model.drawNote(text, on: &grid) }

    func text(in model: Model) -> [String] { text.isEmpty ? [] : [text] }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnNote(command, self)
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.writeNote(text + String(character), in: self)
        return []
    }

    func paste(_ text: String, in model: inout Model) {
        model.writeNote(self.text + text.visible(allowingLines: false), in: self)
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("note.hint"), nil) }

    func footer(in model: Model) -> [FooterItem] {
        [FooterItem(.enter, "command.save"), FooterItem(.escape, "command.close")]
    }
}

extension Model {
    /// A note to a reason: a line of text; Enter keeps it, an empty one is none.
    fileprivate mutating func performOnNote(_ command: Command, _ box: NoteBox) {
        let (problem, text) = (box.problem, box.text)
        switch command {
        case .enter, .next:
            let note = TextKind().normalised(text)
            guard !note.isEmpty else {
                intake.notice = .message("note.needed")
                return
            }
            intake.edit(interview.explaining(problem, reason: "other", note: note))
            overlay = nil
        case .backspace: writeNote(String(text.dropLast()), in: box)
        case .clear: writeNote("", in: box)
        case .escape:
            writeNote(box.former, in: box)
            overlay = nil
        default: refuse(command)
        }
    }

    /// Keeps a note while it is typed: it reaches the journal with every key, as answers do.
    fileprivate mutating func writeNote(_ text: String, in box: NoteBox) {
        if text.hasTower { return }
        guard text.unicodeScalars.count <= 200 else {
            intake.notice = .message("field.full", ["limit": "200"])
            return
        }
        overlay = .note(box.problem, text: text, former: box.former)
        let path = box.problem.notePath
        intake.edit(.set(path, from: questionnaire.answers[path], to: text))
    }
}
