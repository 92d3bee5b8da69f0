import Alphabet
import Canvas
import Forms

extension Model {
    /// The work list: a new questionnaire, drafts, what came back, and what was done today.
    func workListBody(chosen: Int) -> [BodyLine] {
        let columns = Columns(size.columns)
        let items = workList.lines(filter: filter)
        var lines: [BodyLine] = []
        var heading = ""
        for (number, item) in items.enumerated() {
            let next = self.heading(of: item)
            if next != heading, !next.isEmpty {
                lines.append(BodyLine())
                lines.append(headingLine(next, of: item))
            }
            heading = next
            var line = workLine(item)
            if number == min(chosen, items.count - 1) {
                line.add(">", at: columns.label - 2, style: .active)
                line.isFocused = true
                line.cursor = columns.label
                for index in line.spans.indices where line.spans[index].style == .plain {
                    line.spans[index].style = .active
                }
            }
            lines.append(line)
        }
        if !filter.isEmpty {
            var line = BodyLine(
                "\(say("command.search")): \(filter)", at: columns.label, style: .heading)
            if items.isEmpty { line.cursor = columns.label }
            lines.insert(line, at: 0)
        }
        lines.append(BodyLine())
        let today = say("list.finishedToday", ["n": String(workList.finishedToday)])
        lines.append(BodyLine(today, at: columns.label, style: .quiet))
        if let number = workList.lastNumber {
            let last = say("list.lastNumber", ["number": number])
            lines += last.wrapped(to: columns.wide).map {
                BodyLine($0, at: columns.label, style: .quiet)
            }
        }
        return lines
    }

    private func heading(of item: WorkList.Line) -> String {
        switch item {
        case .new: ""
        case .exercise: "list.cases"
        case .draft: "list.drafts"
        case .returned: "list.returned"
        case .discarded: "list.discarded"
        }
    }

    /// The columns of a draft: screen, problems and age stand at the right edge.
    private var draftColumns: (screen: Int, problems: Int, age: Int) {
        let right = size.columns - 2
        return (right - 32, right - 23, right - 14)
    }

    private func headingLine(_ key: String, of item: WorkList.Line) -> BodyLine {
        let columns = Columns(size.columns)
        let at = draftColumns
        var line = BodyLine(
            say(key).clipped(to: at.screen - columns.label - 1), at: columns.label, style: .quiet)
        if case .returned = item { return line }
        if case .exercise = item { return line }
        line.add(say("list.screen", joining: "/").clipped(to: 8), at: at.screen, style: .quiet)
        line.add(say("list.problems", joining: "/").clipped(to: 8), at: at.problems, style: .quiet)
        line.add(say("list.modified", joining: "/").clipped(to: 14), at: at.age, style: .quiet)
        return line
    }

    private func workLine(_ item: WorkList.Line) -> BodyLine {
        let columns = Columns(size.columns)
        switch item {
        case .new: return BodyLine(say("command.newQuestionnaire"), at: columns.label)
        case .exercise(let exercise): return exerciseLine(exercise)
        case .draft(let draft), .discarded(let draft): return draftLine(draft)
        case .returned(let returned):
            var line = BodyLine()
            let name = returned.name.isEmpty ? say("list.noName") : returned.name
            line.add(name.clipped(to: 24), at: columns.label)
            line.add(returned.number, at: columns.label + 26)
            let at = columns.label + 26 + returned.number.columns + 2
            line.add(returned.reason.harmless.clipped(to: size.columns - at - 1), at: at)
            return line
        }
    }

    private func exerciseLine(_ exercise: WorkList.Exercise) -> BodyLine {
        let columns = Columns(size.columns)
        let word = say("case.difficulty.\(exercise.difficulty)", joining: "/")
        let right = size.columns - 1 - max(9, word.columns)
        let titleAt = columns.label + 32
        var line = BodyLine(exercise.name.clipped(to: 30), at: columns.label)
        line.add(say("case.\(exercise.id).title").clipped(to: right - titleAt - 1), at: titleAt)
        line.add(word, at: right)
        return line
    }

    private func draftLine(_ draft: WorkList.Draft) -> BodyLine {
        let columns = Columns(size.columns)
        let at = draftColumns
        let name = draft.name.isEmpty ? say("list.noName") : draft.name
        var line = BodyLine(name.clipped(to: at.screen - columns.label - 2), at: columns.label)
        line.add("\(draft.screen + 1)/\(form.screens.count)", at: at.screen)
        line.add(draft.problems == 0 ? "–" : String(draft.problems), at: at.problems + 3)
        let age =
            draft.heldBy == nil ? age(of: draft.modified) : say("state.open", joining: "/")
        line.add(age.clipped(to: 15), at: at.age)
        return line
    }

    /// How long ago something was changed, in the largest fitting words.
    private func age(of moment: Instant) -> String {
        let minutes = (clock.now.seconds - moment.seconds) / 60
        // A clock that was set back makes the future; then only the day is said.
        if minutes == 0 { return say("age.now", joining: "/") }
        if (0..<60).contains(minutes) {
            return say("age.minutes", ["n": String(minutes)], joining: "/")
        }
        if (60..<24 * 60).contains(minutes) {
            return say("age.hours", ["n": String(minutes / 60)], joining: "/")
        }
        return moment.day.shown
    }

    var workListMessage: [String] {
        let items = workList.lines(filter: filter)
        guard case .workList(let line) = place, items.indices.contains(line) else {
            return texts("list.nothingFound")
        }
        switch items[line] {
        case .new: return texts("list.hint")
        case .exercise: return texts("list.hintCase")
        case .draft(let draft):
            if let holder = draft.heldBy { return texts("draft.heldBy", ["who": holder]) }
            let key = draft.revision == form.revision ? "list.hintDraft" : "list.hintOldDraft"
            return texts(key, ["owner": draft.owner, "revision": draft.revision])
        case .returned(let returned): return texts("returned", ["reason": returned.reason.harmless])
        case .discarded: return texts("list.hintDiscarded")
        }
    }

    var workListItems: [Item] {
        let items = workList.lines(filter: filter)
        guard case .workList(let line) = place, items.indices.contains(line) else {
            return [("Esc", "command.close"), item(.language), ("F3", "command.quit")]
        }
        let rest: [Item] = [item(.language), ("F3", "command.quit"), item(.hide)]
        let new: Item = ("Ctrl-N", "command.newQuestionnaire")
        switch items[line] {
        case .new: return [("Enter", "command.newQuestionnaire")] + rest
        case .draft: return [("Enter", "command.open"), ("Ctrl-D", "command.delete"), new] + rest
        case .returned: return [("Enter", "command.correct"), new] + rest
        case .discarded: return [("Enter", "command.restore"), new] + rest
        case .exercise: return [("Enter", "command.open"), new] + rest
        }
    }
}
