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

    func draw(over grid: inout Grid, in model: Model) {
        let row = min(grid.cursor?.row ?? 2, model.bodyHeight - 2) + 1
        model.drawBox(on: &grid, rows: row..<row + 3, title: model.intake.say("word.note"))
        let columns = Columns(model.size.columns)
        let left = columns.boxText
        let (window, cursor) = text.window(around: text.count, width: columns.boxWidth)
        grid.write(window, at: Position(row: row + 1, column: left))
        grid.cursor = Position(row: row + 1, column: left + cursor)
    }

    func text(in model: Model) -> [String] { text.isEmpty ? [] : [text] }

    /// A line of text; Enter keeps it, an empty one is none.
    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        case .enter, .next: keep(in: &model)
        case .backspace: write(String(text.dropLast()), in: &model)
        case .clear: write("", in: &model)
        case .escape:
            write(former, in: &model)
            model.overlay = nil
        default: model.refuse(command)
        }
        return []
    }

    private func keep(in model: inout Model) {
        let note = TextKind().normalised(text)
        guard !note.isEmpty else {
            model.intake.notice = .message("note.needed")
            return
        }
        model.intake.edit(model.interview.explaining(problem, reason: "other", note: note))
        model.overlay = nil
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        write(text + String(character), in: &model)
        return []
    }

    func paste(_ text: String, in model: inout Model) {
        write(self.text + text.visible(allowingLines: false), in: &model)
    }

    /// Keeps the note while it is typed: it reaches the journal with every key, as answers do.
    private func write(_ text: String, in model: inout Model) {
        if text.hasTower { return }
        guard text.unicodeScalars.count <= 200 else {
            model.intake.notice = .message("field.full", ["limit": "200"])
            return
        }
        model.overlay = .note(problem, text: text, former: former)
        let path = problem.notePath
        model.intake.edit(.set(path, from: model.questionnaire.answers[path], to: text))
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("note.hint"), nil) }

    func footer(in model: Model) -> [FooterItem] {
        [FooterItem(.enter, "command.save"), FooterItem(.escape, "command.close")]
    }
}
