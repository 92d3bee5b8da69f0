import Alphabet
import Canvas
import Casework
import Forms
import Judging

extension Model {
    /// What a command does while something lies over the page.
    mutating func performOnOverlay(_ command: Command) -> [Effect] {
        switch overlay {
        case .picker(let picker): return performOnPicker(picker, command)
        case .help(let page, let top):
            overlay = self.top(after: command, from: top, of: helpLines(of: page).count)
                .map { .help(page: page, top: $0) }
            return []
        case .why(let top):
            overlay = self.top(after: command, from: top, of: whyLines.count).map { .why(top: $0) }
            return []
        case .sections(let line): return performOnSections(command, line: line)
        case .note(let problem, let text):
            performOnNote(command, problem: problem, text: text)
            return []
        case .training(let shown): return performOnTraining(shown, command)
        case nil: return []
        }
    }

    /// Says that a key does nothing here; keys that move the cursor say so by not moving it.
    mutating func refuse(_ command: Command) {
        guard let name = Keymap.binding(of: command)?.name, !name.isEmpty else { return }
        intake.notice = .message("key.unused", ["key": name])
    }

    /// The map: ↑ and ↓ choose a screen, its number too, Enter goes there.
    private mutating func performOnSections(_ command: Command, line: Int) -> [Effect] {
        let last = form.screens.count - 1
        switch command {
        case .down, .next: overlay = .sections(line: min(line + 1, last))
        case .up, .previous: overlay = .sections(line: max(line - 1, 0))
        case .enter: enter(section: line)
        case .escape, .sections: overlay = nil
        case .check: openCheck()
        default: refuse(command)
        }
        return []
    }

    mutating func chooseSection(_ character: Character) {
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, form.screens.indices.contains(number - 1) else {
            intake.notice = .message("field.choices", ["codes": "1–\(form.screens.count)"])
            return
        }
        enter(section: number - 1)
    }

    private mutating func enter(section: Int) {
        place = .form
        intake.leaveField()
        intake.go(toScreen: section)
        overlay = nil
    }

    /// A note to a reason: a line of text; Enter keeps it, an empty one is none.
    private mutating func performOnNote(_ command: Command, problem: Problem, text: String) {
        switch command {
        case .enter, .next:
            let note = Kind.text.normalised(text)
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
    mutating func writeNote(_ text: String, to problem: Problem) {
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
