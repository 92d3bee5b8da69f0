import Alphabet
import Canvas
import Casework
import Forms
import Judging
import Messages
import Pages

// What is said: where one is, as far as that has changed, and the question last.

extension Conversation {
    /// What came up, where one is now, and what is asked.
    func tellWhere() {
        tellNotice()
        if model.overlay != nil { return tellOverlay() }
        SpokenPage(model.place).tell(self)
    }

    /// What the message line says because something happened; once.
    func tellNotice() {
        guard let notice = model.intake.notice.map({ $0.inLines }) else { return }
        model.intake.notice = nil
        let sign = notice.level.map { $0 == .error ? "lines.error" : "lines.warning" }
        for (text, language) in zip(model.intake.lines(of: notice), model.intake.languages)
        where !text.isEmpty {
            let spoken = LineCommand.spoken(text)
            say(
                sign.map { model.world.catalog.text($0, in: language, with: ["text": spoken]) }
                    ?? spoken)
        }
    }

    private var here: PageName { model.place.atTop }

    private func tellOverlay() {
        tellBox()
        switch model.overlay {
        case .note: say(model.intake.say("note.hint"))
        case .print: say(model.intake.say("lines.print"))
        case .picker: say(model.intake.say("lines.choose"))
        default:
            say(framed("lines.question", ["label": model.intake.say("lines.number")]))
        }
        heard.table = nil
    }

    // MARK: The form

    func tellForm() {
        let (intake, questionnaire) = (model.intake, model.questionnaire)
        if heard.page != here { heard = Heard(page: here) }
        if heard.screen != questionnaire.screen {
            heard = Heard(page: here, screen: questionnaire.screen)
            tellScreen(intake.screen)
        }
        guard let focus = questionnaire.focus else { return }
        if intake.isOnRowList { return tellRows(of: focus) }
        let row = intake.isInRow ? AnswerPath(focus.field, row: focus.row) : nil
        if row != heard.row, let row { tellRow(row) }
        (heard.row, heard.table) = (row, nil)
        guard let field = intake.focusedField else { return }
        if field.group != heard.group, let group = field.group,
            model.world.catalog.contains("group.\(group).heading")
        {
            say(intake.say("group.\(group).heading"))
        }
        heard.group = field.group
        tellQuestion(field, at: focus)
    }

    private func tellScreen(_ screen: Screen) {
        let intake = model.intake
        let title = intake.say(screen.titleKey)
        if let number = model.form.number(ofScreen: model.questionnaire.screen) {
            let count = String(model.form.countedScreens)
            say(framed("lines.screen", ["n": String(number), "count": count, "title": title]))
        } else {
            say(title)
        }
        heard.title = title
        for key in ["screen.\(screen.id).heading", "screen.\(screen.id).instruction"]
        where model.world.catalog.contains(key) && intake.say(key) != title {
            say(intake.say(key))
        }
    }

    /// The rows of a table: what each is, and what can be done. Who comes back from a row hears that one.
    private func tellRows(of focus: AnswerPath) {
        let table = focus.field
        guard let field = model.form.field(table), let columns = field.kind.table else { return }
        let path = AnswerPath(table)
        let lines = model.questionnaire.answers.rows(of: table).indices.map {
            "\($0 + 1)  \(summary(of: $0, in: columns, table))"
        }
        let former = heard.row.flatMap { $0.field == table ? $0.row : nil }
        if heard.table == path, heard.rows == lines {
            // All of it was said.
        } else if let former, lines.indices.contains(former) {
            say(lines[former])
        } else {
            let label = model.intake.shortLabel(field, at: path)
            let key = label == heard.title ? "lines.rowCount" : "lines.rows"
            say(framed(key, ["label": label, "n": String(lines.count)]))
            for line in lines { say(line) }
        }
        (heard.row, heard.table, heard.rows, heard.title) = (nil, path, lines, nil)
        say(model.intake.say("lines.rowsQuestion"))
    }

    /// Which row begins: of which table, and whose it is, as far as that was answered.
    private func tellRow(_ row: AnswerPath) {
        guard let field = model.form.field(row.field), let columns = field.kind.table,
            let number = row.row
        else { return }
        let label = model.intake.shortLabel(field, at: AnswerPath(row.field))
        let text = summary(of: number, in: columns, row.field)
        let values = ["label": label, "n": String(number + 1), "text": text]
        say(framed(text.isEmpty ? "lines.row" : "lines.rowOf", values))
    }

