import Alphabet
import Casework
import Forms
import JSON
import Judging
import Messages
import Records

/// The order's form, filled or empty, as `SheetLayout` has it.
struct QuestionnaireSheet {
    let layout: SheetLayout
    let interview: Interview
    let wording: SheetWording
    /// Whether there are no answers and there will be none: lines and empty boxes only.
    let isBlank: Bool

    private var form: Form { interview.form }

    var blocks: [Block] { layout.parts.flatMap(blocks) }

    private func blocks(of part: SheetLayout.Part) -> [Block] {
        switch part {
        case .corner(let key): return [.corner(wording.paragraphs(key))]
        case .title(let key): return [.title([wording.say(key)])]
        case .heading(let key, let point):
            return [.heading((point.map { "\($0). " } ?? "") + wording.say(key))]
        case .note(let key, let when, let instead):
            let holds = isBlank || when.map { interview.holds($0) } ?? true
            if holds { return [.note(wording.say(key))] }
            return instead.map { [.note(wording.say($0))] } ?? []
        case .boxes(let name): return field(name) { [.boxes(label: $1, digits: digits($0))] }
        case .line(let names):
            let answers = names.flatMap { name in field(name) { [answer($0, $1)] } }
            return answers.isEmpty ? [] : [.line(answers)]
        case .row(let cells): return [.row(cells.compactMap(cell))]
        case .grid(let names):
            return [.grid(names.flatMap { name in field(name) { [answer($0, $1)] } })]
        case .columns(let cells):
            let cells = cells.compactMap(cell)
            return cells.isEmpty ? [] : [.columns(cells)]
        case .choice(let name, let isDown):
            return field(name) { [.choice(choice($0, $1, isDown: isDown))] }
        case .table(let table): return [self.table(table)]
        case .declaration(let name, let isCaptioned):
            return field(name) { field, label in
                [.paragraph(label), .signature(signature(isCaptioned: isCaptioned))]
            }
        case .representative(let part): return representative(part)
        case .registered(let name):
            return field(name) { [.paragraph($1 + ": " + (value($0) ?? Words("____________")))] }
        case .kept(let parts): return [.kept(parts.flatMap(blocks))]
        }
    }

    // MARK: Answers

    /// What is made of a field that is asked, and of its label with the number before it.
    private func field<Part>(
        _ name: String, short: Bool = false, _ make: (Field, Words) -> [Part]
    ) -> [Part] {
        guard let field = form.field(name), isBlank || interview.isAsked(AnswerPath(name)) else {
            return []
        }
        return make(
            field,
            wording.numbered(field, at: AnswerPath(name), of: interview, short: short))
    }

    private func answer(_ field: Field, _ label: Words) -> Block.Answer {
        Block.Answer(label, value(field))
    }

    /// Nil where a pen has to write: on a blank, and where a draft lacks an answer.
    private func value(_ field: Field, at path: AnswerPath? = nil) -> Words? {
        if isBlank { return nil }
        let path = path ?? AnswerPath(field.name)
        let words = wording.answer(field, at: path, of: interview)
        if !words.isEmpty { return words }
        let isNeeded = interview.problems.contains {
            $0.path == path && ($0.code == .required || $0.code == .expected)
        }
        return isNeeded ? nil : .value("–")
    }

    private func digits(_ field: Field) -> [String] {
        let count = field.kind.fixedLength ?? 12
        let text = isBlank ? "" : interview.answers[AnswerPath(field.name)]
        let signs = text.map(String.init)
        // What is not whole is shown as far as it goes.
        return (0..<max(count, signs.count)).map { $0 < signs.count ? signs[$0] : "" }
    }

    private func choice(_ field: Field, _ label: Words, isDown: Bool = true) -> Block.Choice {
        let chosen = isBlank ? "" : interview.answer(field.name)
        let isPrinted = field.kind.shape.isOfNumbers
        return Block.Choice(
            label: label,
            options: field.kind.options.map { option in
                Block.Choice.Option(
                    code: isPrinted ? option : nil,
                    words: wording.say(field.key(ofOption: option)),
                    isChosen: option == chosen)
            }, isDown: isDown)
    }

    private func cell(_ cell: SheetLayout.Cell) -> Block.Cell? {
        switch cell {
        case .date(let name):
            return field(name, short: true) { field, label -> [Block.Cell] in
                let parts = isBlank ? [] : interview.answers[field.name].split(separator: ".")
                let keys = [("word.day", 2), ("word.month", 2), ("word.year", 4)]
                return [
                    .date(
                        label: label,
                        parts: keys.enumerated().map { number, part in
                            (
                                label: wording.say(part.0),
                                digits: parts.count == 3 ? String(parts[number]) : "",
                                count: part.1
                            )
                        })
                ]
            }.first
        case .choice(let name, let instead):
            if let cell = field(name, { [Block.Cell.choice(choice($0, $1))] }).first {
                return cell
            }
            guard let field = form.field(name), let instead,
                let screen = form.screen(of: AnswerPath(name)),
                screen.fields.contains(where: { interview.isAsked(AnswerPath($0.name)) })
            else { return nil }
            let label = wording.numbered(field, at: AnswerPath(name), of: interview)
            if isUndecided(field) { return .choice(choice(field, label)) }
            return .skipped(label: label, why: wording.say(instead))
        case .grid(let heading, let names):
            return .answers(
                heading: wording.say(heading),
                names.flatMap { name in field(name) { [answer($0, $1)] } })
        }
    }

