import Alphabet
import Canvas
import Casework
import Forms
import Messages

extension Model {
    /// The work list: a new questionnaire, drafts, what came back, and what was done today.
    func workListBody(chosen: Int) -> [BodyLine] {
        let columns = Columns(size.columns)
        let items = workList.lines(filter: filter)
        let at = workColumns
        var lines: [BodyLine] = []
        var heading = ""
        for (number, item) in items.enumerated() {
            let next = title(above: item)
            if next != heading, !next.isEmpty {
                lines.append(BodyLine())
                lines += headingLines(next, above: item, at)
            }
            heading = next
            var line = workLine(item, at)
            if number == min(chosen, items.count - 1) { line.choose(at: columns.label) }
            lines.append(line)
        }
        let shipping = filter.isEmpty ? shippingLines : []
        if !shipping.isEmpty { lines = shipping + [BodyLine()] + lines }
        if let trouble = workList.trouble {
            var warning = intake.texts(trouble).flatMap { $0.wrapped(to: columns.wide) }.map {
                BodyLine($0, at: columns.label)
            }
            warning[0].add("!", at: columns.mark, style: .error)
            lines = warning + [BodyLine()] + lines
        }
        if !filter.isEmpty {
            let text = "\(intake.say("command.search")): \(filter)"
            var line = BodyLine(text.clipped(to: columns.wide), at: columns.label, style: .heading)
            if items.isEmpty { line.cursor = columns.label }
            lines.insert(line, at: 0)
        }
        if workList.finished.isEmpty, filter.isEmpty {
            let none = intake.say("list.finishedToday", ["n": "0"])
            lines += [BodyLine(), BodyLine(none, at: columns.label, style: .quiet)]
        }
        return lines
    }

    /// The same for whoever has it read aloud: a title where another part begins, and what each line says.
    package var workListText: [(title: String, line: String)] {
        var former = ""
        return workList.lines(filter: filter).map { item in
            let key = title(above: item)
            defer { former = key }
            let isNew = key != former && !key.isEmpty
            let values = ["n": String(workList.finished.count)]
            return (isNew ? intake.say(key, values) : "", workLine(item, workColumns).text())
        }
    }

    /// What has not arrived at the other machine, and since when, a line a language; empty where all of it
    /// has, or none goes.
    private var shippingLines: [BodyLine] {
        guard let shipping = workList.shipping, shipping.unsent > 0 else { return [] }
        let columns = Columns(size.columns)
        var lines = intake.languages.map { language in
            let since = shipping.oldest.map { moment in
                ageWords(of: moment).map {
                    world.catalog.text($0.key, in: language, with: $0.values)
                }
                    ?? moment.day.shown
            }
            let text = world.catalog.text(
                "list.shipping", in: language,
                with: ["n": String(shipping.unsent), "age": since ?? "–"])
            return BodyLine(text.clipped(to: columns.wide), at: columns.label, style: .quiet)
        }
        if shipping.problems > 0 { lines[0].add("!", at: columns.mark, style: .error) }
        return lines
    }

    /// The same for whoever has it read aloud.
    package var shippingText: [String] { shippingLines.map { $0.text() } }

    private func title(above item: WorkList.Line) -> String {
        switch item {
        case .new: ""
        case .invitation(let invitation): invitation.heading
        case .draft: "list.drafts"
        case .returned: "list.returned"
        case .finished: "list.finishedToday"
        case .discarded: "list.discarded"
        }
    }

    /// Where things stand in a line; both languages need more room for words and leave less to names.
    private struct WorkColumns {
        /// Of drafts: screen, problems and age at the right edge.
        let screen, problems, age: Int
        /// Of what has a number: the number, the day by which it is due, and the rest.
        let number, due, rest: Int

        /// - Parameter longest: how wide the longest number is: an office has two letters, or eight.
        init(width: Int, isBilingual: Bool, longest: Int) {
            age = width - 2 - (isBilingual ? 27 : 14)
            problems = age - 9
            screen = problems - 9
            // A wide window gives half of what it has more to names, half to reasons.
            number = (isBilingual ? 43 - longest : 31) + max(0, width - 80) / 2
            due = number + longest + 2
            rest = due + 12
        }
    }

    private var workColumns: WorkColumns {
        let numbers = workList.returned.map(\.number) + workList.finished.map(\.number)
        return WorkColumns(
            width: size.columns, isBilingual: intake.languages.count > 1,
            longest: min(22, max(17, numbers.map(\.columns).max() ?? 0)))
    }

    /// A title with the names of the columns: in one line, or in one for each language where both do
    /// not fit beside each other.
    private func headingLines(
        _ title: String, above item: WorkList.Line, _ at: WorkColumns
    ) -> [BodyLine] {
        let right = size.columns - 1
        var cells = [(key: title, at: Columns(size.columns).label)]
        switch item {
        case .new, .invitation: break
        case .draft, .discarded:
            cells += [
                ("list.screen", at.screen), ("list.problems", at.problems),
                ("list.modified", at.age),
            ]
        case .returned: cells += [("list.due", at.due), ("list.reason", at.rest)]
        case .finished: cells += [("list.due", at.due)]
        }
        let values = ["n": String(workList.finished.count)]
        let rooms = zip(cells, cells.dropFirst().map(\.at) + [right + 1]).map { $1 - $0.at - 1 }
        func line(_ word: (String) -> String) -> BodyLine {
            var line = BodyLine()
            for (cell, room) in zip(cells, rooms) {
                line.add(word(cell.key).clipped(to: room), at: cell.at, style: .quiet)
            }
            return line
        }
        let joined = { (key: String) in intake.say(key, values, joining: key == title ? " / " : "/")
        }
        let fits = zip(cells, rooms).allSatisfy { joined($0.key).columns <= $1 }
        if fits { return [line(joined)] }
        return intake.languages.map { language in
            line { world.catalog.text($0, in: language, with: values) }
        }
    }

