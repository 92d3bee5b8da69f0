import Canvas
import Forms
import JSON
import Judging
import Records
import Testing

@testable import Casework
@testable import Pages

/// What was printed is remembered with the questionnaire, and told where it matters.
@Suite struct PrintsTests {
    /// A family at the counter: papers taken, the form printed, both signatures.
    private func signed(missing: Bool = false) throws -> Typist {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .enter)
        if missing { typist.press(.character("4")) }
        typist.press(.enter, .enter, .enter, .enter)
        typist.press(.character("1"), .enter, .character("2"), .enter, .enter)
        typist.press(.character("1"), .enter, .enter, .enter)
        typist.type("000381")
        typist.press(.enter)
        return typist
    }

    private func print(_ digit: Character, _ typist: inout Typist, isSent: Bool = true) throws {
        typist.press(.function(9), .character(digit))
        let job = try #require(
            typist.asked.compactMap { if case .print(let job) = $0 { job } else { nil } }.last)
        typist.hear(
            .printed(Printed(job, isSent ? "print.sent" : "print.failed", isSent: isSent)))
    }

    private func sign(_ typist: inout Typist) {
        typist.press(.character(" "), .enter, .character(" "), .enter, .enter)
    }

    private func node(_ typist: Typist) -> Node {
        typist.model.intake.record.node(form: typist.model.form, today: typist.model.clock.today)
    }

    private func codes(_ typist: Typist) -> [String] {
        typist.questionnaire.problems.map(\.code.rawValue)
    }

    @Test func `the record holds the mark under which the signed form was printed`() throws {
        var typist = try signed()
        #expect(node(typist)["documents"]?.array?.first?["mark"] == nil)
        try print("1", &typist)
        sign(&typist)
        let document = try #require(node(typist)["documents"]?.array?.first)
        #expect(document["id"]?.string == "questionnaire")
        let mark = try #require(document["mark"]?.string)
        #expect(mark == Mark.fingerprint(of: node(typist), form: typist.model.form))
    }

    @Test func `a sheet that did not reach the queue is none`() throws {
        var typist = try signed()
        try print("1", &typist, isSent: false)
        sign(&typist)
        #expect(node(typist)["documents"]?.array?.first?["mark"] == nil)
        #expect(typist.questionnaire.prints.isEmpty)
    }

    @Test
    func `an answer that changes after printing is told on the check page, and not while typing`()
        throws
    {
        var typist = try signed()
        try print("1", &typist)
        sign(&typist)
        typist.press(.function(10))
        #expect(!codes(typist).contains("paper.changed"))
        typist.press(.escape, .function(6), .character("1"))
        typist.type("Х", after: 10)
        #expect(!codes(typist).contains("paper.changed"), "no key looks at all answers")
        typist.press(.backspace)
        typist.press(.function(6), .character("4"), .character("2"))
        typist.press(.function(10))
        #expect(codes(typist).contains("paper.changed"))
        #expect(typist.model.view.text.contains { $0.contains("После печати ответы изменились") })
        try print("1", &typist)
        #expect(!codes(typist).contains("paper.changed"), "printed anew")
    }

    @Test func `a change that was initialled on paper is a reason, and another change is none`()
        throws
    {
        var typist = try signed()
        try print("1", &typist)
        sign(&typist)
        typist.press(.function(6), .character("4"), .character("2"), .function(10))
        let problem = try #require(
            typist.questionnaire.problems.first { $0.code == .paperChanged })
        typist.model.intake.edit(
            typist.model.interview.explaining(problem, reason: "corrected-by-hand", note: ""))
        typist.press(.down)
        #expect(typist.model.interview.reason(for: problem)?.reason == "corrected-by-hand")
        var record = typist.model.intake.record
        record.envelope.number = "AST01-2026-000123"
        let read = Record.read(
            Array(
                record.node(form: typist.model.form, today: typist.model.clock.today).text.utf8),
            form: typist.model.form,
            today: typist.model.clock.today)
        #expect(read.open.isEmpty, "\(read.open)")
        #expect(read.acknowledged.map(\.reason).contains("corrected-by-hand"))
        typist.press(.escape, .function(6), .character("4"), .character("3"), .function(10))
        let again = try #require(typist.questionnaire.problems.first { $0.code == .paperChanged })
        #expect(typist.model.interview.reason(for: again) == nil)
    }

    @Test func `what was printed is known when the draft is opened again`() throws {
        var typist = try signed()
        try print("1", &typist)
        try print("1", &typist)
        sign(&typist)
        let reopened = try #require(try typist.reopened(from: typist.journal))
        #expect(reopened.count(of: .questionnaire) == 2)
        #expect(reopened.prints == typist.questionnaire.prints)
        #expect(reopened.answers == typist.questionnaire.answers)
        let compacted = try #require(try typist.reopened(from: reopened.compacted))
        #expect(compacted.prints == reopened.prints)
        #expect(compacted.answers == reopened.answers)
    }

    @Test func `a refusal leaves its trace in the record, once a day, with its child`() throws {
        var typist = try signed(missing: true)
        typist.press(.function(6), .character("7"), .pageDown)
        typist.model.intake.focus(
            on: AnswerPath("children", row: 1, column: "birthCertificateOfChild"))
        typist.press(.character("4"))
        try print("3", &typist)
        try print("3", &typist)
        let refusals = try #require(node(typist)["intake"]?["refusals"]?.array)
        #expect(refusals.count == 1)
        #expect(
            refusals[0]["missing"]?.line
                == #"[{"id":"identityCard"},{"id":"birthCertificate","of":"children[1]"}]"#)
        let rows = typist.questionnaire.answers.rows(of: "children")
        typist.model.intake.edit(.removeRow(table: "children", at: 0, rows[0]))
        let moved = try #require(node(typist)["intake"]?["refusals"]?.array)
        #expect(moved[0]["missing"]?.array?.last?["of"]?.string == "children[0]")
        let read = try #require(
            Record.read(
                Array(node(typist).text.utf8), form: typist.model.form,
                today: typist.model.clock.today
            ).record)
        #expect(read.envelope.refusals == typist.questionnaire.refusals)
    }

    @Test func `a receipt that did not come out is printed as the original again`() throws {
        var typist = try Typist(after: "end-page")
        try print("5", &typist)
        typist.press(.function(9), .character("5"))
        #expect(typist.message.hasPrefix("Прежний лист вышел?"))
        typist.type("2")
        let job = try #require(
            typist.asked.compactMap { if case .print(let job) = $0 { job } else { nil } }.last)
        #expect(job.copy == 1)
    }
}
