import Casework
import Forms

/// What the work list says of the line on which the bar stands, and the keys that work there.
extension WorkListPage {
    func message(in model: Model) -> Sentences? { (texts(in: model), nil) }

    private func texts(in model: Model) -> [String] {
        let intake = model.intake
        switch model.chosenLine {
        case nil: return intake.texts("list.nothingFound")
        case .new: return intake.texts("list.hint")
        case .invitation(let invitation): return intake.texts(invitation.hint)
        case .draft(let draft): return hint(for: draft, in: model)
        case .returned(let returned):
            let (key, values) = model.message(onReturnFor: returned.reason)
            return intake.texts(key, values)
        case .finished(let finished): return hint(for: finished, in: model)
        case .discarded(let draft):
            return hint(ifIllegible: draft, in: model) ?? intake.texts("list.hintDiscarded")
        }
    }

    private func hint(ifIllegible draft: WorkList.Draft, in model: Model) -> [String]? {
        switch draft.legibility {
        case .whole: nil
        case .damaged: model.intake.texts("draft.damaged")
        case .unreachable(let trouble): model.intake.texts(trouble)
        }
    }

    private func hint(for draft: WorkList.Draft, in model: Model) -> [String] {
        let intake = model.intake
        if let hint = hint(ifIllegible: draft, in: model) { return hint }
        if let holder = draft.heldBy { return intake.texts("draft.heldBy", ["who": holder]) }
        if let correction = draft.correction {
            let key = correction.reason == nil ? "list.hintTakenBack" : "list.hintCorrection"
            return intake.texts(key, ["number": correction.number])
        }
        let key = draft.revision == model.form.revision ? "list.hintDraft" : "list.hintOldDraft"
        return intake.texts(key, ["owner": draft.owner, "revision": draft.revision])
    }

    private func hint(for finished: WorkList.Finished, in model: Model) -> [String] {
        if finished.isInvented { return model.intake.texts("list.hintInvented") }
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
        return model.intake.texts(key, ["number": finished.number])
    }

    func footer(in model: Model) -> [FooterItem] {
        let carry: [FooterItem] = model.world.goesByStick ? [FooterItem(.print, "stick.title")] : []
        let rest: [FooterItem] =
            carry + [FooterItem(.language), FooterItem(.leave, "command.quit"), FooterItem(.hide)]
        let new: FooterItem = FooterItem(.newRow, "command.newQuestionnaire")
        let why: [FooterItem] = model.returnReason == nil ? [] : [FooterItem(.why)]
        switch model.chosenLine {
        case nil:
            return [
                FooterItem(.escape, "command.close"), FooterItem(.language),
                FooterItem(.leave, "command.quit"),
            ]
        case .new: return [FooterItem(.enter, "command.newQuestionnaire")] + rest
        case .draft(let draft) where draft.legibility != .whole: return [new] + rest
        case .draft:
            return [FooterItem(.enter, "command.open")] + why + [
                FooterItem(.deleteRow, "command.delete"), new,
            ] + rest
        case .returned: return [FooterItem(.enter, "command.correct")] + why + [new] + rest
        case .finished(let finished):
            let first: [FooterItem] =
                switch finished.standing {
                case let standing? where standing.canComeBack && !finished.isInvented:
                    [FooterItem(.deleteRow, "command.takeBack")]
                case .returned: [FooterItem(.enter, "command.correct")]
                default: []
                }
            let print: [FooterItem] = model.world.goesByStick ? [] : [FooterItem(.print)]
            return first + print + [new] + rest
        case .discarded: return [FooterItem(.enter, "command.restore")] + why + [new] + rest
        case .invitation: return [FooterItem(.enter, "command.open"), new] + rest
        }
    }
}
