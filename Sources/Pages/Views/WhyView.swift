import Canvas
import Casework
import Forms
import Judging
import Messages

extension WhyBox {
    /// F7: why it came back; on the form also why this is asked, why others are not, and what a change
    /// would set aside, all of it from the conditions themselves.
    func lines(in model: Model) -> [String] {
        let returned = model.correction.map { model.lines(of: $0, width: model.boxWidth) }
        let asked = model.intake.languages.map { language in
            texts(in: language, model).flatMap { $0.wrapped(to: model.boxWidth) }
        }
        let parts = [returned].compactMap(\.self) + (model.page.asks ? asked : [])
        return Array(parts.joined(separator: [""]))
    }

    /// The same for whoever has it read aloud: whole sentences.
    func text(in model: Model) -> [String] {
        let returned = model.correction.map { model.lines(of: $0, width: 10_000) } ?? []
        return returned
            + (model.page.asks ? model.intake.languages.flatMap { texts(in: $0, model) } : [])
    }

    private func texts(in language: Language, _ model: Model) -> [String] {
        var lines: [String] = []
        let say = { (key: String, values: [String: String]) in
            model.world.catalog.text(key, in: language, with: values)
        }
        if let reason = reason(model.intake.screen.when, in: language, model) {
            lines.append(reason)
        }
        if let focus = model.questionnaire.focus, let field = model.form.field(at: focus) {
            let label = model.intake.shortLabel(field, at: focus, in: language)
            if model.form.untilNow(of: field, at: focus) == nil,
                let reason = reason(
                    field.when, in: language, model, row: focus.row, of: focus.field)
            {
                lines.append(say("why.asked", ["label": label, "text": reason.uncapitalised]))
            }
            let item = field.kind.paper?.item ?? ""
            lines.append(
                say(demand(of: field, at: focus, in: model), ["label": label, "item": item]))
            lines += possibleRecipients(of: field, in: language, model)
            lines += consequences(of: field, at: focus, in: language, model)
        }
        return lines.unique + skipped(in: language, model)
    }

    /// What is not asked on this screen, or in this row, once for each reason.
    private func skipped(in language: Language, _ model: Model) -> [String] {
        var skipped: [(reason: String, labels: [String])] = []
        for (field, path) in placesOfScreen(in: model) where !model.interview.isAsked(path) {
            guard
                model.form.untilNow(of: field, at: path) == nil,
                let reason = reason(field.when, in: language, model, row: path.row, of: path.field)
            else { continue }
            let label = labelOfSkipped(field, at: path, in: language, model)
            if let index = skipped.firstIndex(where: { $0.reason == reason }) {
                skipped[index].labels.append(label)
            } else {
                skipped.append((reason, [label]))
            }
        }
        return skipped.map { reason, labels in
            model.world.catalog.text(
                "why.skipped", in: language,
                with: ["label": labels.joined(separator: ", "), "text": reason.uncapitalised])
        }
    }

    /// Where the answers of the screen lie, what it asks of rows of another among them; within a row, those
    /// of the row too.
    private func placesOfScreen(in model: Model) -> [(Field, AnswerPath)] {
        model.interview.fields(of: model.intake.screen).map { ($0.field, $0.path) }
            + (model.intake.isInRow ? model.intake.placesOfRow : [])
    }

    private func demand(of field: Field, at path: AnswerPath, in model: Model) -> String {
        let holds = { (condition: Condition?) in
            condition.map { model.interview.holds($0, row: path.row, of: path.field) } ?? false
        }
        if let paper = field.kind.paper {
            return paper.item == nil ? "why.paper" : "why.paper.item"
        }
        if holds(field.required) { return "why.required" }
        return holds(field.expected) ? "why.expected" : "why.optional"
    }

