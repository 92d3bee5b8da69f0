import JSON

/// What stands in a record beside the answers.
extension RecordReader {
    func readMissing(_ node: Node?) {
        guard let node, !node.isNull else { return }
        guard let members = node.object else { return mistype(AnswerPath("missing")) }
        for member in members {
            let place = AnswerPath("missing." + member.key)
            guard let code = member.node.string else {
                mistype(place)
                continue
            }
            guard let path = AnswerPath(reading: member.key), path.aspect.isEmpty,
                form.mayBeMissing(path).contains(code),
                path.row.map({ answers.rows(of: path.field).indices.contains($0) }) ?? true
            else {
                problems.append(
                    Problem(.choiceUnknown, at: place, details: ["word": .text(code)]))
                continue
            }
            answers[path.missing] = code
        }
    }

    func acknowledgements(in node: Node?) -> [Record.Acknowledgement] {
        guard let node, !node.isNull else { return [] }
        guard let elements = node.array else {
            mistype(AnswerPath("acknowledged"))
            return []
        }
        return elements.enumerated().compactMap { number, element in
            let place = { AnswerPath("acknowledged", row: number, column: $0) }
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
                        .choiceUnknown, at: place("reason"), details: ["word": .text(reason)]))
            }
            let note = element["note"]?.string ?? ""
            noteHidden(note, at: place("note"))
            return Record.Acknowledgement(code: code, field: path, reason: reason, note: note)
        }
    }

    func envelope(of record: Node) -> Record.Envelope {
        let demo = record["demo"]
        if let demo, demo.bool == nil { mistype(AnswerPath("demo")) }
        let seconds = record.value(at: "intake.activeSeconds")
        if let seconds, seconds.integer == nil { mistype(AnswerPath("intake.activeSeconds")) }
        let language = text("language", of: record)
        if !["kk", "ru"].contains(language) {
            problems.append(
                Problem(
                    .choiceUnknown, at: AnswerPath("language"),
                    details: ["word": .text(language)]))
        }
        let corrects = text("corrects", of: record)
        return Record.Envelope(
            id: text("id", of: record), number: text("number", of: record),
            corrects: corrects.isEmpty ? nil : corrects, isDemo: demo?.bool ?? false,
            language: language, office: text("intake.office", of: record),
            desk: text("intake.desk", of: record), clerk: text("intake.clerk", of: record),
            startedAt: moment("intake.startedAt", of: record, read: Instant.init(rfc3339:))
                ?? Instant(seconds: 0),
            finishedAt: moment("intake.finishedAt", of: record, read: Instant.init(rfc3339:))
                ?? Instant(seconds: 0),
            activeSeconds: seconds?.integer ?? 0,
            dueOn: moment("schedule.dueOn", of: record, read: Day.init(iso:)))
    }

    private func text(_ path: String, of record: Node) -> String {
        guard let value = record.value(at: path), !value.isNull else { return "" }
        guard let text = value.string else {
            mistype(AnswerPath(path))
            return ""
        }
        noteHidden(text, at: AnswerPath(path))
        return text
    }

    private func moment<Moment>(
        _ path: String, of record: Node, read: (String) -> Moment?
    ) -> Moment? {
        let text = text(path, of: record)
        let moment = read(text)
        if moment == nil, !text.isEmpty {
            problems.append(Problem(.dateFormat, at: AnswerPath(path)))
        }
        return moment
    }
}

extension Node {
    /// The value under a path such as `form.id`; nil where there is none.
    func value(at path: String) -> Node? {
        path.split(separator: ".").reduce(self as Node?) { $0?[String($1)] }
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
            let minute = Int(digits: bytes[14..<16]), let second = Int(digits: bytes[17..<19]),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        self.init(
            seconds: (day.number - Day.first.number) * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
