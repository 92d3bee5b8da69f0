import Canvas
import Forms
import Judging
import Messages
import Records
import Testing

@testable import Casework
@testable import Pages

/// F9: the menu of sheets, and what the message line says of them.
@Suite struct PrintingTests {
    private func jobs(_ typist: Typist) -> [PrintJob] {
        typist.asked.compactMap { if case .print(let job) = $0 { job } else { nil } }
    }

    private func answer(_ typist: inout Typist, _ key: String, isSent: Bool) throws {
        let job = try #require(jobs(typist).last)
        typist.hear(.printed(Printed(job, key, ["why": "no paper."], isSent: isSent)))
    }

    @Test func `F9 and a digit print the questionnaire, and the clerk types on meanwhile`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.function(9))
        #expect(
            typist.model.view.text.contains { $0.contains("1  Заявление-анкета (для подписи)") })
        #expect(
            typist.model.view.text.contains {
                $0.contains("5  Внутренняя справка") && $0.contains("после завершения")
            })
        typist.type("1")
        #expect(jobs(typist).map(\.sheet) == [.questionnaire])
        #expect(jobs(typist)[0].record?.envelope.number == "")
        #expect(typist.message == "Идет отправка на печать…")
        typist.press(.down)
        try answer(&typist, "print.sent", isSent: true)
        #expect(
            typist.message == "Отправлено: Заявление-анкета (для подписи). Лист не вышел – F9.")
    }

    @Test func `what cannot be printed here says why`() throws {
        var typist = try Typist(after: "papers-reached")
        typist.press(.function(9), .character("5"))
        #expect(typist.message == "Этот лист печатается после завершения анкеты.")
        typist.type("2")
        #expect(typist.message.hasPrefix("На странице документов ничего не отмечено"))
        typist.type("4")
        #expect(typist.message.hasPrefix("Заявление печатается, если"))
        typist.type("8")
        #expect(typist.message == "Здесь выбирают один из номеров: 1–7.")
        #expect(jobs(typist).isEmpty)
        typist.press(.escape)
        #expect(typist.model.overlay == nil)
    }

    @Test func `without papers there are no sheets of papers`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.function(9))
        let menu = typist.model.view.text
        for name in ["Перечень недостающих", "Расписка об отказе", "Заявление об установлении"] {
            #expect(!menu.contains { $0.contains(name) })
        }
        typist.type("2")
        #expect(typist.message == "Здесь выбирают один из номеров: 1, 5, 6, 7.")
    }

    @Test func `a draft with errors says so in the menu, and its print is not the signed one`()
        throws
    {
        var typist = try Typist(after: "papers-reached")
        func print() throws {
            typist.press(.function(9), .character("1"))
            try answer(&typist, "print.sent", isSent: true)
        }
        let path = AnswerPath("surname")
        let surname = typist.questionnaire.answers[path]
        typist.model.intake.edit(.set(path, from: surname, to: ""))
        typist.press(.function(9))
        #expect(typist.model.view.text.contains { $0.contains("черновик, ошибок: 1") })
        typist.press(.escape)
        try print()
        #expect(typist.questionnaire.interview.printed == nil)
        typist.model.intake.edit(.set(path, from: "", to: surname))
        try print()
        #expect(typist.questionnaire.interview.printed != nil)
    }

    @Test func `the sheets of a finished questionnaire come from its line on the work list`() throws
    {
        var typist = try Typist(after: "finished-chosen")
        let number = try #require(typist.model.finishedLine?.number)
        typist.press(.function(9))
        #expect(
            typist.asked.contains {
                if case .desk(.fetch(number)) = $0 { true } else { false }
            })
        var other = try Typist(after: "check-end").model.intake.record
        other.envelope.number = number
        typist.hear(
            .desk(
                .fetched(
                    Fetched(
                        record: other,
                        source: other.node(form: typist.model.form, today: typist.model.clock.today)
                    ))))
        #expect(
            typist.model.view.text.contains {
                $0.contains("Внутренняя справка") && !$0.contains("после")
            })
        typist.press(.enter)
        let job = try #require(jobs(typist).last)
        #expect(job.sheet == .receipt && job.record?.envelope.number == number)
        #expect(job.copy == nil && job.print == nil)
        try answer(&typist, "print.sent", isSent: true)
        #expect(typist.message == "Отправлено: Внутренняя справка. Лист не вышел – F9.")
        #expect(typist.model.printable == nil)
    }

    @Test func `language and large print are kept for the questionnaire`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.function(9), .function(2), .function(5), .character("1"))
        #expect(jobs(typist)[0].language == .kk && jobs(typist)[0].isLarge)
        // The language of the screen is another thing.
        #expect(typist.model.language == .ru)
        try answer(&typist, "print.sent", isSent: true)
        typist.press(.function(9), .character("7"))
        #expect(jobs(typist)[1].language == .kk && jobs(typist)[1].isLarge)
        #expect(jobs(typist)[1].record == nil)
    }

    @Test func `a failure is told, and printing can be tried again at once`() throws {
        var typist = try Typist(after: "check-clean")
        typist.press(.function(9), .character("1"))
        typist.press(.function(9), .character("1"))
        #expect(jobs(typist).count == 1, "one sheet at a time")
        typist.press(.escape)
        let answers = typist.model.questionnaire.answers
        try answer(&typist, "print.failed", isSent: false)
        #expect(
            typist.message == "Не напечатано: no paper. Анкета сохранена; еще раз – F9.")
        #expect(typist.model.questionnaire.answers == answers)
        typist.press(.function(9), .character("1"))
        #expect(jobs(typist).count == 2)
    }

    @Test func `at the end F9 Enter prints the receipt under the number`() throws {
        var typist = try Typist(after: "end-page")
        typist.press(.function(9), .enter)
        let job = try #require(jobs(typist).first)
        #expect(job.sheet == .receipt && job.copy == 1)
        #expect(job.record?.envelope.number == "AST01-2026-000123")
        try answer(&typist, "print.sent", isSent: true)
        // Again: did the former one come out?
        typist.press(.function(9), .character("5"))
        #expect(typist.message == "Прежний лист вышел? 1 – да, нужна копия; 2 – не вышел")
        typist.type("1")
        #expect(jobs(typist).last?.copy == 2)
        try answer(&typist, "print.sent", isSent: true)
        typist.press(.function(9), .character("5"), .character("2"))
        #expect(jobs(typist).last?.copy == 2, "the second did not come out: it is printed again")
    }

    @Test func `a receipt says when it was finished, and not when it was printed`() throws {
        var typist = try Typist(after: "check-end")
        typist.press(.function(10))
        let finishedAt = typist.model.clock.now
        typist.hear(
            .desk(
                .deposited(
                    Receipt(number: "AST01-2026-000123", file: "/a", finishedAt: finishedAt))))
        typist.press(.function(9), .enter, after: 720_000)
        #expect(jobs(typist).last?.record?.envelope.finishedAt == finishedAt)
    }

    @Test func `what comes of a sheet is not told of the next applicant`() throws {
        var typist = try Typist(after: "end-page")
        typist.press(.function(9), .enter)
        let job = try #require(jobs(typist).last)
        typist.press(.enter)
        typist.hear(.desk(.begun(identifier: String(repeating: "a", count: 32))))
        typist.hear(.printed(Printed(job, "print.sent", isSent: true)))
        #expect(typist.questionnaire.count(of: .receipt) == 0)
    }
}
