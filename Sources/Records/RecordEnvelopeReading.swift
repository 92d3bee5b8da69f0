import Alphabet
import Forms
import JSON
import Judging

// What stands in a record beside the answers. The shape of the record tells what is wrong with it.

extension RecordReader {
    func readMissing(_ node: Node?) {
        for member in node?.object ?? [] {
            guard let path = AnswerPath(reading: member.key), let code = member.node.string,
                form.mayBeMissing(path).contains(where: code.isSpelled)
            else { continue }
            let place = AnswerPath("missing." + member.key)
            if let row = path.row, !answers.rows(of: path.field).indices.contains(row) {
                problems.append(
                    Problem(.choiceUnknown, at: place, details: ["word": .text(code)]))
            } else if form.parts(missingAs: path).contains(where: { !answers[$0].isEmpty }) {
                // Nobody can know which of the two was meant.
                refuse(Problem(.recordType, at: place, variant: "answered"))
            } else {
                answers[path.missing] = code
            }
        }
    }
}

extension Acknowledgement {
    /// The reasons that a record gives, as far as they can be read.
    static func all(in record: Node) -> [Acknowledgement] {
        (record["acknowledged"]?.array ?? []).compactMap { element in
            guard let code = element["code"]?.string, let field = element["field"]?.string,
                let reason = element["reason"]?.string
            else { return nil }
            return Acknowledgement(
                code: code, field: AnswerPath(reading: field) ?? AnswerPath(field), reason: reason,
                note: element["note"]?.string?.composed ?? "")
        }
    }
}

extension Record.Envelope {
    /// What can be read of a record's envelope.
    init(of record: Node) {
        func text(_ path: String) -> String { record.value(at: path)?.string?.composed ?? "" }
        func instant(_ path: String) -> Instant {
            Instant(rfc3339: text(path)) ?? Instant(seconds: 0)
        }
        let corrects = text("corrects")
        self.init(
            id: text("id"), number: text("number"), corrects: corrects.isEmpty ? nil : corrects,
            isDemo: record["demo"]?.bool ?? false, language: text("language"),
            office: text("intake.office"), desk: text("intake.desk"), clerk: text("intake.clerk"),
            startedAt: instant("intake.startedAt"), finishedAt: instant("intake.finishedAt"),
            activeSeconds: record.value(at: "intake.activeSeconds")?.integer ?? 0,
            dueOn: Day(iso: text("schedule.dueOn")))
        refusals = Refusal.all(in: record)
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
