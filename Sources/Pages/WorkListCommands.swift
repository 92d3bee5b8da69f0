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
}

extension WorkListPage {
    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        let last = max(0, model.foundLines.count - 1)
        let page = model.whatIsSeen.bodyHeight - 2
        switch command {
        case .down where model.scrollWithinFocus(by: 1), .up where model.scrollWithinFocus(by: -1):
            break
        case .down, .next: model.place = .workList(line: min(line + 1, last))
        case .up, .previous: model.place = .workList(line: max(line - 1, 0))
        case .nextScreen: model.place = .workList(line: min(line + page, last))
        case .previousScreen: model.place = .workList(line: max(line - page, 0))
        case .home: model.place = .workList(line: 0)
        case .end: model.place = .workList(line: last)
        case .enter: return model.chosenLine.map { open($0, in: &model) } ?? []
        case .newRow: return [.desk(.begin)]
        case .deleteRow, .delete: return remove(command, isConfirmed: isConfirmed, in: &model)
        case .why where model.returnReason != nil: model.overlay = .why(top: 0)
        case .backspace: narrow(to: String(model.filter.dropLast()), in: &model)
        case .clear: showAll(in: &model)
        case .escape:
            if model.filter.isEmpty { model.escape = Escape(uptime: model.clock.uptime) }
            showAll(in: &model)
        case .leave: return [.end(.left)]
        default: model.refuse(command)
        }
        return []
    }

    /// Numbers are searched for: a digit after Esc is a function key only where that can do something.
    func types(insteadOf command: Command, in model: Model) -> Bool {
        switch command {
        case .help, .language, .leave, .hide: false
        case .papers: model.guest == nil
        case .why: model.returnReason == nil
        case .print: model.finishedLine == nil
        default: true
        }
    }

    private func open(_ line: WorkList.Line, in model: inout Model) -> [Effect] {
        switch line {
        case .new: return [.desk(.begin)]
        case .invitation(let invitation):
            return model.guest?.open(invitation, in: &model) ?? []
        case .draft(let draft): return [.desk(.open(draft: draft.id))]
        case .returned(let returned): return [.desk(.correct(number: returned.number))]
        case .finished(let finished):
            // What was handed over is opened by taking it back, and that is asked first.
            if finished.standing != .returned {
                askTakingBack(finished, by: .deleteRow, in: &model)
                return []
            }
            return [.desk(.takeBack(number: finished.number))]
        case .discarded(let draft):
            model.intake.notice = .message("draft.restored")
            model.awaited = .draft(draft.id)
            return [.desk(.restore(draft: draft.id)), .desk(.list)]
        }
    }

    /// Ctrl-D: discards a draft, or takes back what was finished; asked twice.
    private func remove(
        _ command: Command, isConfirmed: Bool, in model: inout Model
    ) -> [Effect] {
        switch model.chosenLine {
        // Nobody throws away what he cannot see.
        case .draft(let draft) where draft.legibility != .whole: return []
        case .draft(let draft):
            guard isConfirmed else {
                model.confirming = command
                model.intake.notice = .message("confirm.discardDraft")
                return []
            }
            model.intake.notice = .message("draft.discarded")
            model.awaited = neighbour(of: draft, in: model)
            return [.desk(.discard(draft: draft.id)), .desk(.list)]
        case .finished(let finished):
            if isConfirmed { return [.desk(.takeBack(number: finished.number))] }
            askTakingBack(finished, by: command, in: &model)
            return []
        default:
            model.refuse(.deleteRow)
            return []
        }
    }

    private func askTakingBack(
        _ finished: WorkList.Finished, by command: Command, in model: inout Model
    ) {
        guard finished.standing?.canComeBack == true, !finished.isInvented else {
            // The message line says what can be done instead.
            model.intake.notice = nil
            return
        }
        model.confirming = command
        model.intake.notice = .message("confirm.takeBack")
    }

    /// Where the bar goes when a draft is discarded: to the next one, else to the one before.
    private func neighbour(of draft: WorkList.Draft, in model: Model) -> WorkList.Identity? {
        let lines = model.foundLines
        guard let index = lines.firstIndex(of: .draft(draft)) else { return nil }
        let near = [index + 1, index - 1].filter(lines.indices.contains).map { lines[$0] }
        return near.first { if case .draft = $0 { true } else { false } }?.identity
    }

    // MARK: Searching

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        // A blank before the first word finds nothing.
        if model.filter.isEmpty, character.isWhitespace { return [] }
        narrow(to: model.filter + String(character), in: &model)
        return []
    }

    func paste(_ text: String, in model: inout Model) {
        narrow(to: model.filter + text.visible(allowingLines: false), in: &model)
    }

    /// Ends a search; the bar stays on what was found.
    private func showAll(in model: inout Model) {
        let found = model.chosenLine?.identity
        narrow(to: "", in: &model)
        let line = model.foundLines.firstIndex { $0.identity == found } ?? 0
        model.place = .workList(line: line)
    }

    private func narrow(to text: String, in model: inout Model) {
        model.filter = text
        model.place = .workList(line: 0)
    }
}
