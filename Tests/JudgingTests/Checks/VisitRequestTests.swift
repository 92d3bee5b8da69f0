import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct VisitRequestTests {
    @Test func `a visit has a request and an address`() {
        let visit = Interview.withPapers(papers: ["intake.channel": "visit"])
        #expect(visit.codes(at: "intake.visit.number") == ["visit.request"])
        #expect(visit.codes(at: "intake.visit.address") == ["required"])
        #expect(Interview.withPapers().codes(at: "intake.visit.number") == [])
    }
}
