import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// Which papers are asked for of whom, and what is said of them.
@Suite struct PaperTests {
    /// An invented family, registered on 25.11.2026.
    private func interview(
        born: String = "01.01.1990", citizenship: String = "KZ", children: [String] = [],
        representative: String = "", papers: [String: String] = [:],
        ofChildren: [[String: String]] = []
    ) -> Interview {
        var answers = Answers()
        answers[AnswerPath("registeredOn")] = "25.11.2026"
        answers[AnswerPath("birthDate")] = born
        answers[AnswerPath("citizenship")] = citizenship
        answers[AnswerPath("intake.representative.name")] = representative
        for (row, day) in children.enumerated() {
            answers.apply(.insertRow(table: "children", at: row, Row(["birthDate": day])))
        }
        for (name, answer) in papers { answers[AnswerPath(name)] = answer }
        for (row, cells) in ofChildren.enumerated() {
            for (column, answer) in cells {
                answers[AnswerPath("children", row: row, column: column)] = answer
            }
        }
        return Interview(form: .withPapers, answers: answers, today: Day("2026-11-25"))
    }

    private func list(_ interview: Interview) -> [String] {
        interview.papersAsked.map { paper, _, path in
            path.row.map { "\(paper.id)[\($0)]" } ?? paper.id
        }
    }

