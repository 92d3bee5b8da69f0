import Alphabet
import Canvas
import Casework
import Forms
import Judging

/// A note to the reason for a warning is being typed.
struct NoteBox: Box {
    let problem: Problem
    let text: String

    func draw(over grid: inout Grid, in model: Model) { model.drawNote(text, on: &grid) }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnNote(command, problem: problem, text: text)
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.writeNote(text + String(character), to: problem)
        return []
    }

    func paste(_ text: String, in model: inout Model) {
        model.writeNote(self.text + text.visible(allowingLines: false), to: problem)
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("note.hint"), nil) }

    func footer(in model: Model) -> [Model.Item] {
        [("Enter", "command.save"), ("Esc", "command.close")]
    }
}

extension Model {
    /// A note to a reason: a line of text; Enter keeps it, an empty one is none.
    fileprivate mutating func performOnNote(_ command: Command, problem: Problem, text: String) {
        switch command {
        case .enter, .next:
            let note = TextKind().normalised(text)
            guard !note.isEmpty else {
                intake.notice = .message("note.needed")
                return
            }
            intake.edit(interview.explaining(problem, reason: "other", note: note))
            overlay = nil
        case .backspace: writeNote(String(text.dropLast()), to: problem)
        case .clear: writeNote("", to: problem)
        case .escape:
            writeNote("", to: problem)
            overlay = nil
        default: refuse(command)
        }
    }

    /// Keeps a note while it is typed: it reaches the journal with every key, as answers do.
    fileprivate mutating func writeNote(_ text: String, to problem: Problem) {
        if text.hasTower { return }
        guard text.unicodeScalars.count <= 200 else {
            intake.notice = .message("field.full", ["limit": "200"])
            return
        }
        overlay = .note(problem, text: text)
        let path = problem.path.aspect("note:\(problem.code)")
        intake.edit(.set(path, from: questionnaire.answers[path], to: text))
    }
}
