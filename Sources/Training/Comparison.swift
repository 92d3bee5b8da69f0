public import Forms
import Judging
import Messages

/// An answer that is not as the papers have it.
public struct Difference: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case wrong(is: Reply, shouldBe: Reply)
        /// A row of the key that the questionnaire lacks; what it begins with.
        case rowMissing(Reply)
        /// A row of the questionnaire that the papers do not call for.
        case rowExtra(Reply)
    }

    /// What was answered: a text, or the code that stands for a missing answer.
    public struct Reply: Hashable, Sendable {
        public let text: String
        public let missing: String

        public var isEmpty: Bool { text.isEmpty && missing.isEmpty }
    }

    /// Where it is in the questionnaire; for a row that it lacks, where it is in the key.
    public let path: AnswerPath
    public let kind: Kind
}

extension Reference {
    /// Compares what was typed with the papers, field by field, in the order of the form.
    ///
    /// Answers are compared as the form understands them: normalised, words of lists and places of
    /// the classifier in whichever language they stand. Rows may stand in any order.
    public func differences(of typed: Answers, from dossier: Dossier, today: Day) -> [Difference] {
        let key = Interview(
            form: form, answers: dossier.signed(on: today, form: form), today: today)
        let own = Interview(form: form, answers: typed, today: today)
        let comparison = Comparison(reference: self, key: key, own: own, dossier: dossier)
        return form.screens.flatMap(\.fields).flatMap { field -> [Difference] in
            if form.isOfTheDay(field) { return [] }
            if let table = field.kind.table {
                return comparison.rows(of: field.name, table)
            }
            let path = AnswerPath(field.name)
            return comparison.difference(of: field, at: path, from: path).map { [$0] } ?? []
        }
    }

    /// Whether two answers say the same, each among the answers that it belongs to.
    public func agree(
        _ one: String, _ other: String, of field: Field, in answers: Answers,
        and otherAnswers: Answers
    ) -> Bool {
        let one = field.kind.normalised(one)
        let other = field.kind.normalised(other)
        if one == other { return true }
        if one.isEmpty || other.isEmpty { return false }
        if let suggestions = field.kind.suggestions, let list = catalog.list(suggestions.list) {
            let code = list.code(for: one)
            return code != nil && code == list.code(for: other)
        }
        guard let line = field.kind.place else { return false }
        let code = code(of: line, in: answers)
        return code != nil && code == self.code(of: line, in: otherAnswers)
    }

    /// The code to which the line itself leads; nil where the classifier does not know its words.
    private func code(of line: PlaceLine, in answers: Answers) -> String? {
        let code = code(ofPlace: line.place, downTo: line.level, in: answers)
        let above = self.code(ofPlace: line.place, downTo: line.level - 1, in: answers)
        return code == above ? nil : code
    }
}

private struct Comparison {
    let reference: Reference
    let key: Interview
    let own: Interview
    let dossier: Dossier
    private let sameness: Sameness

    init(reference: Reference, key: Interview, own: Interview, dossier: Dossier) {
        self.reference = reference
        self.key = key
        self.own = own
        self.dossier = dossier
        sameness = Sameness(of: dossier.papers, catalog: reference.catalog)
    }

    private func reply(_ path: AnswerPath, in interview: Interview) -> Difference.Reply {
        let text = interview.answer(path)
        return Difference.Reply(
            text: text, missing: text.isEmpty ? interview.missingCode(path) : "")
    }

    func difference(of field: Field, at path: AnswerPath, from keyPath: AnswerPath) -> Difference? {
        let typed = reply(path, in: own)
        let right = reply(keyPath, in: key)
        if typed == right || isOpen(typed, field, at: keyPath) { return nil }
        let agree =
            dossier.free.contains(field.name)
            ? typed.isEmpty == right.isEmpty
            : typed.missing == right.missing && agree(typed.text, right.text, of: field)
        return agree ? nil : Difference(path: path, kind: .wrong(is: typed, shouldBe: right))
    }

    private func agree(_ typed: String, _ right: String, of field: Field) -> Bool {
        reference.agree(typed, right, of: field, in: own.answers, and: key.answers)
            || sameness.holds(between: typed, and: right, of: field)
    }

    /// Whether the papers leave the answer open, and this is one of those that are right.
    private func isOpen(_ typed: Difference.Reply, _ field: Field, at keyPath: AnswerPath) -> Bool {
        switch dossier.open[keyPath.description] ?? dossier.open[field.name] {
        case .anything: true
        case .these(let texts):
            texts.contains { typed.text.isEmpty ? $0.isEmpty : agree(typed.text, $0, of: field) }
        case nil: false
        }
    }

    func rows(of name: String, _ table: Table) -> [Difference] {
        var left = rowNumbers(of: name, in: key)
        var found: [Difference] = []
        var extra: [Difference] = []
        for row in rowNumbers(of: name, in: own) {
            let marks = left.map { likeness(of: row, to: $0, name, table) }
            guard let best = marks.max(), best > 0, let index = marks.firstIndex(of: best)
            else {
                let path = AnswerPath(name, row: row)
                extra.append(
                    Difference(path: path, kind: .rowExtra(title(of: row, name, table, own))))
                continue
            }
            let keyRow = left.remove(at: index)
            found += table.columns.compactMap { column in
                difference(
                    of: column, at: column.path(row: row, table: name),
                    from: column.path(row: keyRow, table: name))
            }
        }
        let lacking = left.map { row in
            Difference(
                path: AnswerPath(name, row: row),
                kind: .rowMissing(title(of: row, name, table, key)))
        }
        return found + lacking + extra
    }

    private func rowNumbers(of name: String, in interview: Interview) -> [Int] {
        interview.isAsked(AnswerPath(name)) ? Array(interview.answers.rows(of: name).indices) : []
    }

    /// How much two rows have in common; who has one number is one person.
    private func likeness(of row: Int, to keyRow: Int, _ name: String, _ table: Table) -> Int {
        table.columns.reduce(0) { sum, column in
            let typed = reply(column.path(row: row, table: name), in: own)
            let right = reply(column.path(row: keyRow, table: name), in: key)
            guard !typed.text.isEmpty,
                reference.agree(
                    typed.text, right.text, of: column, in: own.answers, and: key.answers)
            else { return sum }
            return sum + (table.person?.name.contains(column.id) == true ? 10 : 1)
                + (table.person?.iin == column.id ? 20 : 0)
        }
    }

    /// What tells a row from others: the first column that has a text.
    private func title(
        of row: Int, _ name: String, _ table: Table, _ interview: Interview
    ) -> Difference.Reply {
        let replies = table.columns.map { reply($0.path(row: row, table: name), in: interview) }
        let names = zip(table.columns, replies).first { column, reply in
            let isName =
                table.person.map { $0.name.contains(column.id) } ?? (column.id == "organisation")
            return isName && !reply.text.isEmpty
        }
        return names?.1 ?? replies.first { !$0.isEmpty } ?? Difference.Reply(text: "", missing: "")
    }
}
