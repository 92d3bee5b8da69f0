import Forms
import Foundation
import JSON
import Judging
import RecordSamples
import Records
import Testing

extension String {
    var decomposed: String { decomposedStringWithCanonicalMapping }
}

/// The schema that is printed and the check refuse the same records: held against a validator that
/// is not ours, over right records and over all that can be broken in them.
@Suite(.enabled(if: SchemaTests.hasValidator, "skipped: no jsonschema (python3-jsonschema)"))
struct AgreementTests {
    /// What a schema cannot say: it depends on other answers, on people, on a calendar, or on
    /// Unicode's tables.
    private static let beyond = [
        "required", "expected", "iin.", "name.", "date.calendar", "date.future", "document.",
        "departure.", "applicant.", "child.", "relative.", "employment.", "service.",
        "citizenship.", "text.control", "record.unasked", "record.demo", "warning.unexplained",
    ]

    private func isBeyond(_ problem: Problem) -> Bool {
        if problem.variant == "record" || problem.variant == "pattern" { return false }
        if problem.variant == "answered" { return true }
        // A row that is not there.
        if problem.code == .choiceUnknown { return problem.path.field.contains(/missing\..*\[/) }
        return Self.beyond.contains {
            $0.hasSuffix(".") ? problem.code.rawValue.hasPrefix($0) : problem.code.rawValue == $0
        }
    }

    /// Which of the records the schema takes, by Python's jsonschema, in one run.
    private func taken(_ records: [Node]) throws -> [Bool] {
        let scratch = try Scratch()
        let schema = scratch.write(try saualnama("form", "schema").output, to: "schema.json")
        let lines = scratch.write(records.map { $0.line + "\n" }.joined(), to: "records")
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            validator = Draft202012Validator(json.load(open(sys.argv[1], encoding="utf-8")))
            with open(sys.argv[2], encoding="utf-8", newline="\\n") as lines:
                for line in lines:
                    print("1" if validator.is_valid(json.loads(line)) else "0")
            """
        let run = try run(["python3", "-c", script, schema, lines])
        #expect(run.status == 0, "\(run.errors)")
        try #require(run.lines.count == records.count)
        return run.lines.map { $0 == "1" }
    }

    /// Expects that both judge alike; the names say what was done to the records.
    private func expectAgreement(_ records: [(name: String, record: Node)]) throws {
        let form = try house.get().form
        var counts = [true: 0, false: 0]
        for ((name, record), isTaken) in zip(records, try taken(records.map(\.record))) {
            let reading = Record.read(
                Array(record.text.utf8), form: form, today: Record.sampleDay)
            let left = reading.open
            counts[isTaken, default: 0] += 1
            if !isTaken {
                #expect(!left.isEmpty, "\(name): the schema refuses it, the check does not")
            } else if let problem = left.first(where: { !isBeyond($0) }) {
                let told = left.map { "\($0.code) @ \($0.path)" }.joined(separator: ", ")
                Issue.record(
                    "\(name): the schema takes it, the check tells \(problem.code): \(told)")
            }
        }
        #expect(counts[true, default: 0] > 0 && counts[false, default: 0] > 0, "\(counts)")
    }

    /// Right records of every variety, and one that has all parts that a record may have.
    private static func rightRecords() throws -> [(name: String, record: Node)] {
        let full = try goodRecord(7)
            .with("corrects", "AST01-2026-000001").with("intake.channel", "visit")
            .with("intake.phone", "+7 701 000 00 00")
            .with(
                "intake.visit",
                .object(["number": "1414-5", "address": "Астана", "present": "қызы"])
            )
            .with(
                "intake.refusals",
                [
                    .object([
                        "on": "2026-02-20",
                        "missing": [.object(["id": "alimony", "of": "children[0]"])],
                    ])
                ]
            )
            .with(
                "documents",
                [
                    .object([
                        "id": "otherParentConsent", "of": "children[1]", "state": "notApplicable",
                        "circumstance": "unregistered", "persons": ["relatives[0]"], "mark": "2466",
                        "note": "жоғалған",
                    ])
                ]
            )
            .with(
                "payment",
                .object([
                    "amount": 4325, "currency": "KZT", "paidOn": "2026-02-25", "reference": "381",
                ])
            )
            .with("schedule", .object(["acceptedOn": "2026-03-02", "dueOn": "2026-04-03"]))
        var records = try (0..<80).map { ("sample \($0)", try goodRecord($0)) }
        records.append(("full", full))
        return records + records.prefix(30).map { ("\($0.0) in NFD", $0.1.decomposed) }
    }

    @Test func `right records are right to both, in decomposed letters too`() throws {
        let records = try Self.rightRecords()
        let form = try house.get().form
        for ((name, record), isTaken) in zip(records, try taken(records.map(\.record))) {
            #expect(isTaken, "\(name): the schema refuses a right record")
            let left = Record.read(
                Array(record.text.utf8), form: form, today: Record.sampleDay
            ).open.map { "\($0.code) @ \($0.path)" }
            #expect(left == [], "\(name)")
        }
    }

    @Test func `whatever is broken in a record, both judge alike`() throws {
        var records: [(String, Node)] = []
        var seen: Set<String> = []
        // The smallest record that has a place is broken there.
        let right = try Self.rightRecords().filter { !$0.name.contains("NFD") }
            .sorted { $0.record.line.utf8.count < $1.record.line.utf8.count }
        for (name, record) in right {
            for way in record.ways where seen.insert(way.written(inGeneral: true)).inserted {
                guard let value = record.value(at: way) else { continue }
                for damage in value.damages {
                    let broken = record.with(damage, at: way)
                    let text = damage.map { String($0.line.prefix(60)) } ?? "taken out"
                    records.append(("\(name) \(way.written()): \(text)", broken))
                }
            }
        }
        #expect(seen.count > 130, "fewer places than a record has: \(seen.count)")
        try expectAgreement(records)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `two things broken at once are judged alike too`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        var records: [(String, Node)] = []
        for turn in 0..<100 {
            var record = try goodRecord(seed * 1000 + UInt64(turn))
            var name = "seed \(seed), \(turn)"
            for _ in 0..<2 {
                guard let way = record.ways.randomElement(using: &numbers),
                    let value = record.value(at: way),
                    let damage = value.damages.randomElement(using: &numbers)
                else { continue }
                name += " \(way.written()): \(damage.map { String($0.line.prefix(60)) } ?? "out")"
                record = record.with(damage, at: way)
            }
            records.append((name, record))
        }
        try expectAgreement(records)
    }
}
