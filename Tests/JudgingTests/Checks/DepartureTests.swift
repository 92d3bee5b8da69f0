import FormsSupport
import Testing

@testable import Forms

@Suite struct DepartureTests {
    @Test func `the service is for leaving Kazakhstan`() {
        #expect(
            problems("departure.from.country", "RU") == [
                "departure.origin @ departure.from.country"
            ])
        #expect(problems("departure.from.country", "KZ") == [])
        #expect(problems("departure.from.country", "") == [])
    }

    @Test func `nobody leaves for Kazakhstan`() {
        #expect(
            problems("departure.to.country", "KZ") == [
                "departure.destination @ departure.to.country"
            ])
        #expect(problems("departure.to.country", "RU") == [])
        #expect(problems("departure.to.country", "") == ["required @ departure.to.country"])
    }
}