    /// Whether nobody can say yet that it is not asked: what decides it is not answered.
    private func isUndecided(_ field: Field) -> Bool {
        (field.when.map(form.allSubjects) ?? []).contains { subject in
            guard case .field(let name) = subject else { return false }
            return interview.answer(name).isEmpty
        }
    }

    // MARK: Tables

    private func table(_ table: SheetLayout.Table) -> Block {
        let columns = table.columns.map { column -> Block.Table.Column in
            let label = column.label.map { wording.say($0) } ?? label(of: column, in: table)
            let short =
                column.short.map { wording.say($0) } ?? column.label.map { wording.say($0) }
                ?? self.label(of: column, in: table, short: true)
            return Block.Table.Column(label: label, short: short, share: column.share)
        }
        let isAsked = isBlank || isAsked(table.name)
        let rows =
            isBlank
            ? (0..<table.blankRows).map { _ in table.columns.map { _ in Words.room } }
            : interview.rows(of: table.name).map { row in
                table.columns.map { self.cell($0, row: row, of: table.name) }
            }
        let continued =
            (table.point.map { "\($0). " } ?? "") + wording.say(table.continued) + " "
            + wording.say("sheet.continued")
        var instead: Words?
        if rows.isEmpty || !isAsked {
            instead =
                isAsked ? wording.say("sheet.none.rows") : table.instead.map { wording.say($0) }
        }
        return .table(
            Block.Table(
                continued: continued, columns: columns, bands: table.bands,
                rows: instead == nil ? rows : [], isNumbered: true, instead: instead))
    }

    private func isAsked(_ table: String) -> Bool {
        let screen = form.screen(of: AnswerPath(table))
        return screen.map(interview.isAsked) ?? true && interview.isAsked(AnswerPath(table))
    }

    private func label(
        of column: SheetLayout.Table.Column, in table: SheetLayout.Table, short: Bool = false
    ) -> Words {
        .joined(
            column.fields.compactMap { form.field("\(table.name).\($0)") }.map { field in
                wording.label(
                    field, at: AnswerPath(table.name, column: field.id), of: interview,
                    short: short)
            }, with: column.join)
    }

    /// The answers of one cell; what stands for several of them stands once.
    private func cell(_ column: SheetLayout.Table.Column, row: Int, of table: String) -> Words {
        var parts: [Words] = []
        for name in column.fields {
            guard let field = form.field("\(table).\(name)") else { continue }
            let path = field.path(row: row, table: table)
            let words = wording.answer(field, at: path, of: interview)
            if !words.isEmpty, !parts.contains(words) { parts.append(words) }
        }
        if parts.isEmpty {
            let paths = column.fields.compactMap { name -> AnswerPath? in
                form.field("\(table).\(name)")?.path(row: row, table: table)
            }
            let isNeeded = interview.problems.contains {
                paths.contains($0.path) && ($0.code == .required || $0.code == .expected)
            }
            return isNeeded ? Words() : .value("–")
        }
        return .joined(parts, with: column.join)
    }

    // MARK: Signatures

    /// Whether somebody else signs for the applicant.
    private var isRepresented: Bool {
        !isBlank && interview.answer("intake.representative.name").isEmpty == false
    }

    private func signature(isCaptioned: Bool) -> Block.Signature {
        Block.Signature(
            who: Words(),
            caption: isCaptioned
                ? wording.say(
                    isRepresented ? "sheet.signature.representative" : "sheet.signature")
                : Words(),
            day: wording.daySigned)
    }

    private func representative(_ part: String) -> [Block] {
        func value(_ name: String) -> Words {
            guard let field = form.field("\(part).\(name)") else { return Words() }
            return wording.answer(field, at: AnswerPath(field.name), of: interview)
        }
        if !isRepresented { return [] }
        let iin = value("iin")
        let person = Words.joined(
            [value("name"), iin.isEmpty ? iin : wording.say("fact.iin") + " " + iin], with: ", ")
        let ground = value("ground")
        return [.paragraph(wording.say("sheet.representative") + ": " + person)]
            + (ground.isEmpty
                ? [] : [.paragraph(wording.say("sheet.ground") + ": " + ground)])
    }
}

extension SheetWording {
    /// Where the day of a signature is written by hand.
    var daySigned: Words {
        language == .both
            ? Words(catalog.text("sheet.day.both", in: .both)) : say("sheet.day")
    }
}

extension AnswerShape {
    /// Whether its options are the codes that the paper prints.
    fileprivate var isOfNumbers: Bool {
        guard case .options(let options) = self else { return false }
        return options.contains { $0.integer != nil }
    }
}
