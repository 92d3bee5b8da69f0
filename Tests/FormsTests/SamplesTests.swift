import JSON
import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct SamplesTests {
    @Test func `the form in the package has no mistakes`() {
        #expect(
            Form.read(Package.screens, checks: Check.signatures, lists: ListCodes(Package.lists))
                .mistakes.map(
                    \.description) == [])
    }

    @Test func `of the married applicant there is nothing to tell`() {
        #expect(problems(.married) == [])
    }

    @Test func `of the youth there is nothing to tell`() {
        #expect(problems(.youth) == [])
    }
}
