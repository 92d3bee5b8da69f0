import Casework
import Forms
import Judging
import Messages
import Pages

/// The check page as text: problems first, each with the number that leads to it, then every answer.
struct CheckText {
    private(set) var lines: [String] = []
    private let model: Model
    private var screen = ""
    private var row: AnswerPath?
    private var number = 0

    /// - Parameter isWhole: whether the answers are read too, and not the problems alone.
    init(of model: Model, isWhole: Bool) {
        self.model = model
        addHead()
        for line in model.intake.checkLines {
            switch line.content {
            case .problem(let problem): add(problem)
            case .correction(let correction):
                lines += model.lines(of: correction, width: 1000)
            case .language where isWhole:
                let word = model.intake.say("document.\(model.questionnaire.language.rawValue)")
                lines.append("\(model.intake.say("check.language")): \(word)")
            case .answer(let path) where isWhole: add(path)
            case .language, .answer, .end: break
            }
        }
    }

    private mutating func addHead() {
        let open = model.questionnaire.openProblems
        let errors = open.count { $0.level == .error }
        lines.append(
            open.isEmpty
                ? model.intake.say("check.clean")
                : model.intake.say(
                    "check.counts",
                    ["errors": String(errors), "warnings": String(open.count - errors)]))
    }

    private mutating func add(_ problem: Problem) {
        number += 1
        var texts = model.intake.sentences(for: problem)
        if let reason = model.interview.reason(for: problem) {
            let note = reason.note.isEmpty ? "" : ": \(reason.note)"
            texts.append("= \(model.intake.say("reason.\(reason.reason)"))\(note)")
        }
        let label = model.form.field(at: problem.path).map {
            model.intake.shortLabel($0, at: problem.path)
        }
        // Most sentences name the answer themselves.
        if let label, !texts.contains(where: { $0.contains(label) }) {
            texts.insert("\(label):", at: 0)
        }
        if let whose = whose(problem.path) { texts.insert("\(whose).", at: 0) }
        lines.append(LineCommand.spoken("\(number)  \(texts.joined(separator: " "))"))
    }

    /// Of which table the row is, and whose; nil outside of rows, and where the label says it.
    private func whose(_ path: AnswerPath) -> String? {
        guard path.row != nil, !model.form.isAside(path), let table = model.form.field(path.field)
        else { return nil }
        let label = model.intake.shortLabel(table, at: AnswerPath(path.field))
        let person = model.interview.person(at: path)
        return person.isEmpty ? label : "\(label): \(person)"
    }

    private mutating func add(_ path: AnswerPath) {
        guard let field = model.form.field(at: path) else { return }
        if let next = model.form.screen(of: path), next.id != screen {
            screen = next.id
            lines.append(model.intake.say(next.titleKey))
        }
        if let number = path.row, !model.form.isAside(path),
            row?.field != path.field || row?.row != number
        {
            lines.append(model.intake.say("title.row", ["row": String(number + 1)]))
        }
        row = path
        var value = model.intake.shown(field, at: path)
        if value.isEmpty, field.kind.isMark { value = model.intake.say("word.no") }
        let label = model.intake.shortLabel(field, at: path)
        lines.append("\(label): \(value.isEmpty ? "–" : value)")
    }
}
