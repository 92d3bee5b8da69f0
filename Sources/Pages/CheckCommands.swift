import Alphabet
import Canvas
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

    mutating func performOnCheck(_ command: Command, line: Int) -> [Effect] {
        let lines = checkSheet.items
        let last = max(0, lines.count - 1)
        switch command {
        case .down where scrollWithinFocus(by: 1), .up where scrollWithinFocus(by: -1): break
        case .down, .next: place = .check(line: min(line + 1, last))
        case .up, .previous: place = .check(line: max(line - 1, 0))
        case .nextScreen, .previousScreen:
            let step = command == .nextScreen ? 1 : -1
            place = .check(line: pageLine(from: line, by: step, last: last))
            if place == .check(line: line) { refuse(command) }
        case .home: (place, scroll) = (.check(line: 0), 0)
        case .end: place = .check(line: last)
        case .nextProblem:
            let count = questionnaire.openProblems.count
            let first = intake.firstProblemLine
            if count > 0 {
                place = .check(line: line + 1 < first + count ? max(line + 1, first) : first)
            } else {
                intake.notice = .message("check.clean")
            }
        case .enter where line == last, .check where line == last: return finish()
        case .check: goToEnd(last)
        case .enter: open(lines, line)
        case .sections: overlay = .sections(line: questionnaire.screen)
        case .why: if returnReason == nil { refuse(command) } else { overlay = .why(top: 0) }
        case .escape:
            escape = Escape(closed: place, uptime: clock.uptime)
            returnToForm()
        case .leave:
            returnToForm()
            return performOnForm(.leave)
        case .undo, .redo:
            takeBack(command)
            if place == .form { intake.questionnaire.returnsToCheck = questionnaire.focus }
        default: refuse(command)
        }
        return []
    }

    /// The line a page further: one that is still seen beside the one before, so that none is skipped.
    private func pageLine(from line: Int, by step: Int, last: Int) -> Int {
        func top(_ line: Int) -> Int {
            checkBody(chosen: line).firstIndex(where: \.isFocused) ?? 0
        }
        let start = top(line)
        var next = min(max(0, line + step), last)
        while next > 0, next < last, abs(top(next + step) - start) < bodyHeight - 2 { next += step }
        return next
    }

    private mutating func returnToForm() {
        place = .form
        scroll = 0
        intake.notice = nil
    }

    /// Enter on a line: goes there to mend it; for a warning it asks for the reason first.
    private mutating func open(_ lines: [CheckPart], _ line: Int) {
        guard lines.indices.contains(line) else { return }
        intake.questionnaire.checkLine = line
        switch lines[line] {
        case .answer(let path):
            place = .form
            intake.focus(on: path)
            intake.questionnaire.returnsToCheck = path
        case .problem(let problem) where problem.level == .warning:
            // What is explained here is taken back here.
            intake.focus(on: intake.standing(at: problem.path) ?? questionnaire.focus)
            var items: [Picker.Item] = [.mend]
            if problem.code == .expected, let field = form.field(at: problem.path) {
                items += intake.missingCodes(of: field, at: problem.path).map(Picker.Item.missing)
            } else {
                items += Acknowledgement.reasons(for: problem.code).map(Picker.Item.reason)
            }
            overlay = .picker(Picker(purpose: .reason(problem), items: items, line: 0))
        case .problem(let problem): mend(problem)
        case .correction: overlay = .why(top: 0)
        case .language: intake.turnDocument()
        case .end, .counts, .section, .row, .skipped, .summary, .applicant, .explained: break
        }
    }

    mutating func mend(_ problem: Problem) {
        go(to: problem)
        intake.questionnaire.returnsToCheck = questionnaire.focus
    }

    // MARK: Finishing

    /// F10 on the check page: to its end, if nothing stands against finishing.
    private mutating func goToEnd(_ line: Int) {
        if !tellBlocked() { place = .check(line: line) }
    }

    /// F10 or Enter at the end: on to what of it was not seen yet, then into the spool, once it could be
    /// read.
    private mutating func finish() -> [Effect] {
        if tellBlocked() { return [] }
        // In a low window the end has more lines than one sees at once: none is passed over.
        if !finishing.isRead, hasMoreBelow, scrollWithinFocus(by: 1) {
            // What came into sight begins to be read now.
            finishing = Finishing()
            return []
        }
        guard finishing.takes(at: clock) else {
            intake.notice = Notice(content: .message("finish.tooSoon", [:]), level: .warning)
            return []
        }
        intake.notice = .message("finish.working")
        return [.desk(.deposit(intake.record))]
    }

    /// Tells what stands against finishing, at the first line of the page; true when something does.
    private mutating func tellBlocked() -> Bool {
        let open = questionnaire.openProblems
        let errors = open.filter { $0.level == .error }.count
        if open.isEmpty { return false }
        intake.notice =
            errors > 0
            ? Notice(content: .message("finish.blocked", ["n": String(errors)]), level: .error)
            : Notice(
                content: .message("finish.unexplained", ["n": String(open.count)]),
                level: .warning)
        place = .check(line: intake.firstProblemLine)
        return true
    }
}
