import JSON

/// What was found in a record that came from elsewhere.
public struct RecordReading: Sendable {
    /// The record as far as it could be read; nil where it is none.
    public let record: Record?
    /// Everything that is wrong with it, warnings that were acknowledged included.
    public let problems: [Problem]
    /// The reasons that it gives for warnings.
    public let acknowledged: [Record.Acknowledgement]

    /// The problems that keep it from being in order: all errors, and warnings without a reason.
    public var open: [Problem] {
        problems.filter { $0.level == .error || !isAcknowledged($0) }
    }

    /// Whether the record gives a reason for the warning.
    public func isAcknowledged(_ problem: Problem) -> Bool {
        acknowledged.contains {
            $0.code == problem.code && $0.field == problem.path
                && Record.reasons.contains($0.reason)
        }
    }
}

extension Problem.Code {
    static let recordJSON = Problem.Code("record.json", .error)
    static let recordDuplicateKey = Problem.Code("record.duplicateKey", .error)
    static let recordSchema = Problem.Code("record.schema", .error)
    static let recordType = Problem.Code("record.type", .error)
    static let recordUnasked = Problem.Code("record.unasked", .error)
    static let warningUnexplained = Problem.Code("warning.unexplained", .error)
}

extension Record {
    /// The coded reasons for passing a warning, in the order in which they are offered.
    public static let reasons = [
        "as-in-document", "as-stated", "document-shown", "unobtainable", "other",
    ]

    /// Reads and judges the bytes of a record as of its own day of registration.
    ///
    /// Never stops at the first fault: whatever can be read is judged. `today` bounds the day of
    /// registration itself.
    public static func read(_ bytes: [UInt8], form: Form, today: Day) -> RecordReading {
        do throws(ReadError) {
            return RecordReader(form: form, today: today).reading(of: try Node.read(bytes))
        } catch {
            let place = ["where": Problem.Detail.text("\(error.position)")]
            let problem: Problem
            if case .duplicateKey(let key) = error.reason {
                problem = Problem(
                    .recordDuplicateKey, at: AnswerPath(key),
                    details: place.merging(["word": .text(key)]) { $1 })
            } else {
                problem = Problem(.recordJSON, at: AnswerPath("-"), details: place)
            }
            return RecordReading(record: nil, problems: [problem], acknowledged: [])
        }
    }
}

/// Turns the JSON of a record into answers, and notes what does not fit.
private final class RecordReader {
    let form: Form
    let today: Day
    private var answers = Answers()
    private var problems: [Problem] = []
    /// Answers that could not be read: what else would be told of them is a consequence.
    private var unreadable: Set<AnswerPath> = []

    init(form: Form, today: Day) {
        self.form = form
        self.today = today
    }

    func reading(of node: Node) -> RecordReading {
        guard node.object != nil else { return refusal(.recordType, "-") }
        guard node["schema"]?.string == Record.schema else {
            return refusal(.recordSchema, "schema")
        }
        guard node["form"]?["id"]?.string == form.id else {
            return refusal(.recordSchema, "form.id")
        }
        guard node["form"]?["revision"]?.string == form.revision else {
            return refusal(.recordSchema, "form.revision")
        }
        let envelope = envelope(of: node)
        for screen in form.screens {
            for field in screen.fields { read(field, of: node) }
        }
        readMissing(node["missing"])
        let acknowledged = acknowledgements(in: node["acknowledged"])
        let registered = Day(typed: answers[form.registeredOn]) ?? today
        let interview = Interview(form: form, answers: answers, today: min(registered, today))
        problems += unasked(interview).map { Problem(.recordUnasked, at: $0) }
        problems += interview.problems.filter { problem in
            !unreadable.contains(problem.path)
        }
        let soFar = RecordReading(record: nil, problems: problems, acknowledged: acknowledged)
        problems += problems.filter { $0.level == .warning && !soFar.isAcknowledged($0) }.map {
            Problem(.warningUnexplained, at: $0.path, details: ["word": .text($0.code)])
        }
        return RecordReading(
            record: Record(envelope: envelope, answers: answers), problems: problems,
            acknowledged: acknowledged)
    }

    /// The places of answers that are not asked; a table that is not stands for all of its rows.
    private func unasked(_ interview: Interview) -> [AnswerPath] {
        let paths = form.conditionalFields.map { AnswerPath($0) }.filter { path in
            let isAnswered = !answers[path].isEmpty || !answers.rows(of: path.field).isEmpty
            return isAnswered && !interview.isAsked(path)
        }
        return paths
            + form.columnWhens.keys.sorted().flatMap { table in
                interview.rows(of: table).flatMap { row in
                    (form.table(table)?.columns ?? []).map { $0.path(row: row, table: table) }
                        .filter { !answers[$0].isEmpty && !interview.isAsked($0) }
                }
            }
    }

    private func refusal(_ code: Problem.Code, _ path: String) -> RecordReading {
        RecordReading(
            record: nil, problems: [Problem(code, at: AnswerPath(path))], acknowledged: [])
    }

    private func mistype(_ path: AnswerPath) {
        problems.append(Problem(.recordType, at: path))
        unreadable.insert(path)
    }

    private func read(_ field: Field, of record: Node) {
        var node: Node? = record
        for key in field.partKeys { node = node?[key] }
        guard let node, !node.isNull else { return }
        guard node.object != nil else { return mistype(AnswerPath(field.part)) }
        guard case .table(let table) = field.kind else {
            return read(field, in: node, at: AnswerPath(field.name))
        }
        guard let value = node[field.id], !value.isNull else { return }
        guard let rows = value.array else { return mistype(AnswerPath(field.name)) }
        for (number, row) in rows.enumerated() {
            answers.apply(.insertRow(table: field.name, at: number, Row()))
            guard row.object != nil else {
                mistype(AnswerPath(field.name, row: number))
                continue
            }
            for column in table.columns {
                read(column, in: row, at: column.path(row: number, table: field.name))
            }
        }
    }

