import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// What the message line says, one line a language, and how grave it is.
    var message: ([String], Problem.Level?) {
        if player != nil, !explanation.isEmpty { return (explanation, nil) }
        if let notice { return (intake.lines(of: notice), notice.level) }
        switch overlay {
        case .picker(let picker) where picker.purpose == .answer:
            let count = picker.items.filter { if case .word = $0 { true } else { false } }.count
            return (
                count == 0
                    ? intake.texts("missing.choose")
                    : intake.texts("word.found", ["n": String(count)]),
                nil
            )
        case .picker(let picker) where picker.purpose == .repair:
            return (intake.texts("repair.choose"), nil)
        case .picker: return (intake.texts("reason.choose"), nil)
        case .note: return (intake.texts("note.hint"), nil)
        case .sections: return (intake.texts("sections.hint"), nil)
        case .training(.choice): return (intake.texts("exercise.choose"), nil)
        case .help, .why: return ([], nil)
        case .training(.papers), nil: break
        }
        switch place {
        case .form: return formMessage
        case .check:
            if !questionnaire.openProblems.isEmpty { return (intake.texts("check.mend"), nil) }
            return (intake.texts(isAtEnd ? "check.end" : "check.ready"), nil)
        case .finished: return ([], nil)
        case .workList: return (workListMessage, nil)
        }
    }

    /// The message as it stands on the screen.
    var messageLines: [String] {
        if let layout { return layout.message }
        let (sentences, level) = message
        return lines(of: sentences, level)
    }

    /// Sentences as lines of the message: at most two for each.
    func lines(of sentences: [String], _ level: Problem.Level?) -> [String] {
        sentences.flatMap { sentence in
            let lines = wrapped(sentence, level)
            guard lines.count > 2 else { return lines }
            let rest = lines.dropFirst().joined(separator: " ")
            return [lines[0], rest.clipped(to: messageWidth(level))]
        }
    }

    /// A sentence as lines of the message, however many.
    func wrapped(_ sentence: String, _ level: Problem.Level?) -> [String] {
        sentence.wrapped(to: messageWidth(level))
    }

    private func messageWidth(_ level: Problem.Level?) -> Int {
        size.columns - messageColumn(level) - 1
    }

    /// Where the message begins: behind its mark, where it has one.
    func messageColumn(_ level: Problem.Level?) -> Int { level == nil ? 1 : 3 }

    /// The problem of the focused answer, else what to type now.
    private var formMessage: ([String], Problem.Level?) {
        guard let focus = questionnaire.focus else { return (intake.texts("screen.skipped"), nil) }
        let path = intake.isOnRowList ? AnswerPath(focus.field) : focus
        let problem = questionnaire.problem(at: path) ?? rowProblem(focus)
        // What to type says more than that it is empty; the mark stands beside it.
        if let problem,
            !(intake.focusedField != nil && ["required", "expected"].contains(problem.code))
        {
            return (intake.sentences(for: problem), problem.level)
        }
        guard let field = form.field(at: path) else { return ([], nil) }
        return (intake.languages.map { intake.hint(for: field, at: path, in: $0) }, nil)
    }

    /// On a list of rows, the gravest problem of the row.
    private func rowProblem(_ focus: AnswerPath) -> Problem? {
        guard intake.isOnRowList else { return nil }
        return questionnaire.problems.first {
            $0.path.field == focus.field && $0.path.row == focus.row && questionnaire.isTold($0)
                && questionnaire.isOpen($0)
        }
    }

    // MARK: Footer

    /// The keys that work now with their words, the most useful first.
    var footer: [(name: String, word: String)] {
        withTraining(footerItems).map { item in
            (item.name, intake.say(item.word, joining: "·"))
        }
    }

    typealias Item = (name: String, word: String)

    private var footerItems: [Item] {
        switch overlay {
        case .picker(let picker):
            let choose: Item = ("Enter", "command.choose")
            let close: Item = ("Esc", "command.close")
            return picker.purpose == .answer
                ? [choose, close, item(.language)]
                : [choose, ("1–\(picker.items.count)", "command.choose"), close]
        case .help(let page, _):
            let more: [HelpPage: Item] = [
                .short: ("F1", "command.moreHelp"), .full: ("F1", "command.keys"),
            ]
            return scrolling(helpLines(of: page).count) + [more[page]].compactMap(\.self)
                + [("Esc", "command.close"), item(.language)]
        case .why:
            return scrolling(whyLines.count) + [("Esc", "command.close"), item(.language)]
        case .sections:
            return [
                ("Enter", "command.open"), ("1–\(form.screens.count)", "command.open"),
                ("Esc", "command.close"), item(.language),
            ]
        case .note: return [("Enter", "command.save"), ("Esc", "command.close")]
        case .training(.choice):
            return [
                ("Enter", "command.choose"), ("1–2", "command.choose"), ("Esc", "command.close"),
            ]
        case .training(.papers): return papersItems
        case nil: break
        }
        switch place {
        case .workList: return workListItems
        case .form: return formItems
        case .check: return checkItems
        case .finished:
            let enter = practice == nil ? "command.nextApplicant" : "command.leave"
            return [("Enter", enter), item(.language), item(.leave)]
                + (practice == nil ? [("Ctrl-D", "command.takeBack")] : [])
        }
    }

    private func scrolling(_ lines: Int) -> [Item] {
        lastTop(of: lines) > 0 ? [("↓ PgDn", "command.scroll")] : []
    }

    private var checkItems: [Item] {
        let first: [Item] =
            isAtEnd
            ? [("F10", "command.finish"), item(.help), item(.language)]
            : [
                ("Enter", "command.correct"), item(.help), item(.language),
                ("F10", "command.toEnd"),
            ]
        return first + [
            ("Esc", "command.backToForm"),
            item(.nextProblem), item(.sections), item(.leave),
        ]
    }

    func item(_ command: Command) -> Item {
        Keymap.binding(of: command).map { ($0.name, $0.word) } ?? ("", "")
    }

    private var formItems: [Item] {
        if intake.isOnRowList, let focus = questionnaire.focus {
            let count = questionnaire.answers.rows(of: focus.field).count
            let isRow = (focus.row ?? 0) < count
            var items: [Item] = [("Enter", isRow ? "command.open" : "command.newRow")]
            if isRow, form.table(focus.field)?.copy != nil {
                items.append(("F5", "command.copyToRelatives"))
            }
            if isRow { items += [item(.newRow), item(.deleteRow)] }
            if isRow, count > 1 { items.append(("Ctrl-↑↓", "command.moveRow")) }
            return items + [
                item(.help), item(.language), ("PgDn", "command.next"), item(.why),
                item(.check), item(.sections),
            ]
        }
        var items = [item(.help), item(.language)]
        if intake.isInRow { items = [("Esc", "command.rows")] + items }
        if let focus = questionnaire.focus, let field = intake.focusedField {
            let hasList = intake.suggestions(for: field, at: focus) != nil
            if hasList || !intake.missingCodes(of: field, at: focus).isEmpty {
                items.append(item(.list))
            }
            if intake.isRepeatable(field, at: focus) { items.append(item(.repeatValue)) }
        }
        return items + [
            item(.check), item(.sections), item(.nextProblem), item(.leave), item(.why),
            item(.undo),
        ]
    }
}