    private func workLine(_ item: WorkList.Line, _ at: WorkColumns) -> BodyLine {
        switch item {
        case .new:
            BodyLine(intake.say("command.newQuestionnaire"), at: Columns(size.columns).label)
        case .invitation(let invitation): invitationLine(invitation)
        case .draft(let draft), .discarded(let draft): draftLine(draft, at)
        case .returned(let returned):
            numberLine(
                returned.number, returned.applicant, due: returned.dueOn,
                rest: returned.reason.harmless, at)
        case .finished(let finished):
            numberLine(
                finished.number, finished.applicant, due: finished.dueOn,
                rest: finished.standing.map { intake.say($0.word, joining: "/") } ?? "–", at)
        }
    }

    private func invitationLine(_ invitation: WorkList.Invitation) -> BodyLine {
        let columns = Columns(size.columns)
        let word = intake.say(invitation.note, joining: "/")
        let right = size.columns - 1 - max(9, word.columns)
        let titleAt = columns.label + 32
        var line = BodyLine(invitation.name.clipped(to: 30), at: columns.label)
        line.add(
            intake.say(invitation.title).clipped(to: right - titleAt - 1), at: titleAt)
        line.add(word, at: right)
        return line
    }

    private func draftLine(_ draft: WorkList.Draft, _ at: WorkColumns) -> BodyLine {
        guard draft.legibility == .whole else {
            let columns = Columns(size.columns)
            let text = intake.say("list.illegible").clipped(to: at.age - columns.label - 1)
            var line = BodyLine(text, at: columns.label)
            line.add("!", at: columns.mark, style: .error)
            line.add(age(of: draft.modified).clipped(to: size.columns - 1 - at.age), at: at.age)
            return line
        }
        var line = nameCell(of: draft.applicant, before: at.screen)
        let number = form.number(ofScreen: draft.screen) ?? form.number(ofScreen: draft.screen - 1)
        line.add("\(number ?? draft.screen + 1)/\(form.countedScreens)", at: at.screen)
        line.add(draft.problems == 0 ? "–" : String(draft.problems), at: at.problems + 3)
        let age =
            draft.heldBy == nil ? age(of: draft.modified) : intake.say("state.open", joining: "/")
        line.add(age.clipped(to: size.columns - 1 - at.age), at: at.age)
        return line
    }

    private func numberLine(
        _ number: String, _ applicant: WorkList.Person, due: Day?, rest: String,
        _ at: WorkColumns
    ) -> BodyLine {
        var line = nameCell(of: applicant, before: at.number)
        line.add(number.clipped(to: at.due - at.number - 1), at: at.number)
        line.add(due?.shown ?? "–", at: at.due)
        line.add(rest.clipped(to: size.columns - 1 - at.rest), at: at.rest)
        return line
    }

    private func nameCell(of applicant: WorkList.Person, before end: Int) -> BodyLine {
        let at = Columns(size.columns).label
        let name = applicant.name.isEmpty ? intake.say("list.noName", joining: "/") : applicant.name
        return BodyLine(name.clipped(to: end - at - 1), at: at)
    }

    /// How long ago something was changed, in the largest fitting words.
    private func age(of moment: Instant) -> String {
        ageWords(of: moment).map { intake.say($0.key, $0.values, joining: "/") }
            ?? moment.day.shown
    }

    /// The words for that; nil where the day says it.
    private func ageWords(of moment: Instant) -> (key: String, values: [String: String])? {
        let minutes = (clock.now.seconds - moment.seconds) / 60
        // A clock that was set back makes the future; then only the day is said.
        if minutes == 0 { return ("age.now", [:]) }
        if (0..<60).contains(minutes) { return ("age.minutes", ["n": String(minutes)]) }
        if (60..<24 * 60).contains(minutes) { return ("age.hours", ["n": String(minutes / 60)]) }
        return nil
    }
}

extension WorkList.Standing {
    /// The key of its word.
    fileprivate var word: String {
        switch self {
        case .deposited: "state.deposited"
        case .unsent: "list.unsent"
        case .sent: "list.sent"
        case .askedBack: "list.askedBack"
        case .taken: "list.taken"
        case .processed: "state.processed"
        case .returned: "state.returned"
        case .replaced: "list.replaced"
        }
    }
}

extension BodyLine {
    /// Puts the bar on the line.
    fileprivate mutating func choose(at column: Int) {
        add(">", at: column - 2, style: .active)
        isFocused = true
        cursor = column
        for index in spans.indices where spans[index].style == .plain {
            spans[index].style = .active
        }
    }
}
