import Casework
import Forms
import Judging
import Messages
import Records

extension Model {
    /// Esc is over: what comes next is no key that it prefixes.
    package mutating func forgetEscape() { escape = nil }

    /// Whether the end of the check page is before the clerk.
    package var isAtEnd: Bool {
        guard case .check(let line) = place else { return false }
        return line == checkSheet.items.count - 1
    }

    /// F10: the check page; from there on all problems are told.
    mutating func openCheck() {
        if place == .form {
            intake.leaveField()
            intake.leaveRow()
        }
        intake.seeAll()
        intake.questionnaire.returnsToCheck = nil
        intake.notice = nil
        overlay = nil
        scroll = 0
        let problems = !questionnaire.openProblems.isEmpty
        // The first answer, not the document's language above it.
        let first = intake.firstProblemLine
        let line =
            problems
            ? first
            : min(max(first + 1, questionnaire.checkLine), max(0, checkSheet.items.count - 2))
        place = .check(line: line)
    }

    /// Goes to where a problem can be mended, and from there back to the check page.
    mutating func mend(_ problem: Problem) {
        go(to: problem)
        intake.questionnaire.returnsToCheck = questionnaire.focus
    }
}

extension CheckPage {
    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        let last = max(0, model.checkSheet.items.count - 1)
        switch command {
        case .down where model.scrollWithinFocus(by: 1), .up where model.scrollWithinFocus(by: -1):
            break
        case .down, .next: go(to: min(line + 1, last), in: &model)
        case .up, .previous: go(to: max(line - 1, 0), in: &model)
        case .nextScreen, .previousScreen:
            let next = lineOfPage(by: command == .nextScreen ? 1 : -1, last: last, in: model)
            if next == line { model.refuse(command) } else { go(to: next, in: &model) }
        case .home:
            go(to: 0, in: &model)
            model.scroll = 0
        case .end: go(to: last, in: &model)
        case .nextProblem: goToNextProblem(in: &model)
        case .enter where line == last, .check where line == last: return finish(in: &model)
        case .check: if !tellsBlocked(in: &model) { go(to: last, in: &model) }
        case .enter: open(in: &model)
        case .sections: model.overlay = .sections(line: model.questionnaire.screen)
        case .why where model.returnReason != nil: model.overlay = .why(top: 0)
        case .escape:
            model.escape = Escape(closed: model.place, uptime: model.clock.uptime)
            returnToForm(in: &model)
        case .leave:
            returnToForm(in: &model)
            return FormPage().perform(.leave, isConfirmed: false, in: &model)
        case .undo, .redo:
            model.takeBack(command)
            if model.place == .form {
                model.intake.questionnaire.returnsToCheck = model.questionnaire.focus
            }
        default: model.refuse(command)
        }
        return []
    }

    private func go(to line: Int, in model: inout Model) { model.place = .check(line: line) }

    /// The line a page further: one that is still seen beside the one before, so that none is skipped.
    private func lineOfPage(by step: Int, last: Int, in model: Model) -> Int {
        func top(_ line: Int) -> Int {
            model.checkBody(chosen: line).firstIndex(where: \.isFocused) ?? 0
        }
        let start = top(line)
        let room = model.whatIsSeen.bodyHeight - 2
        var next = min(max(0, line + step), last)
        while next > 0, next < last, abs(top(next + step) - start) < room { next += step }
        return next
    }

    /// F8: the next problem, and around.
    private func goToNextProblem(in model: inout Model) {
        let count = model.questionnaire.openProblems.count
        let first = model.intake.firstProblemLine
        if count > 0 {
            go(to: line + 1 < first + count ? max(line + 1, first) : first, in: &model)
        } else {
            model.intake.notice = .message("check.clean")
        }
    }

    private func returnToForm(in model: inout Model) {
        model.place = .form
        model.scroll = 0
        model.intake.notice = nil
    }

    /// Enter on a line: goes there to mend it; for a warning it asks for the reason first.
    private func open(in model: inout Model) {
        let items = model.checkSheet.items
        guard items.indices.contains(line) else { return }
        model.intake.questionnaire.checkLine = line
        switch items[line] {
        case .answer(let path):
            model.place = .form
            model.intake.focus(on: path)
            model.intake.questionnaire.returnsToCheck = path
        case .problem(let problem) where problem.level == .warning:
            askReason(for: problem, in: &model)
        case .problem(let problem): model.mend(problem)
        case .correction: model.overlay = .why(top: 0)
        case .language: model.intake.turnDocument()
        case .end, .counts, .section, .row, .skipped, .summary, .applicant, .explained: break
        }
    }

    private func askReason(for problem: Problem, in model: inout Model) {
        // What is explained here is taken back here.
        let focus = model.intake.standing(at: problem.path) ?? model.questionnaire.focus
        model.intake.focus(on: focus)
        var items: [Picker.Item] = [.mend]
        if problem.code == .expected, let field = model.form.field(at: problem.path) {
            items += model.intake.missingCodes(of: field, at: problem.path).map(
                Picker.Item.missing)
        } else {
            items += Acknowledgement.reasons(for: problem.code).map(Picker.Item.reason)
        }
        model.overlay = .picker(Picker(purpose: .reason(problem), items: items, line: 0))
    }

    // MARK: Finishing

    /// F10 or Enter at the end: on to what of it was not seen yet, then into the spool, once it could be
    /// read.
    private func finish(in model: inout Model) -> [Effect] {
        if tellsBlocked(in: &model) { return [] }
        // In a low window the end has more lines than one sees at once: none is passed over.
        if !model.endReading.isRead, model.hasMoreBelow, model.scrollWithinFocus(by: 1) {
            // What came into sight begins to be read now.
            model.endReading = EndReading()
            return []
        }
        guard model.endReading.takes(at: model.clock) else {
            model.intake.notice = Notice(
                content: .message("finish.tooSoon", [:]), level: .warning)
            return []
        }
        model.intake.notice = .message("finish.working")
        return [.desk(.deposit(model.intake.record))]
    }

    /// Tells what stands against finishing, at the first line of the page; false where nothing does.
    private func tellsBlocked(in model: inout Model) -> Bool {
        let open = model.questionnaire.openProblems
        let errors = open.filter { $0.level == .error }.count
        if open.isEmpty { return false }
        model.intake.notice =
            errors > 0
            ? Notice(content: .message("finish.blocked", ["n": String(errors)]), level: .error)
            : Notice(
                content: .message("finish.unexplained", ["n": String(open.count)]),
                level: .warning)
        go(to: model.intake.firstProblemLine, in: &model)
        return true
    }
}
