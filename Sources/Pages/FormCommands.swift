import Canvas
import Casework
import Forms
import Judging

extension FormPage {
    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        case .enter: return enter(in: &model)
        case .next: goNext(in: &model)
        case .previous: goBack(in: &model)
        case .down, .up: walk(by: command == .down ? 1 : -1, in: &model)
        case .home where model.intake.isOnRowList: goToRow(first: true, in: &model)
        case .end where model.intake.isOnRowList: goToRow(first: false, in: &model)
        case .nextScreen: turn(by: 1, in: &model)
        case .previousScreen: turn(by: -1, in: &model)
        case .leave: return leave(in: &model)
        case .list: if !model.intake.openList() { model.refuse(command) }
        case .repeatValue: repeatValue(in: &model)
        case .why: model.overlay = .why(top: 0)
        case .undo, .redo: model.takeBack(command)
        case .sections: model.overlay = .sections(line: model.questionnaire.screen)
        case .nextProblem: goToNextProblem(in: &model)
        case .check: model.openCheck()
        case .newRow: change(.add, by: command, in: &model)
        case .deleteRow: change(.remove, by: command, in: &model)
        case .moveRowUp: change(.moveUp, by: command, in: &model)
        case .moveRowDown: change(.moveDown, by: command, in: &model)
        case .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .clear,
            .clearToEnd:
            model.intake.editField(command)
        case .escape: escape(in: &model)
        default: model.refuse(command)
        }
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        if model.intake.focusedField != nil {
            if model.intake.typeToTheEnd(character) { goNext(in: &model) }
        } else {
            model.intake.notice = .message("key.nothingTyped")
        }
        return []
    }

    func paste(_ text: String, in model: inout Model) { model.intake.pasteIntoField(text) }

    func click(onLine number: Int, in model: inout Model) {
        guard let path = model.whatIsSeen.body[number].path, path != model.questionnaire.focus,
            model.intake.focusables.contains(path)
        else { return }
        model.intake.leaveField()
        model.intake.focus(on: path)
    }

    private func repeatValue(in model: inout Model) {
        let isRepeated =
            model.intake.isOnRowList ? model.intake.copyRow() : model.intake.repeatValue()
        if !isRepeated { model.refuse(.repeatValue) }
    }

    private func change(
        _ change: Intake.RowChange, by command: Command, in model: inout Model
    ) {
        if !model.intake.change(rows: change) { model.refuse(command) }
    }

    /// Esc leads from a row back to its list, and may be the first half of a function key.
    private func escape(in model: inout Model) {
        let isInRow = model.intake.isInRow
        model.escape = Escape(
            closed: isInRow ? model.place : nil, uptime: model.clock.uptime,
            focus: model.questionnaire.focus)
        if isInRow { model.intake.closeRow() }
    }

    // MARK: Going

    /// Enter: opens a row, or takes what is offered and goes on; after a line of the check page was
    /// mended, back to the check page.
    func enter(in model: inout Model) -> [Effect] {
        if model.intake.isOnRowList, let focus = model.questionnaire.focus, let row = focus.row {
            model.intake.openRow(row, of: focus.field)
            model.intake.arrived = model.questionnaire.focus
            return []
        }
        if model.intake.takeOffer() { return [] }
        if let place = model.questionnaire.returnsToCheck, place == model.questionnaire.focus {
            model.openCheck()
            return []
        }
        goNext(in: &model)
        return []
    }

    /// ↑ and ↓: within an answer, over what the window cannot show at once, then on or back.
    private func walk(by step: Int, in model: inout Model) {
        if model.moveInAnswer(by: step) || model.scrollWithinFocus(by: step) { return }
        if step > 0 { goNext(in: &model) } else { goBack(in: &model) }
    }

    /// Goes to the next field, row or screen; after the last one to the check page.
    private func goNext(in model: inout Model) {
        model.intake.leaveField()
        defer { model.intake.arrived = model.questionnaire.focus }
        if model.intake.step(by: 1) { return }
        if model.intake.isInRow {
            model.intake.closeRow(to: .next)
            return
        }
        let next = model.questionnaire.screen + 1
        if next < model.form.screens.count {
            model.intake.go(toScreen: next)
        } else {
            model.openCheck()
        }
    }

    private func goBack(in model: inout Model) {
        model.intake.leaveField()
        defer { model.intake.arrived = model.questionnaire.focus }
        if model.intake.step(by: -1) { return }
        let screen = model.questionnaire.screen
        if model.intake.isInRow {
            model.intake.closeRow(to: .back)
        } else if screen > 0 {
            model.intake.go(toScreen: screen - 1, last: true)
        }
    }

    private func turn(by distance: Int, in model: inout Model) {
        model.intake.leaveField()
        let number = model.questionnaire.screen + distance
        if model.form.screens.indices.contains(number) {
            model.intake.go(toScreen: number)
        } else {
            model.refuse(distance > 0 ? .nextScreen : .previousScreen)
        }
    }

    /// Home and End in a list of rows: its first row, or the line for a new one.
    private func goToRow(first: Bool, in model: inout Model) {
        guard let table = model.questionnaire.focus?.field else { return }
        model.intake.leaveField()
        let count = model.questionnaire.answers.rows(of: table).count
        model.intake.focus(on: AnswerPath(table, row: first ? 0 : count))
    }

    /// F3: back to the work list; the draft is kept.
    private func leave(in model: inout Model) -> [Effect] {
        model.intake.leaveField()
        let isDraft = !model.questionnaire.answers.isEmpty
        model.place = .workList(line: 0)
        model.awaited = .draft(model.questionnaire.id)
        model.scroll = 0
        model.intake.notice = isDraft ? .message("draft.kept") : nil
        return [.desk(.leave), .desk(.list)]
    }

    /// F8: the next problem of the whole form, and around.
    private func goToNextProblem(in model: inout Model) {
        model.intake.leaveField()
        model.intake.leaveRow()
        model.intake.seeAll()
        let open = model.questionnaire.openProblems
        if open.isEmpty {
            model.intake.notice = .message("problems.none")
        } else {
            model.go(to: open[model.intake.nextProblem(of: open)])
        }
    }
}

extension Model {
    /// Ctrl-Z and Ctrl-Y lead to the form, where the change was made.
    mutating func takeBack(_ command: Command) {
        if intake.takeBack(command == .undo ? .undone : .redone) { place = .form }
    }

    /// Goes to where a problem can be mended.
    mutating func go(to problem: Problem) {
        intake.go(to: problem)
        place = .form
        scroll = 0
    }
}
