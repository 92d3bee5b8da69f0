import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct DutyExemptTests {
    @Test func `who is freed of the duty says why, and is looked at`() {
        let freed = Interview.withPapers(papers: [
            "documents.duty": "exempt", "documents.duty#why": "шешім № 3",
        ])
        #expect(freed.codes(at: "documents.duty") == ["duty.exempt"])
        #expect(freed.codes(at: "payment.amount") == [])
    }
}
