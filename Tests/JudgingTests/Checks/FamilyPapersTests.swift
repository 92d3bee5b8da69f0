import FormsSupport
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// Twelve families registered on 25.11.2026, and what the order asks of each besides the questionnaire and
/// the duty.
@Suite struct FamilyPapersTests {
    struct Family: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var born = "01.06.1990"
        var citizenship = "KZ"
        /// The birth dates of the children, and where the other parent of each is.
        var children: [(born: String, otherParent: String)] = []
        var representative = ""
        var alimony = "noCase"
        let papers: [String]
    }

    static let families = [
        Family(
            testDescription: "single, 24", born: "02.03.2002",
            papers: ["identityCard", "passport", "alimony"]),
        Family(
            testDescription: "children of 12 and 6, the mother stays",
            children: [("09.03.2014", "consent"), ("21.08.2020", "consent")],
            papers: [
                "identityCard", "passport", "birthCertificate[0]", "birthCertificate[1]", "alimony",
                "guardianshipOpinion[0]", "otherParentConsent[0]", "otherParentConsent[1]",
            ]),
        Family(
            testDescription: "stateless pensioner", born: "14.05.1950", citizenship: "XX",
            papers: ["statelessCertificate", "alimony"]),
        Family(
            testDescription: "foreigner with a permit", citizenship: "UZ",
            papers: ["residencePermit", "alimony"]),
        Family(
            testDescription: "boy of 15 with a guardian", born: "09.03.2011",
            representative: "Сапарова Мәдина Қайратқызы",
            papers: [
                "passport", "birthCertificate", "authority", "representativeIdentity",
                "guardianshipOpinion", "otherParentConsent",
            ]),
        Family(
            testDescription: "widow at home", born: "13.02.1955",
            papers: ["identityCard", "passport", "alimony"]),
        Family(
            testDescription: "divorced father, alimony by court", alimony: "court:original",
            papers: ["identityCard", "passport", "alimony"]),
        Family(
            testDescription: "twins of ten on that very day, father not in the register",
            children: [("25.11.2016", "unregistered"), ("25.11.2016", "unregistered")],
            papers: [
                "identityCard", "passport", "birthCertificate[0]", "birthCertificate[1]", "alimony",
                "guardianshipOpinion[0]", "guardianshipOpinion[1]", "otherParentConsent[0]",
                "otherParentConsent[1]", "registrationApplication",
            ]),
        Family(
            testDescription: "newborn, both parents leave", children: [("20.11.2026", "leaves")],
            papers: [
                "identityCard", "passport", "birthCertificate[0]", "alimony",
                "otherParentConsent[0]",
            ]),
        Family(
            testDescription: "conscript", born: "02.03.2006",
            papers: ["identityCard", "passport", "alimony"]),
        Family(
            testDescription: "clearance holder", born: "02.03.1985",
            papers: ["identityCard", "passport", "alimony"]),
        Family(
            testDescription: "nine: children of 16, 14, 12, 10, 8, 6, 4",
            children: [2010, 2012, 2014, 2016, 2018, 2020, 2022].map { ("01.03.\($0)", "leaves") },
            papers: ["identityCard", "passport"] + (1...6).map { "birthCertificate[\($0)]" }
                + ["childIdentity[0]", "alimony"] + (0...3).map { "guardianshipOpinion[\($0)]" }
                + (0...6).map { "otherParentConsent[\($0)]" }),
    ]

    private func interview(_ family: Family) -> Interview {
        var answers = Answers()
        answers[AnswerPath("registeredOn")] = "25.11.2026"
        answers[AnswerPath("birthDate")] = family.born
        answers[AnswerPath("citizenship")] = family.citizenship
        answers[AnswerPath("intake.representative.name")] = family.representative
        answers[AnswerPath("documents.alimony")] = family.alimony
        for (row, child) in family.children.enumerated() {
            answers.apply(
                .insertRow(
                    table: "children", at: row,
                    Row([
                        "birthDate": child.born, "otherParentConsentOfChild": child.otherParent,
                    ])))
        }
        return Interview(form: .withPapers, answers: answers, today: Day("2026-11-25"))
    }

    @Test(arguments: families)
    func `the order asks for these papers and for no others`(family: Family) {
        let asked = interview(family).papersAsked.map { paper, _, path in
            path.row.map { "\(paper.id)[\($0)]" } ?? paper.id
        }
        #expect(asked.filter { $0 != "questionnaire" && $0 != "duty" } == family.papers)
        #expect(asked.contains("questionnaire") && asked.contains("duty"))
    }
}
