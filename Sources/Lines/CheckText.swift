import Casework
import Forms
import Judging
import Messages
import Pages

/// The check page as text: problems first, each with the number that leads to it, then every answer.
struct CheckText {
    private(set) var lines: [String] = []
    private let model: Model
    private var intake: Intake { model.intake }

    /// - Parameter isWhole: whether the answers are read too, and not the problems alone.
    init(of model: Model, isWhole: Bool) {
        self.model = model
        var number = 0
        for part in model.intake.checkStory {
            switch part {
            case .problem(let problem):
                number += 1
                lines.append("\(number)  \(text(of: problem))")
            case .correction, .counts: lines += texts(of: part)
            case .language, .section, .row, .answer: if isWhole { lines += texts(of: part) }
            case .skipped, .summary, .applicant, .explained, .end: break
            }
        }
    }

    /// The same of what is read before it is finished.
    init(ofSummaryOf model: Model) {
        self.model = model
        lines = texts(of: .summary(model.intake.summaryParts))
    }

    private func texts(of part: CheckPart) -> [String] {
        switch part {
        case .correction(let correction): model.lines(of: correction, width: 1000)
        case .counts: [intake.checkCounts]
        case .problem(let problem): [text(of: problem)]
        case .language: ["\(intake.documentWords.label): \(intake.documentWords.value)"]
        case .section(let number): [intake.say(model.form.screens[number].titleKey)]
        case .row(let row): [intake.title(ofRow: row)]
        case .answer(let path): text(ofAnswerAt: path).map { [$0] } ?? []
        case .summary(let parts): [intake.say("check.summary")] + parts.flatMap(texts(of:))
        case .applicant(let name): [name]
        case .explained(let count): [intake.explainedCount(count)]
        // What is not asked is said where it is passed, and the end is a question.
        case .skipped, .end: []
        }
    }

    private func text(of problem: Problem) -> String {
        var texts = intake.checkTexts(of: problem)
        let label = model.form.field(at: problem.path).map {
            intake.shortLabel($0, at: problem.path)
        }
        // Most sentences name the answer themselves.
        if let label, !texts.contains(where: { $0.contains(label) }) {
            texts.insert("\(label):", at: 0)
        }
        if let whose = whose(problem.path) { texts.insert("\(whose).", at: 0) }
        return LineCommand.spoken(texts.joined(separator: " "))
    }

    /// Of which table the row is, and whose; nil outside of rows, and where the label says it.
    private func whose(_ path: AnswerPath) -> String? {
        guard path.row != nil, !model.form.isAside(path), let table = model.form.field(path.field)
        else { return nil }
        let label = intake.shortLabel(table, at: AnswerPath(path.field))
        let person = model.interview.person(at: path)
        return person.isEmpty ? label : "\(label): \(person)"
    }

    private func text(ofAnswerAt path: AnswerPath) -> String? {
        guard let field = model.form.field(at: path) else { return nil }
        let value = intake.readBack(field, at: path)
        return "\(intake.shortLabel(field, at: path)): \(value.isEmpty ? "–" : value)"
    }
}
