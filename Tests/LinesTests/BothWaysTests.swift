import Canvas
import Forms
import JSON
import Judging
import Messages
import RecordSamples
import Records
import Testing

@testable import Casework
@testable import Lines
@testable import Pages

/// Line by line and on the screen the same is asked, in the same order, and gives the same record.
@Suite struct BothWaysTests {
    /// What was asked, each time with the answer that was given, and what came of it.
    private struct Walk: Equatable {
        var asked: [String] = []
        var record = ""
    }

    /// The world in which families are taken in; the papers have walks of their own.
    private let world: World

    init() throws { world = try Desk.world(form: try House().form) }

    /// What a clerk types or says for an answer.
    private func words(for answer: String, to field: Field, at path: AnswerPath) -> String {
        if field.kind.country != nil {
            return world.catalog.list(Countries.list)?.word(code: answer)?.text(in: .kk) ?? answer
        }
        if let choice = field.kind as? ChoiceKind {
            return zip(choice.options, choice.keys).first { $0.0 == answer }?.1 ?? answer
        }
        return field.kind.isMark ? "1" : answer
    }

    /// What is still to be answered where the focus is; nil where Enter goes on.
    private func answer(in model: Model, from answers: Answers) -> String? {
        guard let focus = model.questionnaire.focus, let field = model.intake.focusedField else {
            return nil
        }
        if let mark = model.form.untilNow(of: field, at: focus), !answers[mark].isEmpty {
            return model.intake.isUntilNow(field, at: focus) ? nil : "0"
        }
        let missing = model.form.missingPath(of: field, at: focus)
        if !answers[missing].isEmpty, model.questionnaire.answers[missing].isEmpty {
            return world.catalog.text("missing.\(answers[missing])", in: .kk)
        }
        let answer = answers[focus]
        if answer.isEmpty || model.questionnaire.answers[focus] == answer { return nil }
        if let offer = model.intake.offer(for: field, at: focus), offer == answer { return nil }
        return words(for: answer, to: field, at: focus)
    }

    /// Whether another row is to be made where the focus is.
    private func owesRow(_ model: Model, _ answers: Answers) -> Bool {
        guard let table = model.questionnaire.focus?.field, model.intake.isOnRowList else {
            return false
        }
        return answers.rows(of: table).count > model.questionnaire.answers.rows(of: table).count
    }

    private func note(_ walk: inout Walk, _ model: Model, _ said: String) {
        guard let focus = model.questionnaire.focus, !model.intake.isOnRowList else { return }
        walk.asked.append("\(focus): \(said)")
    }

    private func byLines(_ answers: Answers) -> Walk {
        let desk = Desk(world, language: .kk)
        desk.take("1")
        var walk = Walk()
        while desk.model.place == .form, walk.asked.count < 2000 {
            let line =
                owesRow(desk.model, answers) ? "+" : answer(in: desk.model, from: answers) ?? ""
            note(&walk, desk.model, line)
            desk.take(line)
            if case .picker = desk.model.overlay { desk.take("1") }
        }
        walk.record = desk.model.intake.record.node(form: world.form, today: Desk.clock.today).text
        return walk
    }

    private func onScreen(_ answers: Answers) -> Walk {
        var model = Model(
            world: world, clock: Desk.clock, size: Size(rows: 24, columns: 80), language: .kk,
            workList: WorkList())
        func press(_ key: Key) { _ = Desk.happen(.terminal(.key(key)), in: &model) }
        press(.enter)
        var walk = Walk()
        while model.place == .form, walk.asked.count < 2000 {
            if owesRow(model, answers) {
                press(.control("n"))
            } else if model.questionnaire.focus == nil {
                press(.enter)
            } else if model.intake.isOnRowList {
                press(.tab)
            } else {
                let said = answer(in: model, from: answers) ?? ""
                note(&walk, model, said)
                if let code = world.missingWords.code(for: said) {
                    press(.function(4))
                    guard case .picker(let picker) = model.overlay else { break }
                    press(.home)
                    for _ in 0..<(picker.items.firstIndex(of: .missing(code)) ?? 0) { press(.down) }
                    press(.enter)
                    continue
                }
                let isMark = said == "0" && model.intake.focusedField?.kind.isNumeric == true
                for character in isMark ? " " : said { press(.character(character)) }
                press(.enter)
            }
        }
        walk.record = model.intake.record.node(form: world.form, today: Desk.clock.today).text
        return walk
    }

    @Test(arguments: 0..<40)
    func `a family is asked the same, in the same order, and gives the same record`(
        seed: UInt64
    ) throws {
        let answers = Record.sample(seed, form: world.form).answers
        let (lines, screen) = (byLines(answers), onScreen(answers))
        #expect(lines.asked.count > 30)
        let index = zip(lines.asked, screen.asked).enumerated().first { $1.0 != $1.1 }?.offset
        let difference = index.map { "\(lines.asked[max(0, $0 - 2)...$0]) | \(screen.asked[$0])" }
        #expect(difference == nil)
        #expect(lines.asked.count == screen.asked.count)
        let ours = lines.record.split(separator: "\n").map(String.init)
        let theirs = screen.record.split(separator: "\n").map(String.init)
        for (our, their) in zip(ours, theirs) where our != their {
            #expect(our == their)
        }
        #expect(lines.record.contains(answers["surname"]))
    }
}
