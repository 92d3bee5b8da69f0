import Forms
import JSON
import Records
import Testing

/// What lists see of a record at a glance.
@Suite struct RecordGlanceTests {
    private func glance(_ text: String) throws -> RecordGlance {
        RecordGlance(try Node.read(Array(text.utf8)))
    }

    @Test func `whose it is, since when, until when`() throws {
        let record = try glance(
            """
            {"number": "AST01-2026-000007", "demo": false,
             "intake": {"finishedAt": "2026-03-02T04:21:40Z"},
             "schedule": {"acceptedOn": "2026-03-02", "dueOn": "2026-03-31"},
             "answers": {"surname": "Жұмағұлов", "given": "", "patronymic": "Тұрсынұлы"}}
            """)
        #expect(record.number == "AST01-2026-000007" && record.isDemo == false)
        #expect(record.finishedAt == Instant(rfc3339: "2026-03-02T04:21:40Z"))
        #expect(record.acceptedOn == Day(iso: "2026-03-02"))
        #expect(record.dueOn == Day(iso: "2026-03-31"))
        let person = PersonFields(iin: "iin", name: ["surname", "given", "patronymic"])
        let (name, iin) = record.applicant(person)
        #expect(name == "Жұмағұлов Тұрсынұлы" && iin.isEmpty)
    }

    @Test(arguments: [
        "null", "[]", "{}", #"{"demo": "no", "number": 7, "intake": [], "schedule": "soon"}"#,
        #"{"intake": {"finishedAt": "today"}, "schedule": {"acceptedOn": "31.02.2026", "dueOn": 4}}"#,
    ]) func `what is not as it must be is not there`(text: String) throws {
        let record = try glance(text)
        #expect(record.number == nil && record.isDemo == nil && record.finishedAt == nil)
        #expect(record.acceptedOn == nil && record.dueOn == nil)
        #expect(RecordGlance(nil).dueOn == nil)
    }
}