    /// The words of a condition as it is now: why it holds, or why it fails.
    private func reason(
        _ condition: Condition?, in language: Language, _ model: Model, row: Int? = nil,
        of table: String = ""
    ) -> String? {
        guard let condition else { return nil }
        let names = condition.names
        let holds = model.interview.holds(condition, row: row, of: table)
        let telling = names.filter { model.interview.holds(.named($0)) == holds }
        let age = model.interview.age.map(String.init)
        let texts = (telling.isEmpty ? names : telling).compactMap { name -> String? in
            let key = "condition.\(name).\(model.interview.holds(.named(name)) ? "holds" : "fails")"
            return model.world.catalog.contains(key)
                ? model.world.catalog.text(key, in: language, with: ["age": age ?? "–"]) : nil
        }
        return texts.isEmpty
            ? readBack(condition, in: language, model, row: row, of: table)
            : texts.joined(separator: " ")
    }

    /// A condition without a name, with the field's own names: «Білім деңгейі: Жоғары».
    private func readBack(
        _ condition: Condition, in language: Language, _ model: Model, row: Int?, of table: String
    ) -> String? {
        let parts = condition.subjects.compactMap { subject -> String? in
            let path: AnswerPath
            switch subject {
            case .field(let name): path = AnswerPath(model.form.keeper(of: name))
            case .column(let name): path = AnswerPath(table, row: row, column: name)
            case .missing(let name): path = AnswerPath(name)
            case .missingInRow(let name): path = AnswerPath(table, row: row, column: name)
            }
            guard let field = model.form.field(at: path) else { return nil }
            var answer = model.intake.shown(field, at: path)
            if case .ageOf = condition,
                let age = model.interview.day(path)?.age(on: model.interview.registeredOn)
            {
                answer = model.world.catalog.text(
                    "why.age", in: language, with: ["day": answer, "age": String(age)])
            }
            let empty = model.world.catalog.text("state.empty", in: language)
            return
                "\(model.intake.shortLabel(field, at: path, in: language)): \(answer.isEmpty ? empty : answer)"
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// For every other answer that the field could have: which answers it would set aside.
    private func consequences(
        of field: Field, at path: AnswerPath, in language: Language, _ model: Model
    ) -> [String] {
        alternatives(to: field, at: path, in: model).map { text in
            var answers = model.questionnaire.answers
            answers[path] = text
            let other = Interview(form: model.form, answers: answers, today: model.clock.today)
            let hidden = model.form.screens.flatMap(\.fields).filter { field in
                let path = AnswerPath(field.name)
                let holds =
                    !model.questionnaire.answers[path].isEmpty
                    || !model.questionnaire.answers.rows(of: field.name).isEmpty
                return holds && model.interview.isAsked(path) && !other.isAsked(path)
            }
            let values = [
                "answer": field.typed.shown(text, of: field, in: model.world.catalog, language),
                "labels": hidden.map {
                    model.intake.shortLabel($0, at: AnswerPath($0.name), in: language)
                }
                .joined(separator: ", "),
            ]
            return model.world.catalog.text(
                hidden.isEmpty ? "why.nothingHidden" : "why.wouldHide", in: language, with: values)
        }
    }

    /// What else could be answered: other options, the other state of a mark, and for the birth
    /// date the first day on which another age begins.
    private func alternatives(
        to field: Field, at path: AnswerPath, in model: Model
    ) -> [String] {
        let current = model.questionnaire.answers[path]
        guard path.row == nil else { return [] }
        if let mark = field.kind.codes.first, field.kind.codes.count == 1 {
            return [current.isEmpty ? mark : ""]
        }
        var others = field.kind.options.filter { $0 != current }
        if field.name == model.form.applicant.birthDate {
            let day = model.interview.registeredOn
            others += [15, 16].compactMap {
                Day(year: day.year - $0, month: day.month, day: day.day)?.shown
            }
        }
        return others.filter { changesAsking(field, at: path, to: $0, in: model) }
    }

    /// Whether another answer would change what is asked at all.
    private func changesAsking(
        _ field: Field, at path: AnswerPath, to text: String, in model: Model
    ) -> Bool {
        var answers = model.questionnaire.answers
        answers[path] = text
        let other = Interview(form: model.form, answers: answers, today: model.clock.today)
        return model.form.screens.flatMap(\.fields).contains {
            model.interview.isAsked(AnswerPath($0.name)) != other.isAsked(AnswerPath($0.name))
        }
    }
}
