import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

@Suite struct ExplainingTests {
    /// A record with one warning, and what it says about it.
    func reading(_ acknowledged: [(String, Node)]...) -> RecordReading {
        Answers.married.with("birthDate", "06.03.1988").record()
            .with("acknowledged", .array(acknowledged.map { .object($0) })).read()
    }

    func entry(
        code: String = "iin.birthDate", field: String = "iin", reason: String = "as-in-document",
        note: String = ""
    ) -> [(String, Node)] {
        [
            ("code", .string(code)), ("field", .string(field)), ("reason", .string(reason)),
            ("note", .string(note)),
        ]
    }

    let warning = "iin.birthDate @ iin (warning)"
    let unexplained = "warning.unexplained @ iin"

    @Test func `a warning that nobody explained is told, and that it was not`() {
        let reading = reading()
        #expect(reading.problems.map(\.line) == [warning, unexplained])
        #expect(reading.open.map(\.line) == [warning, unexplained])
        #expect(reading.problems.last?.details == ["word": .text("iin.birthDate")])
        expectWords(of: reading.problems)
    }

    @Test(arguments: ["as-in-document", "as-stated", "document-shown", "unobtainable"])
    func `a coded reason answers it`(reason: String) {
        let reading = reading(entry(reason: reason))
        #expect(reading.problems.map(\.line) == [warning])
        #expect(reading.open == [])
    }

    @Test func `other is a reason with a note only`() {
        #expect(reading(entry(reason: "other")).problems.map(\.line) == [warning, unexplained])
        #expect(reading(entry(reason: "other", note: "сот шешімі")).open == [])
    }

    @Test func `a reason is for one code at one field`() {
        let others = [
            entry(code: "iin.sex"), entry(field: "birthDate"), entry(field: "relatives[0].iin"),
        ]
        for other in others {
            #expect(reading(other).problems.map(\.line) == [warning, unexplained])
        }
    }

    @Test func `a reason that does not exist is an error and none`() {
        let told = reading(entry(reason: "because"))
        #expect(
            told.problems.map(\.line) == [
                "choice.unknown @ acknowledged[0].reason", warning, unexplained,
            ])
        expectWords(of: told.problems)
    }

    @Test func `an entry without its texts is none`() {
        for key in ["code", "field", "reason"] {
            let broken = entry().filter { $0.0 != key }
            #expect(
                reading(broken).problems.map(\.line) == [
                    "required @ acknowledged[0].\(key)", warning, unexplained,
                ])
        }
        let note = entry().map { $0.0 == "note" ? ("note", 1) : $0 }
        #expect(reading(note).problems.first?.line == "record.type @ acknowledged[0].note")
        #expect(reading(entry().filter { $0.0 != "note" }).open == [])
    }

    @Test func `a note with hidden characters is an error`() {
        let told = reading(entry(note: "ж\u{202E}оқ")).problems
        #expect(told.map(\.line) == ["text.control @ acknowledged[0].note", warning])
    }

    @Test func `no reason stands in place of an answer that is expected`() {
        let record = Answers.married.without("military", "militaryCode").record()
        let told = record.with(
            "acknowledged",
            .array([.object(entry(code: "expected", field: "military"))])
        ).read().problems
        #expect(
            told.map(\.line) == [
                "expected @ military (warning)", "warning.unexplained @ military",
            ])
    }

    @Test func `the reasons go into the answers that were read`() throws {
        let record = try #require(reading(entry(reason: "other", note: "сот")).record)
        let interview = Interview(form: .real, answers: record.answers, today: .frozen)
        #expect(interview.acknowledgements.map(\.note) == ["сот"])
    }
}
