import Alphabet
import JSON

/// Turns the JSON of a record into answers, and notes what does not fit.
final class RecordReader {
    let form: Form
    let today: Day
    var answers = Answers()
    var problems: [Problem] = []
    /// What could not be read: what else would be told of it, or of its parts, is a consequence.
    private var unreadable: Set<AnswerPath> = []

    init(form: Form, today: Day) {
        self.form = form
        self.today = today
    }

    func reading(of record: Node) -> RecordReading {
        guard record.object != nil else { return refusal(.recordType, "-") }
        let known = [
            ("schema", Record.schema), ("form.id", form.id), ("form.revision", form.revision),
        ]
        for (path, value) in known {
            let found = record.value(at: path)
            guard found?.string == value else {
                let word = found.map { $0.string ?? $0.line } ?? "null"
                return refusal(.recordSchema, path, ["word": .text(word)])
            }
        }
        if let part = record["answers"], part.object == nil, !part.isNull {
            return refusal(.recordType, "answers")
        }
        let envelope = envelope(of: record)
        // The number says it too, should somebody change the flag.
        if envelope.isDemo || envelope.number.hasPrefix("DEMO") {
            problems.append(Problem(.recordDemo, at: AnswerPath("demo")))
        }
        for screen in form.screens {
            for field in screen.fields { read(field, of: record) }
        }
        readMissing(record["missing"])
        let acknowledged = acknowledgements(in: record["acknowledged"])
        judge(explainedBy: acknowledged)
        return RecordReading(
            record: Record(envelope: envelope, answers: answers), problems: problems,
            acknowledged: acknowledged)
    }

    /// The same checks as on the screen; and what only a record can have wrong.
    private func judge(explainedBy acknowledged: [Record.Acknowledgement]) {
        let interview = Interview(form: form, answers: answers, today: today)
        problems += unasked(interview).map { Problem(.recordUnasked, at: $0) }
        problems += interview.problems.filter { !isConsequence($0.path) }
        for problem in problems where problem.level == .warning {
            if let given = acknowledged.first(where: { $0.explains(problem) }) {
                answers.apply(
                    interview.explaining(problem, reason: given.reason, note: given.note))
            } else {
                problems.append(
                    Problem(
                        .warningUnexplained, at: problem.path,
                        details: ["word": .text(problem.code)]))
            }
        }
    }

    private func refusal(
        _ code: Problem.Code, _ path: String, _ details: [String: Problem.Detail] = [:]
    ) -> RecordReading {
        let problem = Problem(code, at: AnswerPath(path), details: details)
        return RecordReading(record: nil, problems: [problem], acknowledged: [])
    }

    /// Tells once that a value is of the wrong type.
    func mistype(_ path: AnswerPath) { refuse(.recordType, at: path) }

    private func refuse(_ code: Problem.Code, at path: AnswerPath) {
        if unreadable.insert(path).inserted { problems.append(Problem(code, at: path)) }
    }

    /// Tells characters that nobody can see, where no check looks.
    func noteHidden(_ text: String, at path: AnswerPath) {
        if text.hasHidden || text.hasTower {
            problems.append(Problem(.control, at: path))
        }
    }

    /// Whether the answer, or what holds it, could not be read.
    private func isConsequence(_ path: AnswerPath) -> Bool {
        var wholes = [AnswerPath(path.field, row: path.row), AnswerPath(path.field)]
        for name in path.column.map(\.wholes) ?? [] {
            wholes.append(AnswerPath(path.field, row: path.row, column: name))
        }
        if path.row == nil { wholes += path.field.wholes.map { AnswerPath($0) } }
        return wholes.contains { unreadable.contains($0) }
    }

