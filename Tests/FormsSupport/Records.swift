package import Forms
package import JSON
import Judging
package import Records

extension Record.Envelope {
    package static let sample = Record.Envelope(
        id: "5f0c00000000000000000000000000aa", number: "AST01-2026-000123", isDemo: false,
        language: "kk", office: "AST", desk: "01", clerk: "a.bolat",
        startedAt: Instant(seconds: 1_795_407_012), finishedAt: Instant(seconds: 1_795_407_700),
        activeSeconds: 611, dueOn: Day("2026-12-22"))
}

extension Answers {
    /// The record with these answers, as JSON.
    package func record(form: Form = .real) -> Node {
        Record(envelope: .sample, answers: self).node(form: form, today: .frozen)
    }

    /// The answers with a reason for every warning that takes one.
    package func explained(today: Day = .frozen) -> Answers {
        let interview = Interview(form: .real, answers: self, today: today)
        var answers = self
        for problem in interview.problems where problem.takesReason {
            answers.apply(interview.explaining(problem, reason: "as-stated", note: ""))
        }
        return answers
    }
}

extension Node {
    /// Reads and judges the bytes of this record.
    package func read(today: Day = .frozen) -> RecordReading {
        Record.read(Array(text.utf8), form: .real, today: today)
    }

    /// What stands under a path such as `answers.relatives[1].iin`.
    package func value(under path: String) -> Node? {
        var node: Node? = self
        for part in path.split(separator: ".") {
            let name = part.prefix { $0 != "[" }
            node = node?[String(name)]
            guard let row = Int(part.dropFirst(name.count).filter(\.isNumber)) else { continue }
            node = node?.array.flatMap { $0.indices.contains(row) ? $0[row] : nil }
        }
        return node
    }

    /// The same with another value under a path; nil takes the key away.
    package func with(_ path: String, _ value: Node?) -> Node {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        let name = String(parts[0].prefix { $0 != "[" })
        let row = Int(parts[0].dropFirst(name.count).filter(\.isNumber))
        let rest = parts.count == 2 ? parts[1] : nil
        var members = (object ?? []).map { ($0.key, $0.node) }
        let index = members.firstIndex { $0.0 == name }
        let old = index.map { members[$0].1 } ?? .object([])
        var new = value
        if let row {
            var rows = old.array ?? []
            rows[row] = rest.map { rows[row].with($0, value) } ?? value ?? .null
            new = .array(rows)
        } else if let rest {
            new = old.with(rest, value)
        }
        if let index {
            if let new { members[index].1 = new } else { members.remove(at: index) }
        } else if let new {
            members.append((name, new))
        }
        return .object(members)
    }
}
