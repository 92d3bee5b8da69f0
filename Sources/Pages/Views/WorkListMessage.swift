import Casework
import Forms

/// What the work list says of the line on which the bar stands, and the keys that work there.
extension Model {
    var workListMessage: [String] {
        switch chosenLine {
        case nil: return intake.texts("list.nothingFound")
        case .new: return intake.texts("list.hint")
        case .invitation(let invitation): return intake.texts(invitation.hint)
        case .draft(let draft): return hint(for: draft)
        case .returned(let returned):
            let (key, values) = message(onReturnFor: returned.reason)
            return intake.texts(key, values)
        case .finished(let finished): return hint(for: finished)
        case .discarded(let draft):
            return hint(ifIllegible: draft) ?? intake.texts("list.hintDiscarded")
        }
    }

    private func hint(ifIllegible draft: WorkList.Draft) -> [String]? {
        switch draft.legibility {
        case .whole: nil
        case .damaged: intake.texts("draft.damaged")
        case .unreachable(let trouble): intake.texts(trouble)
        }
    }

    private func hint(for draft: WorkList.Draft) -> [String] {
        if let hint = hint(ifIllegible: draft) { return hint }
        if let holder = draft.heldBy { return intake.texts("draft.heldBy", ["who": holder]) }
        if let correction = draft.correction {
            let key = correction.reason == nil ? "list.hintTakenBack" : "list.hintCorrection"
            return intake.texts(key, ["number": correction.number])
        }
        let key = draft.revision == form.revision ? "list.hintDraft" : "list.hintOldDraft"
        return intake.texts(key, ["owner": draft.owner, "revision": draft.revision])
    }

    private func hint(for finished: WorkList.Finished) -> [String] {
        if finished.isInvented { return intake.texts("list.hintInvented") }
        let key =
            switch finished.standing {
            case .deposited: "list.hintFinished"
            case .unsent: "list.hintUnsent"
            case .sent: "list.hintSent"
            case .askedBack: "list.hintAskedBack"
            case .taken, .processed: "list.hintTaken"
            case .returned: "list.hintBack"
            case .replaced: "takeBack.corrected"
            case nil: "list.hintUnseen"
            }
        return intake.texts(key, ["number": finished.number])
    }

    var workListItems: [Item] {
        let carry: [Item] = world.goesByStick ? [("F9", "stick.title")] : []
        let rest: [Item] = carry + [item(.language), ("F3", "command.quit"), item(.hide)]
        let new: Item = ("Ctrl-N", "command.newQuestionnaire")
        let why: [Item] = returnReason == nil ? [] : [item(.why)]
        switch chosenLine {
        case nil: return [("Esc", "command.close"), item(.language), ("F3", "command.quit")]
        case .new: return [("Enter", "command.newQuestionnaire")] + rest
        case .draft(let draft) where draft.legibility != .whole: return [new] + rest
        case .draft:
            return [("Enter", "command.open")] + why + [("Ctrl-D", "command.delete"), new] + rest
        case .returned: return [("Enter", "command.correct")] + why + [new] + rest
        case .finished(let finished):
            let first: [Item] =
                switch finished.standing {
                case let standing? where standing.canComeBack && !finished.isInvented:
                    [("Ctrl-D", "command.takeBack")]
                case .returned: [("Enter", "command.correct")]
                default: []
                }
            let print: [Item] = world.goesByStick ? [] : [item(.print)]
            return first + print + [new] + rest
        case .discarded: return [("Enter", "command.restore")] + why + [new] + rest
        case .invitation: return [("Enter", "command.open"), new] + rest
        }
    }
}
