import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct CountryTests {
    @Test func `a country is one of ISO 3166`() {
        #expect(
            problems("departure.to.country", "ZZ") == ["country.unknown @ departure.to.country"])
        #expect(problems("citizenship", "kz") == ["country.unknown @ citizenship"])
        #expect(
            problems("relatives[0].residence.country", "Германия") == [
                "country.unknown @ relatives[0].residence.country"
            ])
    }

    @Test func `only a citizenship may be none`() {
        #expect(problems("citizenship", "XX") == [])
        #expect(problems("birthPlace.country", "XX") == ["country.unknown @ birthPlace.country"])
        #expect(
            problems("departure.to.country", "XX") == ["country.unknown @ departure.to.country"])
    }

    @Test func `the message tells the code`() {
        let told = Interview(
            form: .real, answers: .married.with("departure.to.country", "ZZ"), today: .frozen)
        #expect(told.problems.map(\.details) == [["word": .text("ZZ")]])
    }
}
