import Canvas
import Forms
import Testing

@testable import Casework
@testable import Pages

/// From the papers to the receipt: a family with two children at the counter.
@Suite struct CounterTests {
    private func jobs(_ typist: Typist) -> [SheetName] {
        typist.asked.compactMap { if case .print(let job) = $0 { job.sheet } else { nil } }
    }

    private func answer(_ typist: inout Typist) throws {
        let job = try #require(
            typist.asked.compactMap { if case .print(let job) = $0 { job } else { nil } }.last)
        typist.hear(.printed(Printed(job, "print.sent", isSent: true)))
    }

    @Test func `about thirty keys bring a family from the form to the receipt`() throws {
        var typist = try Typist(after: "papers-reached")
        var count = 0
        func press(_ keys: Key...) {
            for key in keys {
                typist.press(key)
                count += 1
            }
        }
        // The channel, no phone; the questionnaire is signed later.
        press(.enter, .enter, .enter)
        // Both documents, the certificates of two children.
        press(.enter, .enter, .enter, .enter)
        // No alimony; the opinion; the mother agrees, for the second child too.
        press(.character("1"), .enter)
        press(.character("2"), .enter, .enter)
        // The duty: paid, its amount, today; the reference is on the slip.
        press(.character("1"), .enter, .enter, .enter)
        typist.type("000381")
        press(.enter)
        press(.function(9), .character("1"))
        try answer(&typist)
        // Both signatures of today, the day of registration.
        press(.character(" "), .enter, .character(" "), .enter, .enter)
        #expect(typist.questionnaire.answers["documents.questionnaire"] == "original")
        press(.function(10), .function(10), .function(10))
        #expect(typist.asked.contains { if case .desk(.deposit) = $0 { true } else { false } })
        typist.hear(
            .desk(.deposited(Receipt(number: "AST01-2026-000123", file: "/a", finishedAt: nil))))
        press(.function(9), .enter)
        try answer(&typist)
        press(.function(9), .character("6"))
        #expect(jobs(typist) == [.questionnaire, .receipt, .case])
        #expect(count <= 35, "\(count) keys")
    }

    @Test func `the signed questionnaire is there when both signatures are, and not before`() throws
    {
        var typist = try Typist(after: "papers-reached")
        func state() -> String { typist.questionnaire.answers["documents.questionnaire"] }
        typist.press(.enter, .enter)
        #expect(typist.questionnaire.focus?.description == "documents.questionnaire")
        typist.press(.enter)
        #expect(state() == "", "Enter passes it: nobody has signed yet")
        typist.press(.pageDown, .character(" "), .enter)
        #expect(state() == "")
        typist.press(.character(" "), .enter)
        #expect(state() == "original")
        typist.press(.control("z"))
        #expect(state() == "", "undone with the signature")
        typist.press(.control("y"))
        #expect(state() == "original")
        typist.press(.control("u"))
        #expect(state() == "", "a signature that is taken away takes it away")
    }

    @Test
    func `from the tenth minute on the header says how long it takes, when the page is turned`()
        throws
    {
        var typist = try Typist(after: "papers-reached")
        typist.model.intake.questionnaire.activeSeconds = 599
        typist.press(.down, after: 1000)
        func header() -> String { typist.model.view.text[0] }
        #expect(!header().contains("мин"))
        typist.press(.down, after: 5000)
        #expect(!header().contains("мин"), "not while somebody works on a page")
        typist.press(.pageDown)
        #expect(header().hasSuffix("10 мин  рус"))
        typist.press(.down, after: 60_000)
        #expect(header().hasSuffix("10 мин  рус"))
        typist.press(.function(10))
        #expect(header().hasSuffix("11 мин  рус"))
        typist.press(.function(3))
        #expect(!header().contains("мин"))
    }

    @Test func `F7 on a paper of the applicant names no answer that there is not`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .enter, .enter, .character("4"), .function(7))
        let lines = typist.model.view.text
        #expect(lines.contains { $0.contains("требуется по подпункту 2) пункта 10") })
        #expect(!lines.contains { $0.contains("«»") })
    }

    @Test func `each line of a sought person names her, also of the next applicant`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter, .character("5"))
        func lines() throws -> [String] {
            let aside = try #require(
                typist.model.form.screens.flatMap(\.asides).first {
                    $0.column.id == "soughtForAlimony"
                })
            return typist.questionnaire.answers.rows(of: aside.table).indices.map { row in
                let path = aside.column.path(row: row, table: aside.table)
                return typist.model.labelLines(aside.column, at: path, width: 60).joined()
            }
        }
        let names = ["Жұмағұлова Гүлсім", "Жұмағұлов Тұрсын"]
        #expect(zip(try lines(), names).allSatisfy { $0.contains($1) })
        typist.model.intake.edit(
            .set(AnswerPath("relatives", row: 0, column: "name"), from: "", to: "Ким Виктория"))
        #expect(try lines()[0].contains("Ким Виктория"))
    }

    @Test func `a digit answers a paper anew that was come to, and its note goes`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .enter, .character("5"))
        typist.type("жоғалған 3")
        let path = try #require(typist.questionnaire.focus)
        #expect(typist.questionnaire.answers[path.aspect("why")] == "жоғалған 3")
        typist.press(.enter, .up, .character("1"))
        #expect(typist.questionnaire.answers[path] == "seen")
        #expect(typist.questionnaire.answers[path.aspect("why")] == "")
        typist.press(.control("z"))
        #expect(typist.questionnaire.answers[path] == "notApplicable")
        #expect(typist.questionnaire.answers[path.aspect("why")] == "жоғалған 3")
    }

    private func consent(_ row: Int) -> AnswerPath {
        AnswerPath("children", row: row, column: "otherParentConsentOfChild")
    }

    @Test func `a parent who is not there is repeated with the note that says why`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.model.intake.focus(on: consent(0))
        typist.press(.character("5"))
        typist.type("куәлік № 12")
        typist.press(.enter, .enter)
        #expect(typist.questionnaire.answers[consent(1)] == "none")
        #expect(typist.questionnaire.answers[consent(1).aspect("why")] == "куәлік № 12")
    }

    @Test func `of a child whose parent is no citizen it is offered that none is needed`() throws {
        var typist = try Typist(after: "papers-reached")
        let field = try #require(typist.model.form.field(at: consent(0)))
        #expect(typist.model.intake.offer(for: field, at: consent(0)) == nil)
        typist.model.intake.edit(.set(AnswerPath("citizenship"), from: "KZ", to: "DE"))
        #expect(typist.model.intake.offer(for: field, at: consent(0)) == "foreign")
    }

    @Test func `F5 brings the address from which the applicant leaves`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.character("2"))
        typist.model.intake.focus(on: AnswerPath("intake.visit.address"))
        #expect(typist.message.contains("F5 – откуда выбывает"))
        typist.press(.function(5))
        let answers = typist.questionnaire.answers
        let settlement = answers[AnswerPath("departure.from.settlement")]
        let address = answers[AnswerPath("intake.visit.address")]
        #expect(!settlement.isEmpty && address.hasSuffix(settlement) && address.contains(", "))
    }

    @Test func `F7 names whom alimony may concern, and not the children who leave`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.model.intake.focus(on: AnswerPath("documents.alimony"))
        typist.press(.function(7))
        let text = typist.model.boxText.joined(separator: " ")
        #expect(text.contains("Жұмағұлова Гүлсім Оразқызы; Жұмағұлов Тұрсын Сейітұлы"))
        let line = try #require(typist.model.boxText.first { $0.contains("Гүлсім") })
        #expect(!line.contains("Әлихан") && !line.contains("Інжу"))
    }

    @Test func `F7 says whose paper is not asked for`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.model.intake.focus(on: AnswerPath("documents.passport"))
        typist.press(.function(7))
        let skipped = typist.model.boxText.filter { $0.contains("не требуется:") }
        #expect(skipped.contains { $0.contains("Свидетельство о рождении (заявителя)") })
        #expect(skipped.contains { $0.contains("Заключение органа опеки: Жұмағұлова Інжу") })
    }

    @Test func `papers that are not there are told by name, with the way out`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .enter, .character("4"), .enter, .enter, .character("4"))
        typist.press(.function(10))
        let page = typist.model.view.text
        #expect(page.contains { $0.contains("«Удостоверение личности № 041187265»: документа") })
        #expect(page.contains { $0.contains("«Свидетельство о рождении: Жұмағұлова Інжу") })
        #expect(!page.contains { $0.contains("Строка 2") })
        #expect(typist.message == "Не хватает документов: 2. Перечень или расписка – F9.")
        #expect(page.last?.contains("F9 Печать") == true)
    }

    @Test(arguments: [(2026, "4325"), (2025, "3932"), (2027, nil)] as [(Int, String?)])
    func `the index of the current year is offered, where it is known`(
        year: Int, amount: String?
    ) throws {
        var typist = try Typist(after: "papers-reached")
        let day = try #require(Day(year: year, month: 1, day: 5))
        typist.model.intake.clock = Clock(
            now: Instant(seconds: (day.number - Day.first.number) * 86_400), milliseconds: 0)
        #expect(typist.model.clock.today.year == year)
        let path = AnswerPath("payment.amount")
        let field = try #require(typist.model.form.field(at: path))
        #expect(typist.model.intake.offer(for: field, at: path) == amount)
    }

    @Test func `a questionnaire that was written by hand stays what the clerk says`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.enter, .enter, .character("4"), .pageDown, .character(" "), .enter)
        #expect(typist.questionnaire.answers["documents.questionnaire"] == "missing")
    }
}
