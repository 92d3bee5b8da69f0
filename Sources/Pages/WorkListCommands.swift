import Alphabet
import Casework
import Forms

extension Model {
    /// What a guest invites to on the work list.
    var invitations: [WorkList.Invitation] { guest?.invitations(in: world) ?? [] }

    /// The line of the work list on which the bar stands; nil where nothing was found, and elsewhere.
    var chosenLine: WorkList.Line? {
        guard case .workList(let line) = place else { return nil }
        let lines = foundLines
        return lines.indices.contains(line) ? lines[line] : nil
    }

    /// The list as it is now: the bar stays on what it stood on, wherever that stands now.
    mutating func take(_ list: WorkList) {
        let chosen = awaited ?? chosenLine?.identity
        awaited = nil
        workList = list.inviting(invitations)
        guard case .workList(let line) = place else { return }
        let lines = foundLines
        if let found = lines.firstIndex(where: { $0.identity == chosen }) {
            place = .workList(line: found)
            return
        }
        place = .workList(line: min(line, max(0, lines.count - 1)))
        // What was asked about is not there any more, and must not be done to another line.
        if confirming != nil { (confirming, intake.notice) = (nil, nil) }
    }

    /// What a command does on the work list.
    mutating func performOnWorkList(
        _ command: Command, line: Int, isConfirmed: Bool
    ) -> [Effect] {
        let last = max(0, foundLines.count - 1)
        switch command {
        case .down where scrollWithinFocus(by: 1), .up where scrollWithinFocus(by: -1): break
        case .down, .next: place = .workList(line: min(line + 1, last))
        case .up, .previous: place = .workList(line: max(line - 1, 0))
        case .nextScreen: place = .workList(line: min(line + bodyHeight - 2, last))
        case .previousScreen: place = .workList(line: max(line - bodyHeight + 2, 0))
        case .home: place = .workList(line: 0)
        case .end: place = .workList(line: last)
        case .enter: return chosenLine.map { open($0) } ?? []
        case .newRow: return [.desk(.begin)]
        case .deleteRow, .delete: return remove(command, isConfirmed: isConfirmed)
        case .why: if returnReason == nil { refuse(command) } else { overlay = .why(top: 0) }
        case .backspace: narrowWorkList(to: String(filter.dropLast()))
        case .clear: showAll()
        case .escape:
            if filter.isEmpty { escape = Escape(uptime: clock.uptime) }
            showAll()
        case .leave: return [.end(.left)]
        default: refuse(command)
        }
        return []
    }

    /// Whether a function key has a meaning here; after Esc the digit of any other is typed.
    func isOfWorkList(_ command: Command) -> Bool {
        switch command {
        case .help, .language, .leave, .hide: true
        case .papers: guest != nil
        case .why: returnReason != nil
        case .print: finishedLine != nil
        default: false
        }
    }

    private mutating func open(_ line: WorkList.Line) -> [Effect] {
        switch line {
        case .new: return [.desk(.begin)]
        case .invitation(let invitation): return guest?.open(invitation, in: &self) ?? []
        case .draft(let draft): return [.desk(.open(draft: draft.id))]
        case .returned(let returned): return [.desk(.correct(number: returned.number))]
        case .finished(let finished):
            // What was handed over is opened by taking it back, and that is asked first.
            return finished.standing == .returned
                ? [.desk(.takeBack(number: finished.number))]
                : askTakingBack(finished, by: .deleteRow)
        case .discarded(let draft):
            intake.notice = .message("draft.restored")
            awaited = .draft(draft.id)
            return [.desk(.restore(draft: draft.id)), .desk(.list)]
        }
    }

    /// Ctrl-D: discards a draft, or takes back what was finished; asked twice.
    private mutating func remove(_ command: Command, isConfirmed: Bool) -> [Effect] {
        switch chosenLine {
        // Nobody throws away what he cannot see.
        case .draft(let draft) where draft.legibility != .whole: return []
        case .draft(let draft):
            guard isConfirmed else {
                confirming = command
                intake.notice = .message("confirm.discardDraft")
                return []
            }
            intake.notice = .message("draft.discarded")
            awaited = neighbour(of: draft)
            return [.desk(.discard(draft: draft.id)), .desk(.list)]
        case .finished(let finished):
            if !isConfirmed { return askTakingBack(finished, by: command) }
            return [.desk(.takeBack(number: finished.number))]
        default:
            refuse(.deleteRow)
            return []
        }
    }

    private mutating func askTakingBack(
        _ finished: WorkList.Finished, by command: Command
    ) -> [Effect] {
        guard finished.standing?.canComeBack == true, !finished.isInvented else {
            // The message line says what can be done instead.
            intake.notice = nil
            return []
        }
        confirming = command
        intake.notice = .message("confirm.takeBack")
        return []
    }

    /// Where the bar goes when a draft is discarded: to the next one, else to the one before.
    private func neighbour(of draft: WorkList.Draft) -> WorkList.Identity? {
        let lines = foundLines
        guard let index = lines.firstIndex(of: .draft(draft)) else { return nil }
        let near = [index + 1, index - 1].filter(lines.indices.contains).map { lines[$0] }
        return near.first { if case .draft = $0 { true } else { false } }?.identity
    }

    mutating func narrowWorkList(typing character: Character) {
        // A blank before the first word finds nothing.
        if filter.isEmpty, character.isWhitespace { return }
        narrowWorkList(to: filter + String(character))
    }

    mutating func narrowWorkList(pasting text: String) {
        narrowWorkList(to: filter + text.visible(allowingLines: false))
    }

    /// Ends a search; the bar stays on what was found.
    private mutating func showAll() {
        let found = chosenLine?.identity
        narrowWorkList(to: "")
        let lines = foundLines
        place = .workList(line: lines.firstIndex { $0.identity == found } ?? 0)
    }

    private mutating func narrowWorkList(to text: String) {
        filter = text
        place = .workList(line: 0)
    }
}
