import Alphabet
import Canvas
import Casework
import Forms
import Messages

/// What a line of the work list says, from left to right.
struct WorkRow {
    struct Cell {
        let text: String
        /// Where it stands where there is room for columns, and how wide it is.
        let at: Int
        let width: Int
        /// The name of the column, which goes before it where there is none.
        var name = ""
    }

    let cells: [Cell]
    /// Whether the file behind it cannot be read.
    var isIllegible = false

    /// The cells in their columns, or where there is no room for them the first one alone and the others
    /// beneath it.
    func lines(in columns: Columns) -> [BodyLine] {
        var lines: [BodyLine]
        if columns.hasTables {
            lines = [BodyLine](repeating: BodyLine(), count: 1)
            for cell in cells {
                for (number, text) in cell.text.wrapped(to: cell.width).enumerated() {
                    if number == lines.count { lines.append(BodyLine()) }
                    lines[number].add(text, at: cell.at)
                }
            }
        } else {
            lines = .paragraph(cells.first?.text ?? "", in: columns)
            let others = cells.dropFirst().map {
                $0.name.isEmpty ? $0.text : "\($0.name) \($0.text)"
            }
            if !others.isEmpty {
                lines += .paragraph(
                    others.joined(separator: ", "), in: columns, at: columns.label + 2)
            }
        }
        if isIllegible { lines[0].add("!", at: columns.mark, style: .error) }
        return lines
    }

    /// The same for whoever has it read aloud.
    var text: String {
        ((isIllegible ? ["!"] : []) + cells.map(\.text)).joined(separator: ", ")
    }
}

extension Model {
    /// Where things stand in a line; both languages need more room for words and leave less to names.
    struct WorkColumns {
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

    var workColumns: WorkColumns {
        let numbers = workList.returned.map(\.number) + workList.finished.map(\.number)
        return WorkColumns(
            width: size.columns, isBilingual: intake.languages.count > 1,
            longest: min(22, max(17, numbers.map(\.columns).max() ?? 0)))
    }

    func workRow(_ item: WorkList.Line, _ at: WorkColumns) -> WorkRow {
        let columns = Columns(size.columns)
        switch item {
        case .new:
            return WorkRow(cells: [
                WorkRow.Cell(
                    text: intake.say("command.newQuestionnaire"), at: columns.label,
                    width: columns.wide)
            ])
        case .invitation(let invitation): return row(of: invitation)
        case .draft(let draft), .discarded(let draft): return row(of: draft, at)
        case .returned(let returned):
            let width = columns.hasTables ? size.columns - 1 - at.rest : columns.wide - 2
            // All of it is read under F7, and in the message where it fits.
            let reason = returned.reason.harmless.clipped(to: width)
            return row(returned.number, returned.applicant, due: returned.dueOn, rest: reason, at)
        case .finished(let finished):
            let word = finished.standing.map { intake.say($0.word, joining: "/") } ?? "–"
            return row(finished.number, finished.applicant, due: finished.dueOn, rest: word, at)
        }
    }

    private func row(of invitation: WorkList.Invitation) -> WorkRow {
        let columns = Columns(size.columns)
        let word = intake.say(invitation.note, joining: "/")
        let right = size.columns - 1 - max(9, word.columns)
        let titleAt = columns.label + 32
        return WorkRow(cells: [
            WorkRow.Cell(text: invitation.name, at: columns.label, width: 30),
            WorkRow.Cell(
                text: intake.say(invitation.title), at: titleAt, width: right - titleAt - 1),
            WorkRow.Cell(text: word, at: right, width: size.columns - right),
        ])
    }

    private func row(of draft: WorkList.Draft, _ at: WorkColumns) -> WorkRow {
        let isOpen = draft.legibility == .whole && draft.heldBy != nil
        let age = WorkRow.Cell(
            text: isOpen ? intake.say("state.open", joining: "/") : age(of: draft.modified),
            at: at.age, width: size.columns - 1 - at.age)
        guard draft.legibility == .whole else {
            let text = intake.say("list.illegible")
            let label = Columns(size.columns).label
            return WorkRow(
                cells: [WorkRow.Cell(text: text, at: label, width: at.age - label - 1), age],
                isIllegible: true)
        }
        let number = form.number(ofScreen: draft.screen) ?? form.number(ofScreen: draft.screen - 1)
        return WorkRow(cells: [
            nameCell(of: draft.applicant, before: at.screen),
            WorkRow.Cell(
                text: "\(number ?? draft.screen + 1)/\(form.countedScreens)", at: at.screen,
                width: 9, name: intake.say("list.screen", joining: "/")),
            WorkRow.Cell(
                text: draft.problems == 0 ? "–" : String(draft.problems), at: at.problems + 3,
                width: 6, name: intake.say("list.problems", joining: "/")),
            age,
        ])
    }

    private func row(
        _ number: String, _ applicant: WorkList.Person, due: Day?, rest: String,
        _ at: WorkColumns
    ) -> WorkRow {
        WorkRow(cells: [
            nameCell(of: applicant, before: at.number),
            WorkRow.Cell(text: number, at: at.number, width: at.due - at.number - 1),
            WorkRow.Cell(
                text: due?.shown ?? "–", at: at.due, width: 10,
                name: intake.say("list.due", joining: "/")),
            WorkRow.Cell(text: rest, at: at.rest, width: size.columns - 1 - at.rest),
        ])
    }

    private func nameCell(of applicant: WorkList.Person, before end: Int) -> WorkRow.Cell {
        let at = Columns(size.columns).label
        let name = applicant.name.isEmpty ? intake.say("list.noName", joining: "/") : applicant.name
        return WorkRow.Cell(text: name, at: at, width: end - at - 1)
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

extension [BodyLine] {
    /// Puts the bar on the lines of an entry.
    mutating func choose(at column: Int) {
        for number in indices {
            self[number].isFocused = true
            for index in self[number].spans.indices
            where self[number].spans[index].style == .plain {
                self[number].spans[index].style = .active
            }
        }
        self[0].add(">", at: column - 2, style: .active)
        self[0].cursor = column
    }
}
