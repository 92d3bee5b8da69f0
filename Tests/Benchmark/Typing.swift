import Canvas
import Casework
import Forms
import Judging
import Messages
import Pages
import RecordSamples
import Records

extension Table {
    /// Everything that a filled questionnaire is judged by, at once.
    mutating func addValidation(house: House) {
        let answers = (0..<20).map { Record.sample($0, form: house.form).answers }
        var found = 0
        let seconds = best(of: 9) {
            for answers in answers {
                let interview = Interview(
                    form: house.form, answers: answers, today: Record.sampleDay)
                found += interview.problems.count
            }
        }
        precondition(found > 0, "some samples have warnings")
        add("validation of a questionnaire", seconds / Double(answers.count) * 1e6, "µs")
    }

    /// A letter in a filled questionnaire, from the key to the grid that the terminal is given.
    mutating func addKeys(house: House) {
        let clerk = Clerk(house: house)
        var model = clerk.filledModel(seed: 1)
        let events: [Event] = [.terminal(.key(.character("ж"))), .terminal(.key(.backspace))]
        var cells = 0
        let updating = best(of: 9) {
            for _ in 0..<10 {
                for event in events { _ = model.update(event, clock: clerk.clock) }
            }
        }
        let drawing = best(of: 9) {
            for _ in 0..<20 { cells += model.view.size.columns }
        }
        precondition(cells > 0)
        add("a key: update", updating / 20 * 1e6, "µs")
        add("a key: view", drawing / 20 * 1e6, "µs")
        add("a key: update and view", (updating + drawing) / 20 * 1e6, "µs")
    }
}

/// Types a sample into the program as a clerk would.
struct Clerk {
    let house: House
    let clock = Clock(
        now: Instant(seconds: 1_772_424_600), milliseconds: 0)

    /// A questionnaire with all answers of a sample, the cursor at the end of the surname.
    func filledModel(seed: UInt64) -> Model {
        let world = World(
            form: house.form, catalog: house.catalog, classifier: house.classifier, office: "AST",
            desk: "01", clerk: "a.serikova")
        let answers = Record.sample(seed, form: house.form).answers
        var model = Model(
            world: world, clock: clock, size: Size(rows: 24, columns: 80), language: .kk,
            identifier: "0")
        while fill(&model, from: answers) {}
        press(.escape, &model)
        for _ in house.form.screens { press(.pageUp, &model) }
        press(.tab, &model)
        precondition(model.questionnaire.answers["registeredOn"] == answers["registeredOn"])
        precondition(model.questionnaire.focus == AnswerPath("surname"))
        return model
    }

    private func press(_ key: Key, _ model: inout Model) {
        _ = model.update(.terminal(.key(key)), clock: clock)
    }

    /// Answers what the cursor stands on and goes on; false at the end of the form.
    private func fill(_ model: inout Model, from answers: Answers) -> Bool {
        guard model.place == .form, let focus = model.questionnaire.focus else { return false }
        guard let row = focus.row, focus.column == nil else {
            if model.questionnaire.answers[focus].isEmpty {
                let keys = answers[focus] == "true" ? " " : answers[focus]
                for character in keys { press(.character(character), &model) }
            }
            press(.tab, &model)
            return true
        }
        if row < answers.rows(of: focus.field).count {
            press(
                model.questionnaire.answers.rows(of: focus.field).count > row ? .down : .enter,
                &model)
        } else {
            press(.pageDown, &model)
        }
        return true
    }
}