    private func read(_ field: Field, in node: Node, at path: AnswerPath) {
        if let code = field.kind.codeName, let value = node.value(at: field.codeKeys), !value.isNull {
            var place = path
            if path.row == nil { place.field = code } else { place.column = code }
            if let text = value.string {
                answers[place] = text
            } else if unreadable.insert(place).inserted {
                problems.append(Problem(.recordType, at: place))
            }
        }
        guard let value = node.value(at: field.idKeys), !value.isNull else { return }
        switch field.kind {
        case .flag:
            guard let flag = value.bool else { return mistype(path) }
            answers[path] = flag ? "true" : ""
        case .year, .choice(_, printed: true):
            guard let number = value.integer else { return mistype(path) }
            answers[path] = String(number)
        case .date(yearAlone: true) where value.integer != nil:
            answers[path] = value.integer.map(String.init) ?? ""
        case .date, .declaration:
            guard let text = value.string else { return mistype(path) }
            readDay(text, at: path)
        default:
            guard let text = value.string else { return mistype(path) }
            answers[path] = text
        }
    }

    /// A day of a record is written in one way only, otherwise it is none.
    private func readDay(_ text: String, at path: AnswerPath) {
        guard text.utf8.hasShape("0000-00-00") else {
            if text.isEmpty { return }
            problems.append(Problem(.dateFormat, at: path))
            unreadable.insert(path)
            return
        }
        answers[path] = "\(text.suffix(2)).\(text.dropFirst(5).prefix(2)).\(text.prefix(4))"
    }

    private func readMissing(_ node: Node?) {
        guard let node, !node.isNull else { return }
        guard let members = node.object else { return mistype(AnswerPath("missing")) }
        for member in members {
            let place = AnswerPath("missing." + member.key)
            guard let code = member.node.string else {
                mistype(place)
                continue
            }
            guard let path = AnswerPath(reading: member.key) else {
                problems.append(Problem(.choiceUnknown, at: place))
                continue
            }
            answers[path.missing] = code
            let allowed = form.mayBeMissing(path).contains(code)
            if !allowed { problems.append(Problem(.choiceUnknown, at: place)) }
        }
    }

    private func acknowledgements(in node: Node?) -> [Record.Acknowledgement] {
        guard let node, !node.isNull else { return [] }
        guard let elements = node.array else {
            mistype(AnswerPath("acknowledged"))
            return []
        }
        return elements.enumerated().compactMap { number, element in
            guard let code = element["code"]?.string, let field = element["field"]?.string,
                let path = AnswerPath(reading: field), let reason = element["reason"]?.string,
                element["note"].map({ $0.string != nil || $0.isNull }) ?? true
            else {
                mistype(AnswerPath("acknowledged", row: number))
                return nil
            }
            if !Record.reasons.contains(reason) {
                problems.append(
                    Problem(
                        .choiceUnknown,
                        at: AnswerPath("acknowledged", row: number, column: "reason")))
            }
            return Record.Acknowledgement(
                code: code, field: path, reason: reason, note: element["note"]?.string ?? "")
        }
    }

    private func envelope(of node: Node) -> Record.Envelope {
        func text(_ path: String) -> String {
            guard let value = node.value(at: path), !value.isNull else { return "" }
            if value.string == nil { mistype(AnswerPath(path)) }
            return value.string ?? ""
        }
        if let demo = node["demo"], demo.bool == nil { mistype(AnswerPath("demo")) }
        let seconds = node.value(at: "intake.activeSeconds")
        if let seconds, seconds.integer == nil { mistype(AnswerPath("intake.activeSeconds")) }
        let language = text("language")
        if !["kk", "ru"].contains(language) {
            problems.append(Problem(.choiceUnknown, at: AnswerPath("language")))
        }
        let corrects = text("corrects")
        return Record.Envelope(
            id: text("id"), number: text("number"), corrects: corrects.isEmpty ? nil : corrects,
            isDemo: node["demo"]?.bool ?? false, language: language,
            office: text("intake.office"), desk: text("intake.desk"), clerk: text("intake.clerk"),
            startedAt: Instant(rfc3339: text("intake.startedAt")) ?? Instant(seconds: 0),
            finishedAt: Instant(rfc3339: text("intake.finishedAt")) ?? Instant(seconds: 0),
            activeSeconds: seconds?.integer ?? 0, dueOn: Day(iso: text("schedule.dueOn")))
    }
}

extension Node {
    /// The value under a path such as `passport.number`: nested, as records are.
    fileprivate func value(at path: String) -> Node? {
        value(at: path.split(separator: ".").map(String.init))
    }

    fileprivate func value(at keys: [String]) -> Node? {
        var node = self
        for key in keys {
            guard let next = node[key] else { return nil }
            node = next
        }
        return node
    }
}

extension Form {
    /// The codes that may stand in place of the answer that a path of a record's `missing` names.
    func mayBeMissing(_ path: AnswerPath) -> Set<String> {
        let name = path.row == nil ? path.field : "\(path.field).\(path.column ?? "")"
        return missingCodes[name] ?? []
    }
}

extension Instant {
    /// Reads `YYYY-MM-DDTHH:MM:SSZ`.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = Day(iso: String(text.prefix(10))), let hour = Int(digits: bytes[11..<13]),
            let minute = Int(digits: bytes[14..<16]), let second = Int(digits: bytes[17..<19])
        else { return nil }
        self.init(
            seconds: (day.number - Day.first.number) * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
