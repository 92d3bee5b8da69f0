import Alphabet
import Canvas
import Casework
import Forms
import Messages

extension WorkListPage {
    /// A new questionnaire, drafts, what came back, and what was done today.
    func body(in model: Model) -> [BodyLine] {
        let columns = Columns(model.size.columns)
        let (intake, items) = (model.intake, model.foundLines)
        var lines = rows(of: items, in: model)
        let shipping = model.filter.isEmpty ? model.shippingLines : []
        if !shipping.isEmpty { lines = shipping + [BodyLine()] + lines }
        if let trouble = model.workList.trouble {
            var warning = intake.texts(trouble).flatMap { [BodyLine].paragraph($0, in: columns) }
            warning[0].add("!", at: columns.mark, style: .error)
            lines = warning + [BodyLine()] + lines
        }
        if !model.filter.isEmpty {
            let text = "\(intake.say("command.search")): \(model.filter)"
            var own = [BodyLine].paragraph(text, in: columns, style: .heading)
            if items.isEmpty { own[0].cursor = columns.label }
            lines = own + lines
        }
        if model.workList.finished.isEmpty, model.filter.isEmpty {
            let none = intake.say("list.finishedToday", ["n": "0"])
            lines += [BodyLine()] + .paragraph(none, in: columns, style: .quiet)
        }
        return lines
    }

    /// The lines of the list, each part under its title.
    private func rows(of items: [WorkList.Line], in model: Model) -> [BodyLine] {
        let columns = Columns(model.size.columns)
        let at = model.workColumns
        var lines: [BodyLine] = []
        var heading = ""
        for (number, item) in items.enumerated() {
            let next = model.title(above: item)
            if next != heading, !next.isEmpty {
                lines.append(BodyLine())
                lines += model.headingLines(next, above: item, at)
            }
            heading = next
            var own = model.workRow(item, at).lines(in: columns)
            if number == min(line, items.count - 1) { own.choose(at: columns.label) }
            lines += own.map {
                var line = $0
                line.isOfPlace = true
                line.entry = number
                return line
            }
        }
        return lines
    }
}

extension Model {
    /// The same for whoever has it read aloud: a title where another part begins, and what each line says.
    package var workListText: [(title: String, line: String)] {
        var former = ""
        return foundLines.map { item in
            let key = title(above: item)
            defer { former = key }
            let isNew = key != former && !key.isEmpty
            let values = ["n": String(workList.finished.count)]
            return (isNew ? intake.say(key, values) : "", workRow(item, workColumns).text)
        }
    }

    /// What has not arrived at the other machine, and since when, a line a language; empty where all of it
    /// has, or none goes.
    fileprivate var shippingLines: [BodyLine] {
        guard let shipping = workList.shipping, shipping.unsent > 0 else { return [] }
        let columns = Columns(size.columns)
        var lines = intake.languages.flatMap { language in
            let since = shipping.oldest.map { moment in
                ageWords(of: moment).map {
                    world.catalog.text($0.key, in: language, with: $0.values)
                }
                    ?? moment.day.shown
            }
            let text = world.catalog.text(
                "list.shipping", in: language,
                with: ["n": String(shipping.unsent), "age": since ?? "–"])
            return [BodyLine].paragraph(text, in: columns, style: .quiet)
        }
        if shipping.problems > 0 { lines[0].add("!", at: columns.mark, style: .error) }
        return lines
    }

    /// The same for whoever has it read aloud.
    package var shippingText: [String] { shippingLines.map { $0.text() } }

    fileprivate func title(above item: WorkList.Line) -> String {
        switch item {
        case .new: ""
        case .invitation(let invitation): invitation.heading
        case .draft: "list.drafts"
        case .returned: "list.returned"
        case .finished: "list.finishedToday"
        case .discarded: "list.discarded"
        }
    }

    /// A title with the names of the columns: in one line, or in one for each language where both do
    /// not fit beside each other.
    fileprivate func headingLines(
        _ title: String, above item: WorkList.Line, _ at: WorkColumns
    ) -> [BodyLine] {
        let columns = Columns(size.columns)
        let values = ["n": String(workList.finished.count)]
        if !columns.hasTables {
            return .paragraph(intake.say(title, values), in: columns, style: .quiet)
        }
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

    /// How long ago something was changed, in the largest fitting words.
    func age(of moment: Instant) -> String {
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
