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
        case .down: if !moveInLongText(by: 1), !moveInChoice(by: 1) { goNext() }
        case .up: if !moveInLongText(by: -1), !moveInChoice(by: -1) { goBack() }
        case .home where isOnRowList: goToRow(first: true)
        case .end where isOnRowList: goToRow(first: false)
        case .nextScreen: turnScreen(by: 1)
        case .previousScreen: turnScreen(by: -1)
        case .leave: return leave()
        case .list: openList()
        case .repeatValue: if isOnRowList { copyRow() } else { repeatValue() }
        case .why: overlay = .why(top: 0)
        case .undo: takeBack(.undone)
        case .redo: takeBack(.redone)
        case .sections: overlay = .sections(line: questionnaire.screen)
        case .nextProblem: goToNextProblem()
        case .check: openCheck()
        case .newRow, .deleteRow, .moveRowUp, .moveRowDown:
            performOnRows(command)
        case .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .clear,
            .clearToEnd:
            editField(command)
        case .escape:
            escape = Escape(
                closed: isInRow ? place : nil, uptime: clock.uptime, focus: questionnaire.focus)
            if isInRow { closeRow() }
        default: refuse(command)
        }
        return []
    }

    /// Home and End in a list of rows: its first row, or the line for a new one.
    private mutating func goToRow(first: Bool) {
        guard let table = questionnaire.focus?.field else { return }
        leaveField()
        let count = questionnaire.answers.rows(of: table).count
        focus(on: AnswerPath(table, row: first ? 0 : count))
    }

    /// Enter: opens a row, or takes what is offered and goes on; after a line of the check page was
    /// mended, back to the check page.
    mutating func enter() -> [Effect] {
        if isOnRowList, let focus = questionnaire.focus, let row = focus.row {
            openRow(row, of: focus.field)
            arrived = questionnaire.focus
            return []
        }
        takeOffer()
        if let place = questionnaire.returnsToCheck, place == questionnaire.focus {
            openCheck()
            return []
        }
        goNext()
        return []
    }

    /// Goes to the next field, row or screen; after the last one to the check page.
    private mutating func goNext() {
        leaveField()
        defer { arrived = questionnaire.focus }
        if step(by: 1) { return }
        if isInRow {
            closeRow(goingOn: true)
            return
        }
        if questionnaire.screen + 1 < form.screens.count {
            go(toScreen: questionnaire.screen + 1)
        } else {
            openCheck()
        }
    }

    private mutating func goBack() {
        leaveField()
        defer { arrived = questionnaire.focus }
        if step(by: -1) { return }
        if isInRow {
            closeRow()
        } else if questionnaire.screen > 0 {
            go(toScreen: questionnaire.screen - 1, last: true)
        }
    }

    private mutating func turnScreen(by distance: Int) {
        leaveField()
        let number = questionnaire.screen + distance
        if form.screens.indices.contains(number) {
            go(toScreen: number)
        } else {
            refuse(distance > 0 ? .nextScreen : .previousScreen)
        }
    }

    /// F3: back to the work list; the draft is kept.
    private mutating func leave() -> [Effect] {
        leaveField()
        let isDraft = !questionnaire.answers.isEmpty
        place = .workList(line: 0)
        awaited = .draft(questionnaire.id)
        scroll = 0
        notice = isDraft ? .message("draft.kept") : nil
        return [.desk(.leave), .desk(.list)]
    }

    /// F8: the next problem of the whole form, and around.
    private mutating func goToNextProblem() {
        leaveField()
        seeAll()
        let open = questionnaire.openProblems
        if open.isEmpty {
            notice = .message("problems.none")
        } else {
            go(to: open[nextProblem(of: open)])
        }
    }

    /// The one after that which was visited last, while the cursor is still there; else the first of
    /// the gravest below the cursor.
    private func nextProblem(of open: [Problem]) -> Int {
        if let visited = visitedProblem, visited.focus == questionnaire.focus,
            let index = open.firstIndex(of: visited.problem)
        {
            return (index + 1) % open.count
        }
        let here = form.order(of: questionnaire.focus ?? AnswerPath(""))
        return open.firstIndex {
            $0.level == open[0].level && here.lexicographicallyPrecedes(form.order(of: $0.path))
        } ?? 0
    }

    /// Leaves the field: normalises what was typed, and tells what cannot be right.
    mutating func leaveField() {
        overlay = nil
        if notice?.stays == true { notice = nil }
        guard let focus = questionnaire.focus, let field = focusedField else { return }
        settleAnswer(of: field, at: focus)
        see([focus])
        // What it contradicts is told as well, at the moment at which it does.
        let tied = questionnaire.openProblems.first {
            $0.path != focus && $0.path.column == nil && $0.reads.contains(focus)
                && questionnaire.isTold($0)
        }
        guard let problem = questionnaire.problem(at: focus) ?? tied,
            !["required", "expected"].contains(problem.code)
        else { return }
        notice = Notice(content: .problem(problem), level: problem.level, stays: true)
    }

    /// Marks everything on the screen as seen: what is missing there is told from now on.
    mutating func leaveScreen() {
        let fields = screen.fields.map { AnswerPath($0.name) }
        see(focusables(on: questionnaire.screen) + fields)
    }
}

extension Form {
    /// Where a problem stands in the form, so that two can be compared.
    func order(of path: AnswerPath) -> [Int] {
        let screen = screenNumber(of: path) ?? -1
        let fields = screens.indices.contains(screen) ? screens[screen].fields : []
        let field = fields.firstIndex { $0.name == path.field } ?? -1
        let columns = table(path.field)?.columns ?? []
        // A problem of the whole table comes after its rows: the focus then is on its last line.
        let row = path.row ?? (columns.isEmpty ? -1 : Int.max)
        let column = path.column.flatMap { id in columns.firstIndex { $0.id == id } } ?? -1
        return [screen, field, row, column]
    }
}
