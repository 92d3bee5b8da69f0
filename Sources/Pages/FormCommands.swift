import Canvas
import Casework
import Forms
import Judging

extension Model {
    /// What a command does on the pages of the form.
    mutating func performOnForm(_ command: Command) -> [Effect] {
        switch command {
        case .enter: return enter()
        case .next: goNext()
        case .previous: goBack()
        case .down: if !moveInAnswer(by: 1), !scrollWithinFocus(by: 1) { goNext() }
        case .up: if !moveInAnswer(by: -1), !scrollWithinFocus(by: -1) { goBack() }
        case .home where intake.isOnRowList: goToRow(first: true)
        case .end where intake.isOnRowList: goToRow(first: false)
        case .nextScreen: turnScreen(by: 1)
        case .previousScreen: turnScreen(by: -1)
        case .leave: return leave()
        case .list: if !intake.openList() { refuse(command) }
        case .repeatValue:
            if !(intake.isOnRowList ? intake.copyRow() : intake.repeatValue()) { refuse(command) }
        case .why: overlay = .why(top: 0)
        case .undo, .redo: takeBack(command)
        case .sections: overlay = .sections(line: questionnaire.screen)
        case .nextProblem: goToNextProblem()
        case .check: openCheck()
        case .newRow: changeRows(.add, by: command)
        case .deleteRow: changeRows(.remove, by: command)
        case .moveRowUp: changeRows(.moveUp, by: command)
        case .moveRowDown: changeRows(.moveDown, by: command)
        case .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .clear,
            .clearToEnd:
            intake.editField(command)
        case .escape:
            escape = Escape(
                closed: intake.isInRow ? place : nil, uptime: clock.uptime,
                focus: questionnaire.focus)
            if intake.isInRow { intake.closeRow() }
        default: refuse(command)
        }
        return []
    }

    private mutating func changeRows(_ change: Intake.RowChange, by command: Command) {
        if !intake.change(rows: change) { refuse(command) }
    }

    /// Ctrl-Z and Ctrl-Y lead to the form, where the change was made.
    mutating func takeBack(_ command: Command) {
        if intake.takeBack(command == .undo ? .undone : .redone) { place = .form }
    }

    /// Home and End in a list of rows: its first row, or the line for a new one.
    private mutating func goToRow(first: Bool) {
        guard let table = questionnaire.focus?.field else { return }
        intake.leaveField()
        let count = questionnaire.answers.rows(of: table).count
        intake.focus(on: AnswerPath(table, row: first ? 0 : count))
    }

    /// Enter: opens a row, or takes what is offered and goes on; after a line of the check page was
    /// mended, back to the check page.
    mutating func enter() -> [Effect] {
        if intake.isOnRowList, let focus = questionnaire.focus, let row = focus.row {
            intake.openRow(row, of: focus.field)
            intake.arrived = questionnaire.focus
            return []
        }
        if intake.takeOffer() { return [] }
        if let place = questionnaire.returnsToCheck, place == questionnaire.focus {
            openCheck()
            return []
        }
        goNext()
        return []
    }

    /// Goes on from an answer that is full.
    mutating func goOn() { goNext() }

    /// Goes to the next field, row or screen; after the last one to the check page.
    private mutating func goNext() {
        intake.leaveField()
        defer { intake.arrived = questionnaire.focus }
        if intake.step(by: 1) { return }
        if intake.isInRow {
            intake.closeRow(to: .next)
            return
        }
        if questionnaire.screen + 1 < form.screens.count {
            intake.go(toScreen: questionnaire.screen + 1)
        } else {
            openCheck()
        }
    }

    private mutating func goBack() {
        intake.leaveField()
        defer { intake.arrived = questionnaire.focus }
        if intake.step(by: -1) { return }
        if intake.isInRow {
            intake.closeRow(to: .back)
        } else if questionnaire.screen > 0 {
            intake.go(toScreen: questionnaire.screen - 1, last: true)
        }
    }

    private mutating func turnScreen(by distance: Int) {
        intake.leaveField()
        let number = questionnaire.screen + distance
        if form.screens.indices.contains(number) {
            intake.go(toScreen: number)
        } else {
            refuse(distance > 0 ? .nextScreen : .previousScreen)
        }
    }

    /// F3: back to the work list; the draft is kept.
    private mutating func leave() -> [Effect] {
        intake.leaveField()
        let isDraft = !questionnaire.answers.isEmpty
        place = .workList(line: 0)
        awaited = .draft(questionnaire.id)
        scroll = 0
        intake.notice = isDraft ? .message("draft.kept") : nil
        return [.desk(.leave), .desk(.list)]
    }

    /// F8: the next problem of the whole form, and around.
    private mutating func goToNextProblem() {
        intake.leaveField()
        intake.leaveRow()
        intake.seeAll()
        let open = questionnaire.openProblems
        if open.isEmpty {
            intake.notice = .message("problems.none")
        } else {
            go(to: open[intake.nextProblem(of: open)])
        }
    }

    /// Goes to where a problem can be mended.
    mutating func go(to problem: Problem) {
        intake.go(to: problem)
        place = .form
        scroll = 0
    }
}
