import Alphabet
import Canvas
import Casework
import Forms
import Judging
import Messages
import Records

/// A line of the check page on which the focus can stand.
struct CheckLine: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// What it corrects, and why that came back.
        case correction(Correction)
        case problem(Problem)
        case answer(AnswerPath)
        /// The language in which the document is written.
        case language
        /// The end of the page, where it is finished.
        case end
    }

    let content: Content

    var path: AnswerPath {
        switch content {
        case .correction: AnswerPath("correction")
        case .problem(let problem): problem.path
        case .answer(let path): path
        case .language: AnswerPath("language")
        case .end: AnswerPath("end")
        }
    }
}

extension Model {
    /// Everything that the check page shows: what it corrects, then problems, then every answer.
    var checkLines: [CheckLine] {
        let explained = questionnaire.problems.filter { !questionnaire.isOpen($0) }
        let correction = correction.map { [CheckLine(content: .correction($0))] } ?? []
        return correction
            + (questionnaire.openProblems + explained).map { CheckLine(content: .problem($0)) }
            + [CheckLine(content: .language)]
            + interview.askedFields.compactMap { field, path in
                if case .table = field.kind { return nil }
                // «Until now» is read in the place of its year, which then is not asked.
                guard let year = form.year(writing: path) else {
                    return CheckLine(content: .answer(path))
                }
                return isUntilNow(form.field(at: year), at: year)
                    ? CheckLine(content: .answer(year)) : nil
            } + [CheckLine(content: .end)]
    }

    /// The line of the first problem on the check page: below what it corrects.
    var firstProblemLine: Int { questionnaire.beginning.corrects == nil ? 0 : 1 }

    /// Whether the end of the check page is before the clerk.
    var isAtEnd: Bool {
        guard case .check(let line) = place else { return false }
        return line == checkLines.count - 1
    }

    /// F10: the check page; from there on all problems are told.
    mutating func openCheck() {
        if place == .form { leaveField() }
        seeAll()
        questionnaire.returnsToCheck = nil
        notice = nil
        overlay = nil
        scroll = 0
        let problems = !questionnaire.openProblems.isEmpty
        // The first answer, not the document's language above it.
        let first = firstProblemLine
        let line =
            problems
            ? first : min(max(first + 1, questionnaire.checkLine), max(0, checkLines.count - 2))
        place = .check(line: line)
    }

    mutating func performOnCheck(_ command: Command, line: Int) -> [Effect] {
        let lines = checkLines
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
            let first = firstProblemLine
            if count > 0 {
                place = .check(line: line + 1 < first + count ? max(line + 1, first) : first)
            } else {
                notice = .message("check.clean")
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
            takeBack(command == .undo ? .undone : .redone)
            if place == .form { questionnaire.returnsToCheck = questionnaire.focus }
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
        notice = nil
    }

    /// Enter on a line: goes there to mend it; for a warning it asks for the reason first.
    private mutating func open(_ lines: [CheckLine], _ line: Int) {
        guard lines.indices.contains(line) else { return }
        questionnaire.checkLine = line
        switch lines[line].content {
        case .answer(let path):
            place = .form
            focus(on: path)
            questionnaire.returnsToCheck = path
        case .problem(let problem) where problem.level == .warning:
            // What is explained here is taken back here.
            focus(on: standing(at: problem.path) ?? questionnaire.focus)
            var items: [Picker.Item] = [.mend]
            if problem.code == "expected", let field = form.field(at: problem.path) {
                items += missingCodes(of: field, at: problem.path).map(Picker.Item.missing)
            } else {
                items += Acknowledgement.reasons.map(Picker.Item.reason)
            }
            overlay = .picker(Picker(purpose: .reason(problem), items: items, line: 0))
        case .problem(let problem): mend(problem)
        case .correction: overlay = .why(top: 0)
        case .language: turnDocument()
        case .end: break
        }
    }

    /// Turns the document into the other language: the words that came from lists go with it.
    private mutating func turnDocument() {
        let other: Language = questionnaire.language == .kk ? .ru : .kk
        let words = interview.askedFields.compactMap { field, path -> Edit? in
            guard case .list(let suggestions) = field.kind.suggesting,
                let list = world.catalog.list(suggestions.list),
                let code = list.code(
                    for: questionnaire.answers[path], saidBy: sexOfPerson(field)),
                let word = word(code, of: suggestions, in: other)
            else { return nil }
            let edit = writing(word, to: field, at: path)
            return edit.isEmpty ? nil : edit
        }
        record(.language(other, words: .together(words + placeWords(in: other))))
    }

    mutating func mend(_ problem: Problem) {
        go(to: problem)
        questionnaire.returnsToCheck = questionnaire.focus
    }

    /// The lines of places that came from the classifier, by its names in the other language.
    private func placeWords(in other: Language) -> [Edit] {
        var edits: [Edit] = []
        var code: String?
        var place = ""
        for field in form.screens.flatMap(\.fields) {
            guard case .place(let line) = field.kind else { continue }
            if line.place != place { (place, code) = (line.place, nil) }
            let text = questionnaire.answers[field.name]
            guard country(of: line) == "KZ", !text.isEmpty,
                let child = world.classifier.child(named: text.oneSpaced, of: code)
            else { continue }
            code = child.code
            let word = child.word.text(in: other)
            if word != text { edits.append(.set(AnswerPath(field.name), from: text, to: word)) }
        }
        return edits
    }

    // MARK: Finishing

    /// F10 on the check page: to its end, if nothing stands against finishing.
    private mutating func goToEnd(_ line: Int) {
        if !tellBlocked() { place = .check(line: line) }
    }

    /// F10 or Enter at the end: into the spool, once the end could be read.
    private mutating func finish() -> [Effect] {
        if tellBlocked() { return [] }
        guard finishing.takes(at: clock) else {
            notice = Notice(content: .message("finish.tooSoon", [:]), level: .warning)
            return []
        }
        notice = .message("finish.working")
        return [.desk(.deposit(record))]
    }

    /// Tells what stands against finishing, at the first line of the page; true when something does.
    private mutating func tellBlocked() -> Bool {
        let open = questionnaire.openProblems
        let errors = open.filter { $0.level == .error }.count
        if open.isEmpty { return false }
        notice =
            errors > 0
            ? Notice(content: .message("finish.blocked", ["n": String(errors)]), level: .error)
            : Notice(
                content: .message("finish.unexplained", ["n": String(open.count)]),
                level: .warning)
        place = .check(line: firstProblemLine)
        return true
    }

    /// The record as it is now; its number is given when it is put into the spool.
    var record: Record {
        let language = questionnaire.language
        return Record(
            envelope: Record.Envelope(
                id: questionnaire.id, corrects: questionnaire.beginning.corrects,
                isDemo: questionnaire.beginning.isDemo, language: language.rawValue,
                office: world.office, desk: world.desk, clerk: world.clerk,
                startedAt: questionnaire.beginning.startedAt,
                finishedAt: max(clock.now, questionnaire.beginning.startedAt),
                activeSeconds: questionnaire.activeSeconds, dueOn: deadline?.day),
            answers: questionnaire.answers, elsewhere: interview.elsewhere)
    }

    /// The day by which the service must be done: 20 working days, the day of acceptance not
    /// counted (Appendix 2 of order 259, item 5).
    var deadline: WorkingCalendar.Deadline? {
        world.calendar?.deadline(after: interview.registeredOn, workingDays: 20)
    }
}