    @Test func `a single citizen`() {
        #expect(
            list(interview()) == ["questionnaire", "identityCard", "passport", "alimony", "duty"])
    }

    @Test func `children of twelve and six`() {
        #expect(
            list(interview(children: ["09.03.2014", "21.08.2020"])) == [
                "questionnaire", "identityCard", "passport", "birthCertificate[0]",
                "birthCertificate[1]", "alimony", "guardianshipOpinion[0]",
                "otherParentConsent[0]", "otherParentConsent[1]", "duty",
            ])
    }

    @Test(arguments: [
        ("XX", "statelessCertificate"), ("DE", "residencePermit"),
    ])
    func `who is no citizen`(citizenship: String, paper: String) {
        #expect(
            list(interview(citizenship: citizenship)) == [
                "questionnaire", paper, "alimony", "duty",
            ])
    }

    @Test func `a boy of fifteen with a guardian`() {
        #expect(
            list(interview(born: "09.03.2011", representative: "Сапарова М.")) == [
                "questionnaire", "passport", "birthCertificate", "authority",
                "representativeIdentity", "guardianshipOpinion", "otherParentConsent", "duty",
            ])
    }

    /// On the tenth birthday the opinion is needed, on the sixteenth the certificate is not, and on the
    /// eighteenth a child is none.
    @Test(arguments: [
        ("26.11.2016", ["birthCertificate[0]", "otherParentConsent[0]"]),
        (
            "25.11.2016",
            ["birthCertificate[0]", "guardianshipOpinion[0]", "otherParentConsent[0]"]
        ),
        (
            "26.11.2010",
            ["birthCertificate[0]", "guardianshipOpinion[0]", "otherParentConsent[0]"]
        ),
        ("25.11.2010", ["childIdentity[0]", "guardianshipOpinion[0]", "otherParentConsent[0]"]),
        ("26.11.2008", ["childIdentity[0]", "guardianshipOpinion[0]", "otherParentConsent[0]"]),
        ("25.11.2008", []),
    ])
    func `birthdays`(born: String, papers: [String]) {
        #expect(list(interview(children: [born])).filter { $0.hasSuffix("]") } == papers)
    }

    @Test func `where registration is unknown an application is asked for`() {
        let unknown = interview(
            children: ["09.03.2014"],
            ofChildren: [["otherParentConsentOfChild": "unregistered"]])
        #expect(list(unknown).last == "registrationApplication")
        #expect(
            list(interview(papers: ["documents.alimony": "unregistered"])).last
                == "registrationApplication")
        #expect(
            !list(interview(papers: ["documents.alimony": "noCase"]))
                .contains("registrationApplication"))
    }

    // MARK: What is said

    private func told(_ interview: Interview, at name: String) -> [String] {
        interview.problems.filter { $0.path.description == name }.map(\.code.rawValue)
    }

    @Test(arguments: [
        ("", ["paper.state"]), ("copy", []), ("missing", ["paper.missing"]),
        ("notApplicable", ["paper.note"]), ("burnt", ["choice.unknown"]),
    ])
    func `a passport`(state: String, codes: [String]) {
        let found = told(interview(papers: ["documents.passport": state]), at: "documents.passport")
        #expect(codes.allSatisfy(found.contains) && (codes.isEmpty == found.isEmpty))
    }

    @Test func `a note says why it is not needed`() {
        let lost = interview(papers: [
            "documents.passport": "notApplicable", "documents.passport#why": "жоғалған",
        ])
        #expect(told(lost, at: "documents.passport") == [])
    }

    @Test(arguments: [
        ("noCase", []), ("agreement", ["paper.state"]), ("agreement:original", []),
        ("court:missing", ["paper.missing"]),
    ])
    func `alimony`(answer: String, codes: [String]) {
        #expect(
            told(interview(papers: ["documents.alimony": answer]), at: "documents.alimony")
                == codes)
    }

    @Test(arguments: [
        ("4325", "25.11.2026", []), ("3932", "25.11.2026", ["duty.amount"]),
        ("3932", "25.12.2025", []), ("2651", "25.12.2020", ["duty.year"]),
        ("", "25.11.2026", ["required"]),
    ])
    func `the duty is one index of the year of payment`(
        amount: String, day: String, codes: [String]
    ) {
        let paid = interview(papers: [
            "documents.duty": "paid:copy", "payment.amount": amount, "payment.paidOn": day,
            "payment.reference": "1",
        ])
        #expect(told(paid, at: "payment.amount") == codes)
    }

    @Test func `who is freed of the duty says why, and is looked at`() {
        let freed = interview(papers: [
            "documents.duty": "exempt", "documents.duty#why": "шешім № 3",
        ])
        #expect(told(freed, at: "documents.duty") == ["duty.exempt"])
        #expect(told(freed, at: "payment.amount") == [])
    }

    @Test func `the duty is told in groups of three digits`() throws {
        let paid = interview(papers: [
            "documents.duty": "paid:copy", "payment.amount": "3932",
            "payment.paidOn": "25.11.2026", "payment.reference": "000381",
        ])
        let problem = try #require(paid.problems.first { $0.code == .dutyAmount })
        #expect(problem.details["amount"] == .amount("4325"))
    }

    @Test func `how it is taken in is never left open`() {
        #expect(told(interview(), at: "intake.channel") == ["required"])
        #expect(told(interview(papers: ["intake.channel": "desk"]), at: "intake.channel") == [])
    }

    @Test(arguments: [
        ("payment.amount", "6)"), ("documents.passport", "2)"), ("purpose", "10"),
        ("birthPlace.region", "8"),
    ])
    func `a number of the papers is none of the form`(name: String, number: String) {
        #expect(Form.withPapers.field(name)?.number(in: .withPapers) == number)
    }

    @Test(arguments: ["intake.channel", "intake.phone", "intake.representative.name"])
    func `what is noted of the taking in has no number`(name: String) throws {
        let field = try #require(Form.withPapers.field(name))
        #expect(field.number(in: .withPapers) == nil)
    }

    @Test func `a visit has a request and an address`() {
        let visit = interview(papers: ["intake.channel": "visit"])
        #expect(told(visit, at: "intake.visit.number") == ["visit.request"])
        #expect(told(visit, at: "intake.visit.address") == ["required"])
        #expect(told(interview(), at: "intake.visit.number") == [])
    }

    // MARK: Records

    @Test func `papers come back from a record, each to its child`() throws {
        var answers = Answers.married
        for (name, answer) in [
            "documents.questionnaire": "original", "documents.identityCard": "seen",
            "documents.passport": "notApplicable", "documents.passport#why": "жоғалған",
            "documents.alimony": "agreement:original", "documents.duty": "paid:copy",
            "payment.amount": "4325", "payment.paidOn": "23.11.2026", "payment.reference": "000381",
            "intake.channel": "visit", "intake.visit.address": "Астана", "intake.phone": "+7 701",
        ] { answers[AnswerPath(reading: name) ?? AnswerPath(name)] = answer }
        for row in answers.rows(of: "children").indices {
            answers[AnswerPath("children", row: row, column: "birthCertificateOfChild")] = "copy"
        }
        let record = Record(
            envelope: Record.Envelope(
                id: String(repeating: "0", count: 32), number: "AST01-2026-000001",
                language: "kk", office: "AST", desk: "01", clerk: "с",
                startedAt: Instant(seconds: 1_795_407_012),
                finishedAt: Instant(seconds: 1_795_407_112), activeSeconds: 9), answers: answers)
        let node = record.node(form: .withPapers, today: .frozen)
        #expect(node["payment"]?["currency"]?.string == "KZT")
        #expect(node["payment"]?["amount"]?.integer == 4325)
        #expect(node["documents"]?.array?.first?["id"]?.string == "questionnaire")
        let read = Record.read(Array(node.text.utf8), form: .withPapers, today: .frozen)
        let back = try #require(read.record).answers
        for path in [
            "documents.passport", "documents.passport#why", "documents.alimony", "documents.duty",
            "payment.amount", "payment.paidOn", "intake.visit.address", "intake.phone",
        ].compactMap(AnswerPath.init(reading:)) {
            #expect(back[path] == answers[path], "\(path)")
        }
        for row in answers.rows(of: "children").indices {
            let path = AnswerPath("children", row: row, column: "birthCertificateOfChild")
            let isAsked = Interview(form: .withPapers, answers: answers, today: .frozen)
                .isAsked(path)
            #expect(back[path] == (isAsked ? "copy" : ""))
        }
    }

    @Test func `a record that knows of no papers is judged without them`() throws {
        let record = Record(
            envelope: Record.Envelope(
                id: String(repeating: "0", count: 32), number: "AST01-2026-000001",
                language: "kk", office: "AST", desk: "01", clerk: "с",
                startedAt: Instant(seconds: 1_795_407_012),
                finishedAt: Instant(seconds: 1_795_407_112), activeSeconds: 9),
            answers: .married)
        let node = record.node(form: .real, today: .frozen)
        let read = Record.read(Array(node.text.utf8), form: .withPapers, today: .frozen)
        #expect(!read.problems.contains { $0.code.rawValue.hasPrefix("paper") })
    }
}
