import Foundation
import JSON
import RecordSamples
import Testing

/// `saualnama form schema`, held against a validator that is not ours.
@Suite struct SchemaTests {
    static let python = try? run(["python3", "-c", "from jsonschema import Draft202012Validator"])
    static let hasValidator = python?.status == 0

    /// Which of the records the schema refuses, by Python's jsonschema.
    private func refused(_ records: [String: Node]) throws -> Set<String> {
        let scratch = try Scratch()
        let schema = scratch.write(try saualnama("form", "schema").output, to: "schema.json")
        for (name, record) in records { scratch.write(record.text, to: "\(name).record") }
        let script = """
            import glob, json, os, sys
            from jsonschema import Draft202012Validator
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for path in sorted(glob.glob(sys.argv[2] + "/*.record")):
                if not validator.is_valid(json.load(open(path, encoding="utf-8"))):
                    print(os.path.basename(path)[:-len(".record")])
            """
        let run = try run(["python3", "-c", script, schema, scratch.path])
        #expect(run.status == 0, "\(run.errors)")
        return Set(run.lines)
    }

    /// Which of the records `saualnama check` is not content with.
    private func faulty(_ records: [String: Node]) throws -> Set<String> {
        let scratch = try Scratch()
        for (name, record) in records { scratch.write(record.text, to: "\(name).json") }
        let run = try saualnama("check", "--json", scratch.path)
        let nodes = try run.lines.map { try Node.read(Array($0.utf8)) }
        #expect(nodes.count == records.count)
        let names = nodes.filter { $0["valid"] != true }.compactMap {
            $0["file"]?.string?.split(separator: "/").last?.dropLast(5)
        }
        return Set(names.map { String($0) })
    }

    @Test func `the schema says what it is, and needs no network`() throws {
        let schema = try Node.read(Array(try saualnama("form", "schema").output.utf8))
        #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"] == "urn:saualnama:record:1")
        #expect(schema.at("properties.schema.const") == "saualnama/1")
        #expect(schema.at("properties.form.properties.revision.const") == "348-2026")
        #expect(schema.at("properties.answers.properties.purpose.enum") == [2, 3, 4, 9])
        #expect(schema.at("properties.answers.properties.surname.maxLength") == 100)
        #expect(!schema.text.contains("\"$ref\": \"http"))
    }

    @Test(
        .enabled(if: hasValidator, "skipped: this Python has no jsonschema (python3-jsonschema)"))
    func `records that are in order pass the schema and the check`() throws {
        var records = Dictionary(
            uniqueKeysWithValues: try (0..<60).map { ("sample\($0)", try goodRecord($0)) })
        let good = try goodRecord()
        records["unknown keys"] = good.with("shoeSize", 43).with("answers.hobby", "шахмат")
            .with("answers.relatives.0.age", 7).with("intake.room", true)
        records["empty answers"] = good.with("answers.patronymic", "").with("answers.ethnicity", "")
            .with("answers.specialty", "").with("answers.relatives.0.iin", "")
            .with("intake.representative", .object([("name", ""), ("iin", "")]))
        records["all parts"] = good.with(
            "documents", [.object(["id": "identity", "state": "seen"])]
        )
        .with("corrects", "AST01-2026-000001").with(
            "payment",
            .object(["amount": 4325, "currency": "KZT", "paidOn": "2026-03-02", "reference": "1"])
        )
        .with("intake.visit", .object(["number": "1414-5", "address": "Астана"]))
        .with("intake.channel", "visit")
        #expect(try refused(records) == [])
        #expect(try faulty(records) == [])
    }

    static let broken: [(name: String, path: String, value: Node?)] = [
        ("short iin", "answers.iin", "12345678901"),
        ("iin as number", "answers.iin", 730_202_385_277),
        ("surname as number", "answers.surname", 7), ("no given name", "answers.givenName", nil),
        ("empty given name", "answers.givenName", ""),
        ("long surname", "answers.surname", .string(String(repeating: "ұ", count: 101))),
        ("escape in a name", "answers.surname", "Ли\u{1B}[2J"),
        ("turned text", "answers.military", "запас\u{202E}"),
        ("day in one digit", "answers.birthDate", "1973-2-3"),
        ("day before 1900", "answers.birthDate", "1873-02-03"),
        ("thirteenth month", "answers.birthDate", "1973-13-03"),
        ("unknown sex", "answers.sex", "m"), ("unknown country", "answers.citizenship", "ZZ"),
        ("stateless destination", "answers.departure.to.country", "XX"),
        ("unknown purpose", "answers.purpose", 5), ("purpose as text", "answers.purpose", "4"),
        ("education as flag", "answers.education", true),
        ("year as text", "answers.employment.0.from", "2010"),
        ("flag as text", "answers.employment.1.current", "yes"),
        ("table as object", "answers.relatives", .object([])),
        ("row as text", "answers.relatives.0", "әкесі"),
        ("row without a name", "answers.relatives.0.name", nil),
        ("unknown kinship", "answers.relatives.0.kinshipCode", "granny"),
        ("part as text", "answers.passport", "N12345678"),
        ("missing what may not be", "missing", .object(["purpose": "none"])),
        ("unknown missing code", "missing", .object(["relatives[0].iin": "lost"])),
        (
            "unknown reason", "acknowledged",
            [
                .object(["code": "iin.sex", "field": "iin", "reason": "because", "note": ""])
            ]
        ),
        ("unknown language", "language", "en"), ("demo as text", "demo", "no"),
        ("another schema", "schema", "saualnama/2"),
        ("another revision", "form.revision", "1-2030"),
        ("no registration", "registeredOn", nil), ("consent as flag", "declarations.consent", true),
        ("instant without zone", "intake.startedAt", "2026-03-02T04:10:01"),
        ("seconds as text", "intake.activeSeconds", "611"), ("number as number", "number", 123),
        ("serial of nothing", "number", "AST01-2026-000000"),
        ("serial with a zero too many", "corrects", "AST01-2026-0000123"),
    ]

    @Test(
        .enabled(if: hasValidator, "skipped: this Python has no jsonschema (python3-jsonschema)"))
    func `broken records fail in both`() throws {
        let good = try goodRecord()
        let records = Dictionary(
            uniqueKeysWithValues: Self.broken.map { ($0.name, good.with($0.path, $0.value)) })
        #expect(records.count > 20)
        #expect(Set(records.keys).subtracting(try refused(records)) == [])
        #expect(Set(records.keys).subtracting(try faulty(records)) == [])
    }

    @Test(
        .enabled(if: hasValidator, "skipped: this Python has no jsonschema (python3-jsonschema)"))
    func `what depends on other answers only the check can know`() throws {
        let good = try goodRecord()
        let records = [
            "check digit": good.with("answers.iin", "730202385278"),
            "calendar": good.with("answers.birthDate", "1973-02-30"),
            "unasked": good.with("answers.specialty", 1),
            "no spouse": good.with("answers.maritalStatus", 1),
            "future": good.with("registeredOn", "9999-01-01"),
        ]
        #expect(try refused(records) == [])
        #expect(try faulty(records) == Set(records.keys))
    }
}