    /// The answers that are not asked; a table that is not stands for all of its rows.
    private func unasked(_ interview: Interview) -> [AnswerPath] {
        let fields = form.conditionalFields.map { AnswerPath($0) }.filter { path in
            let isAnswered = !answers[path].isEmpty || !answers.rows(of: path.field).isEmpty
            return isAnswered && !interview.isAsked(path)
        }
        let columns = form.columnWhens.keys.sorted().flatMap { table in
            interview.rows(of: table).flatMap { row in
                (form.table(table)?.columns ?? []).map { $0.path(row: row, table: table) }
                    .filter { !answers[$0].isEmpty && !interview.isAsked($0) }
            }
        }
        return fields + columns
    }
}

// MARK: Answers

extension RecordReader {
    private func read(_ field: Field, of record: Node) {
        let root = field.part == "answers" ? 1 : 0
        func value(_ inPart: [String]) -> Node? {
            let keys = field.partKeys + inPart
            return self.value(under: keys, in: record) {
                AnswerPath(keys[root..<max(root, $0)].joined(separator: "."))
            }
        }
        guard case .table(let table) = field.kind else {
            return read(field, at: AnswerPath(field.name), value: value)
        }
        guard let node = value(field.idKeys) else { return }
        guard let rows = node.array else { return mistype(AnswerPath(field.name)) }
        for (number, row) in rows.enumerated() {
            answers.apply(.insertRow(table: field.name, at: number, Row()))
            guard row.object != nil else {
                mistype(AnswerPath(field.name, row: number))
                continue
            }
            for column in table.columns {
                read(column, at: column.path(row: number, table: field.name)) { keys in
                    self.value(under: keys, in: row) {
                        let column = keys[..<$0].joined(separator: ".")
                        return AnswerPath(field.name, row: number, column: column)
                    }
                }
            }
        }
    }

    /// The value under nested keys. What stands in the way and is no object is told; `path` names
    /// the first so many keys.
    private func value(
        under keys: [String], in node: Node, path: (Int) -> AnswerPath
    ) -> Node? {
        var node = node
        for (depth, key) in keys.enumerated() {
            guard node.object != nil else {
                mistype(path(depth))
                return nil
            }
            guard let next = node[key], !next.isNull else { return nil }
            node = next
        }
        return node
    }

    private func read(_ field: Field, at path: AnswerPath, value: ([String]) -> Node?) {
        if let code = field.kind.codeName, let node = value(field.codeKeys) {
            var place = path
            if path.row == nil { place.field = code } else { place.column = code }
            if let text = node.string {
                if answers[place].isEmpty { noteHidden(text, at: place) }
                answers[place] = text
            } else {
                mistype(place)
            }
        }
        guard let node = value(field.idKeys), node.string != "" else { return }
        switch field.kind {
        case .flag:
            guard let flag = node.bool else { return mistype(path) }
            answers[path] = flag ? "true" : ""
        case .choice(let options, printed: true):
            // An option that is no number is kept as the text that it is.
            guard let text = node.string, Int(text) == nil, options.contains(text) else {
                return readNumber(node, at: path)
            }
            answers[path] = text
        case .year: readNumber(node, at: path)
        case .date(yearAlone: true) where node.string == nil: readNumber(node, at: path)
        case .date, .declaration:
            guard let text = node.string else { return mistype(path) }
            readDay(text, at: path)
        default:
            guard let text = node.string else { return mistype(path) }
            answers[path] = text
        }
    }

    private func readNumber(_ node: Node, at path: AnswerPath) {
        guard let number = node.integer, number >= 0 else { return mistype(path) }
        answers[path] = String(number)
    }

    /// A day of a record is written in one way only, otherwise it is none.
    private func readDay(_ text: String, at path: AnswerPath) {
        let isDay = text.utf8.isDateOfRecord
        answers[path] =
            isDay ? "\(text.suffix(2)).\(text.dropFirst(5).prefix(2)).\(text.prefix(4))" : text
        if !isDay, !text.isEmpty { refuse(.dateFormat, at: path) }
    }
}

extension String {
    /// The names of the wholes that a name is part of, itself the last: `a`, `a.b` for `a.b`.
    fileprivate var wholes: [String] {
        let keys = split(separator: ".")
        return keys.indices.map { keys[...$0].joined(separator: ".") }
    }
}
