import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct DutyTests {
    @Test(arguments: [
        ("4325", "25.11.2026", []), ("3932", "25.11.2026", ["duty.amount"]),
        ("3932", "25.12.2025", []), ("2651", "25.12.2020", ["duty.year"]),
        ("", "25.11.2026", ["required"]),
    ])
    func `the duty is one index of the year of payment`(
        amount: String, day: String, codes: [String]
    ) {
        let paid = Interview.withPapers(papers: [
            "documents.duty": "paid:copy", "payment.amount": amount, "payment.paidOn": day,
            "payment.reference": "1",
        ])
        #expect(paid.codes(at: "payment.amount") == codes)
    }

    @Test func `the duty is told in groups of three digits`() throws {
        let paid = Interview.withPapers(papers: [
            "documents.duty": "paid:copy", "payment.amount": "3932",
            "payment.paidOn": "25.11.2026", "payment.reference": "000381",
        ])
        let problem = try #require(paid.problems.first { $0.code == .dutyAmount })
        #expect(problem.details["amount"] == .amount("4325"))
    }
}
