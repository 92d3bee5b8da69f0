import Forms

extension Model {
    /// What a command does on the work list.
    mutating func performOnWorkList(
        _ command: Command, line: Int, isConfirmed: Bool
    ) -> [Effect] {
        let lines = workList.lines(filter: filter)
        let last = max(0, lines.count - 1)
        let line = min(line, last)
        switch command {
        case .down, .next: place = .workList(line: min(line + 1, last))
        case .up, .previous: place = .workList(line: max(line - 1, 0))
        case .nextScreen: place = .workList(line: min(line + bodyHeight - 2, last))
        case .previousScreen: place = .workList(line: max(line - bodyHeight + 2, 0))
        case .home: place = .workList(line: 0)
        case .end: place = .workList(line: last)
        case .enter: return lines.indices.contains(line) ? open(lines[line]) : []
        case .newRow: return [.begin]
        case .deleteRow, .delete:
            guard lines.indices.contains(line), case .draft(let draft) = lines[line] else {
                return []
            }
            guard isConfirmed else {
                confirming = command
                notice = .message("confirm.discardDraft")
                return []
            }
            notice = .message("draft.discarded")
            return [.discard(draft: draft.id), .list]
        case .backspace: narrowWorkList(to: String(filter.dropLast()))
        case .clear: narrowWorkList(to: "")
        case .escape:
            if filter.isEmpty { escape = Escape(uptime: clock.uptime) }
            narrowWorkList(to: "")
        case .leave: return [.end(.left)]
        default: refuse(command)
        }
        return []
    }

    private mutating func open(_ line: WorkList.Line) -> [Effect] {
        filter = ""
        switch line {
        case .new: return [.begin]
        case .exercise(let exercise):
            overlay = .training(.choice(id: exercise.id, line: 0))
            return []
        case .draft(let draft): return [.open(draft: draft.id)]
        case .returned(let returned): return [.correct(number: returned.number)]
        case .discarded(let draft):
            notice = .message("draft.restored")
            return [.restore(draft: draft.id), .list]
        }
    }

    mutating func narrowWorkList(typing character: Character) {
        narrowWorkList(to: filter + String(character))
    }

    private mutating func narrowWorkList(to text: String) {
        filter = text
        place = .workList(line: 0)
    }
}