    /// What a row is, by the columns that the list of rows shows.
    private func summary(of row: Int, in columns: Table, _ table: String) -> String {
        let texts = columns.summary.compactMap { column -> String? in
            guard let own = columns.columns.first(where: { $0.id == column.column }) else {
                return nil
            }
            return model.intake.shown(own, at: own.path(row: row, table: table))
        }
        return texts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Says all rows again, when the question comes.
    func repeatRows() { (heard.table, heard.row) = (nil, nil) }

    // MARK: Questions

    private func tellQuestion(_ field: Field, at path: AnswerPath) {
        let intake = model.intake
        // Asked again, it is known what it is.
        if heard.question == path {
            return say(question(intake.shortLabel(field, at: path), field, at: path))
        }
        heard.question = path
        let point = field.point.map { "\($0)  " } ?? ""
        let label = point + intake.label(field, at: path)
        let ways = ways(answering: field, at: path)
        if ways.isEmpty { return say(question(label, field, at: path)) }
        say(label)
        for way in ways { say(way) }
        say(question(intake.say("lines.number"), field, at: path))
    }

    /// What can be answered, where that is not to be known otherwise.
    private func ways(answering field: Field, at path: AnswerPath) -> [String] {
        let intake = model.intake
        let choices = field.typed.choices
        if !choices.isEmpty {
            return choices.map { "\($0.key)  \(intake.shown($0.code, as: field))" }
        }
        if field.kind.paper != nil {
            return intake.languages.map {
                LineCommand.spoken(intake.hint(for: field, at: path, in: $0)).inOneSentence
            }
        }
        if field.kind.isSignature { return [intake.say("lines.sign")] }
        if field.kind.isMark { return [intake.say("lines.mark")] }
        if let mark = model.form.untilNow(of: field, at: path), let own = model.form.field(at: mark)
        {
            return ["0  \(intake.label(own, at: mark))"]
        }
        return []
    }

    /// The question with what stands there, or with what Enter takes.
    private func question(_ label: String, _ field: Field, at path: AnswerPath) -> String {
        let intake = model.intake
        if let offer = intake.offer(for: field, at: path) {
            return framed(
                "lines.offered",
                ["label": label, "text": intake.shown(offer, as: field).oneSpaced])
        }
        if intake.isBegun {
            return framed("lines.begun", ["label": label, "text": intake.focusedText.oneSpaced])
        }
        let value = intake.readBack(field, at: path)
        if value.isEmpty { return framed("lines.question", ["label": label]) }
        return framed("lines.answered", ["label": label, "text": value])
    }

    /// Words of both languages, where both are wanted, within a sentence of one.
    private func framed(_ key: String, _ values: [String: String]) -> String {
        model.world.catalog.text(key, in: model.intake.languages[0], with: values)
    }

    // MARK: Other pages

    func tellWorkList() {
        if heard.page != here {
            say(model.intake.say("title.workList"))
            for line in model.shippingText { say(line) }
            for (number, entry) in model.workListText.enumerated() {
                say(entry.title)
                say("\(number + 1)  \(entry.line)")
            }
        }
        heard = Heard(page: here)
        say(model.intake.say("lines.workListQuestion"))
    }

    func tellEnd() {
        if heard.page != here {
            for line in model.endText { say(line) }
        }
        heard = Heard(page: here)
        say(model.intake.say("lines.endQuestion"))
    }

    func tellCheckPage() {
        heard = Heard(page: here)
        defer { readsAll = false }
        if model.isAtEnd {
            for line in CheckText(ofSummaryOf: model).lines { say(line) }
            return say(model.intake.say("lines.finishQuestion"))
        }
        for line in CheckText(of: model, isWhole: readsAll).lines { say(line) }
        let isClean = model.questionnaire.openProblems.isEmpty
        say(model.intake.say(isClean ? "lines.checkedQuestion" : "lines.problemsQuestion"))
    }
}

extension Notice {
    /// The notice as it is said where there are no keys.
    fileprivate var inLines: Notice {
        guard case .message(let key, let values) = content else { return self }
        let said =
            switch key {
            case "key.unused", "key.unknown", "key.nothingTyped": "lines.refused"
            case "paper.digits": "lines.digits"
            case "finish.blocked": "lines.blocked"
            case "finish.unexplained": "lines.unexplained"
            default: key
            }
        var notice = self
        notice.content = .message(said, values)
        return notice
    }
}

extension String {
    /// What stands side by side for the eye, as it is said: with commas, or as a sentence of its own.
    fileprivate var inOneSentence: String {
        var text = ""
        for piece in split(separator: "  ").map(String.init) {
            let joint = piece.first?.isUppercase == true ? ". " : ", "
            text += (text.isEmpty ? "" : joint) + piece
        }
        return text
    }
}
