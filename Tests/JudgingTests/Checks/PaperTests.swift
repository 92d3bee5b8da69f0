import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// Which papers are asked for of whom, and what is said of them.
@Suite struct PaperTests {
    private func list(_ interview: Interview) -> [String] {
        interview.papersAsked.map { paper, _, path in
            path.row.map { "\(paper.id)[\($0)]" } ?? paper.id
        }
    }

    @Test func `a single citizen`() {
        #expect(
            list(Interview.withPapers()) == [
                "questionnaire", "identityCard", "passport", "alimony", "duty",
            ])
    }

    @Test func `children of twelve and six`() {
        #expect(
            list(Interview.withPapers(children: ["09.03.2014", "21.08.2020"])) == [
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
            list(Interview.withPapers(citizenship: citizenship)) == [
                "questionnaire", paper, "alimony", "duty",
            ])
    }

    @Test func `a boy of fifteen with a guardian`() {
        #expect(
            list(Interview.withPapers(born: "09.03.2011", representative: "Сапарова М.")) == [
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
        #expect(list(Interview.withPapers(children: [born])).filter { $0.hasSuffix("]") } == papers)
    }

    @Test func `where registration is unknown an application is asked for`() {
        let unknown = Interview.withPapers(
            children: ["09.03.2014"],
            ofChildren: [["otherParentConsentOfChild": "unregistered"]])
        #expect(list(unknown).last == "registrationApplication")
        #expect(
            list(Interview.withPapers(papers: ["documents.alimony": "unregistered"])).last
                == "registrationApplication")
        #expect(
            !list(Interview.withPapers(papers: ["documents.alimony": "noCase"]))
                .contains("registrationApplication"))
    }

    // MARK: What is said

    @Test(arguments: [
        ("", ["paper.state"]), ("copy", []), ("missing", ["paper.missing"]),
        ("notApplicable", ["paper.note"]), ("burnt", ["choice.unknown"]),
    ])
    func `a passport`(state: String, codes: [String]) {
        let found = Interview.withPapers(papers: ["documents.passport": state]).codes(
            at: "documents.passport")
        #expect(codes.allSatisfy(found.contains) && (codes.isEmpty == found.isEmpty))
    }

    @Test func `a note says why it is not needed`() {
        let lost = Interview.withPapers(papers: [
            "documents.passport": "notApplicable", "documents.passport#why": "жоғалған",
        ])
        #expect(lost.codes(at: "documents.passport") == [])
    }

    @Test(arguments: [
        ("noCase", []), ("agreement", ["paper.state"]), ("agreement:original", []),
        ("court:missing", ["paper.missing"]),
    ])
    func `alimony`(answer: String, codes: [String]) {
        #expect(
            Interview.withPapers(papers: ["documents.alimony": answer]).codes(
                at: "documents.alimony")
                == codes)
    }

    @Test(arguments: [("", "question"), ("agreement", nil)] as [(String, String?)])
    func `what is asked first is the question behind it`(answer: String, variant: String?) {
        let told = Interview.withPapers(papers: ["documents.alimony": answer]).problems
            .filter { $0.path == AnswerPath("documents.alimony") }
        #expect(told.map(\.code) == [.paperState])
        #expect(told.map(\.variant) == [variant])
        expectWords(of: told)
    }

    @Test func `how it is taken in is never left open`() {
        #expect(Interview.withPapers().codes(at: "intake.channel") == ["required"])
        #expect(
            Interview.withPapers(papers: ["intake.channel": "desk"]).codes(at: "intake.channel")
                == [])
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
