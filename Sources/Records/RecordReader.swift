import Forms
import JSON
import Judging

/// Turns the JSON of a record into answers, and notes what does not fit.
final class RecordReader {
    let form: Form
    /// The day on which everything is judged: the reader's, until the record tells its own.
    private var today: Day
    var answers = Answers()
    var problems: [Problem] = []
    /// What could not be read: what else would be told of it, or of its parts, is a consequence.
    private var unreadable: Set<AnswerPath> = []

    init(form: Form, today: Day) {
        self.form = form
        self.today = today
    }

    func reading(of record: Node) -> RecordReading {
        if let refusal = refusal(of: record) {
            return RecordReading(record: nil, problems: [refusal], acknowledged: [])
        }
        let faults = form.recordShape.faults(of: record)
        for fault in faults where fault.isUnreadable { refuse(fault.problem) }
        let envelope = Record.Envelope(of: record)
        if let text = record.value(at: "intake.finishedAt")?.string,
            let finishedAt = Instant(rfc3339: text)
        {
            today = min(finishedAt.day, today.adding(days: 1))
        }
        // The number says it too, should somebody change the flag.
        if envelope.isDemo || envelope.number.hasPrefix(Record.trainingOffice) {
            problems.append(Problem(.recordDemo, at: AnswerPath("demo")))
        }
        for screen in form.screens {
            for field in screen.fieldsOfParts { read(field, of: record) }
        }
        readDocuments(of: record)
        readMissing(record["missing"])
        let acknowledged = Acknowledgement.all(in: record)
        let hasPapers = record["documents"]?.array?.isEmpty == false
        let fingerprint = fingerprint(of: record)
        judgeSchedule(of: record)
        judge(
            faults.filter { !$0.isUnreadable }, explainedBy: acknowledged,
            as: Interview(
                form: form, answers: answers, today: today,
                isCorrection: envelope.corrects != nil, fingerprint: fingerprint,
                judgingPapers: hasPapers))
        return RecordReading(
            record: Record(envelope: envelope, answers: answers, fingerprint: fingerprint),
            problems: problems, acknowledged: acknowledged)
    }

    /// The same checks as on the screen; and what only a record can have wrong.
    ///
    /// A fault of the shape is told where nothing else is an error: so the record fails, and the
    /// sentence is the one that says most.
    private func judge(
        _ faults: [ShapeFault], explainedBy acknowledged: [Acknowledgement],
        as interview: Interview
    ) {
        let found =
            unasked(interview).map { Problem(.recordUnasked, at: $0) }
            + interview.problems.filter { !isConsequence($0.path) }
        let told = Set(found.filter { $0.level == .error }.map(\.path))
        for fault in faults {
            let problem = fault.problem
            if told.isDisjoint(with: [problem.path, form.keeperPath(of: problem.path)]) {
                problems.append(problem)
            }
        }
        problems += found
        for problem in problems where problem.level == .warning {
            if let given = acknowledged.first(where: { $0.explains(problem) }) {
                answers.apply(
                    interview.explaining(problem, reason: given.reason, note: given.note))
            } else {
                problems.append(
                    Problem(
                        .warningUnexplained, at: problem.path,
                        details: ["word": .text(problem.code.rawValue)]))
            }
        }
    }

    /// The day that was promised is that of the calendar, where it knows one (Appendix 2 of order 259, 5).
    private func judgeSchedule(of record: Node) {
        func day(_ path: String) -> Day? {
            record.value(at: path)?.string.flatMap { Day(iso: $0) }
        }
        guard let accepted = day("schedule.acceptedOn"), let promised = day("schedule.dueOn"),
            case .on(let due) = form.terms?.due(after: accepted), due != promised
        else { return }
        problems.append(
            Problem(.scheduleDue, at: AnswerPath("schedule.dueOn"), details: ["day": .day(due)]))
    }

    /// Why nothing is read of it: it is no record of this form; nil where it is one.
    private func refusal(of record: Node) -> Problem? {
        guard record.object != nil else { return Problem(.recordType, at: AnswerPath("-")) }
        let known = [
            ("schema", Record.schema), ("form.id", form.id), ("form.revision", form.revision),
        ]
        for (path, value) in known {
            let found = record.value(at: path)
            if found?.string == value { continue }
            let word = found.map { $0.string ?? $0.line } ?? "null"
            return Problem(.recordSchema, at: AnswerPath(path), details: ["word": .text(word)])
        }
        guard let part = record["answers"] else {
            return Problem(.required, at: AnswerPath("answers"), variant: "record")
        }
        return part.object == nil ? Problem(.recordType, at: AnswerPath("answers")) : nil
    }

    /// Tells once that nothing can be read there.
    func refuse(_ problem: Problem) {
        if unreadable.insert(problem.path).inserted { problems.append(problem) }
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
        let part = record.value(under: field.partKeys)
        guard let table = field.kind.table else {
            return read(field, at: AnswerPath(field.name), in: part)
        }
        for (number, row) in (part?.value(under: field.idKeys)?.array ?? []).enumerated() {
            answers.apply(.insertRow(table: field.name, at: number, Row()))
            for column in table.ownColumns {
                read(column, at: column.path(row: number, table: field.name), in: row)
            }
        }
    }

    /// Takes what can be taken; what the value should have been, the shape of the record tells.
    private func read(_ field: Field, at path: AnswerPath, in part: Node?) {
        if let name = field.kind.codeName, let code = part?.value(under: field.codeKeys)?.string {
            answers[path.beside(name)] = code
        }
        guard let node = part?.value(under: field.idKeys) else { return }
        answers[path] = field.kind.text(of: node) ?? ""
    }
}

extension Node {
    /// The value under nested keys; nil where there is none, or something else stands in the way.
    fileprivate func value(under keys: [String]) -> Node? {
        keys.reduce(self as Node?) { $0?[$1] }
    }
}

extension String {
    /// The names of the wholes that a name is part of, itself the last: `a`, `a.b` for `a.b`.
    fileprivate var wholes: [String] {
        let keys = split(separator: ".")
        return keys.indices.map { keys[...$0].joined(separator: ".") }
    }
}
