import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// F7: why it came back; on the form also why this is asked, why others are not, and what a change
    /// would set aside, all of it from the conditions themselves.
    var whyLines: [String] {
        let returned = correction.map { lines(of: $0, width: boxWidth) }
        let asked = intake.languages.map { language in
            whyLines(in: language).flatMap { $0.wrapped(to: boxWidth) }
        }
        let parts = [returned].compactMap(\.self) + (page.asks ? asked : [])
        return Array(parts.joined(separator: [""]))
    }

    /// The same for whoever has it read aloud: whole sentences.
    var whyTexts: [String] {
        let returned = correction.map { lines(of: $0, width: 10_000) } ?? []
        return returned + (page.asks ? intake.languages.flatMap { whyLines(in: $0) } : [])
    }

    private func whyLines(in language: Language) -> [String] {
        var lines: [String] = []
        let say = { (key: String, values: [String: String]) in
            world.catalog.text(key, in: language, with: values)
        }
        if let reason = reason(intake.screen.when, in: language) { lines.append(reason) }
        if let focus = questionnaire.focus, let field = form.field(at: focus) {
            let label = intake.shortLabel(field, at: focus, in: language)
            if form.untilNow(of: field, at: focus) == nil,
                let reason = reason(field.when, in: language, row: focus.row, of: focus.field)
            {
                lines.append(say("why.asked", ["label": label, "text": reason.uncapitalised]))
            }
            let item = field.kind.paper?.item ?? ""
            lines.append(say(demand(of: field, at: focus), ["label": label, "item": item]))
            lines += possibleRecipients(of: field, in: language)
            lines += consequences(of: field, at: focus, in: language)
        }
        return lines.unique + skippedLines(in: language)
    }

    /// What is not asked on this screen, or in this row, once for each reason.
    private func skippedLines(in language: Language) -> [String] {
        var skipped: [(reason: String, labels: [String])] = []
        for (field, path) in placesOfScreen where !interview.isAsked(path) {
            guard
                form.untilNow(of: field, at: path) == nil,
                let reason = reason(field.when, in: language, row: path.row, of: path.field)
            else { continue }
            let label = labelOfSkipped(field, at: path, in: language)
            if let index = skipped.firstIndex(where: { $0.reason == reason }) {
                skipped[index].labels.append(label)
            } else {
                skipped.append((reason, [label]))
            }
        }
        return skipped.map { reason, labels in
            world.catalog.text(
                "why.skipped", in: language,
                with: ["label": labels.joined(separator: ", "), "text": reason.uncapitalised])
        }
    }

    /// Where the answers of the screen lie, what it asks of rows of another among them; within a row, those
    /// of the row too.
    private var placesOfScreen: [(Field, AnswerPath)] {
        interview.fields(of: intake.screen).map { ($0.field, $0.path) }
            + (intake.isInRow ? intake.placesOfRow : [])
    }

    private func demand(of field: Field, at path: AnswerPath) -> String {
        let holds = { (condition: Condition?) in
            condition.map { interview.holds($0, row: path.row, of: path.field) } ?? false
        }
        if let paper = field.kind.paper {
            return paper.item == nil ? "why.paper" : "why.paper.item"
        }
        if holds(field.required) { return "why.required" }
        return holds(field.expected) ? "why.expected" : "why.optional"
    }

    /// The words of a condition as it is now: why it holds, or why it fails.
    private func reason(
        _ condition: Condition?, in language: Language, row: Int? = nil, of table: String = ""
    ) -> String? {
        guard let condition else { return nil }
        let names = condition.names
        let holds = interview.holds(condition, row: row, of: table)
        let telling = names.filter { interview.holds(.named($0)) == holds }
        let age = interview.age.map(String.init)
        let texts = (telling.isEmpty ? names : telling).compactMap { name -> String? in
            let key = "condition.\(name).\(interview.holds(.named(name)) ? "holds" : "fails")"
            return world.catalog.contains(key)
                ? world.catalog.text(key, in: language, with: ["age": age ?? "–"]) : nil
        }
        return texts.isEmpty
            ? readBack(condition, in: language, row: row, of: table) : texts.joined(separator: " ")
    }

    /// A condition without a name, with the field's own names: «Білім деңгейі: Жоғары».
    private func readBack(
        _ condition: Condition, in language: Language, row: Int?, of table: String
    ) -> String? {
        let parts = condition.subjects.compactMap { subject -> String? in
            let path: AnswerPath
            switch subject {
            case .field(let name): path = AnswerPath(form.keeper(of: name))
            case .column(let name): path = AnswerPath(table, row: row, column: name)
            case .missing(let name): path = AnswerPath(name)
            case .missingInRow(let name): path = AnswerPath(table, row: row, column: name)
            }
            guard let field = form.field(at: path) else { return nil }
            var answer = intake.shown(field, at: path)
            if case .ageOf = condition,
                let age = interview.day(path)?.age(on: interview.registeredOn)
            {
                answer = world.catalog.text(
                    "why.age", in: language, with: ["day": answer, "age": String(age)])
            }
            let empty = world.catalog.text("state.empty", in: language)
            return
                "\(intake.shortLabel(field, at: path, in: language)): \(answer.isEmpty ? empty : answer)"
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// For every other answer that the field could have: which answers it would set aside.
    private func consequences(
        of field: Field, at path: AnswerPath, in language: Language
    ) -> [String] {
        alternatives(to: field, at: path).map { text in
            var answers = questionnaire.answers
            answers[path] = text
            let other = Interview(form: form, answers: answers, today: clock.today)
            let hidden = form.screens.flatMap(\.fields).filter { field in
                let path = AnswerPath(field.name)
                let holds =
                    !questionnaire.answers[path].isEmpty
                    || !questionnaire.answers.rows(of: field.name).isEmpty
                return holds && interview.isAsked(path) && !other.isAsked(path)
            }
            let values = [
                "answer": field.typed.shown(text, of: field, in: world.catalog, language),
                "labels": hidden.map {
                    intake.shortLabel($0, at: AnswerPath($0.name), in: language)
                }
                .joined(separator: ", "),
            ]
            return world.catalog.text(
                hidden.isEmpty ? "why.nothingHidden" : "why.wouldHide", in: language, with: values)
        }
    }

    /// What else could be answered: other options, the other state of a mark, and for the birth
    /// date the first day on which another age begins.
    private func alternatives(to field: Field, at path: AnswerPath) -> [String] {
        let current = questionnaire.answers[path]
        guard path.row == nil else { return [] }
        if let mark = field.kind.codes.first, field.kind.codes.count == 1 {
            return [current.isEmpty ? mark : ""]
        }
        var others = field.kind.options.filter { $0 != current }
        if field.name == form.applicant.birthDate {
            let day = interview.registeredOn
            others += [15, 16].compactMap {
                Day(year: day.year - $0, month: day.month, day: day.day)?.shown
            }
        }
        return others.filter { changesAsking(field, at: path, to: $0) }
    }

    /// Whether another answer would change what is asked at all.
    private func changesAsking(_ field: Field, at path: AnswerPath, to text: String) -> Bool {
        var answers = questionnaire.answers
        answers[path] = text
        let other = Interview(form: form, answers: answers, today: clock.today)
        return form.screens.flatMap(\.fields).contains {
            interview.isAsked(AnswerPath($0.name)) != other.isAsked(AnswerPath($0.name))
        }
    }
}
