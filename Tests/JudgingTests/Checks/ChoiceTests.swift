import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct ChoiceTests {
    @Test(arguments: [
        ("purpose", "5"), ("purpose", "02"), ("socialCategory", "7"), ("education", "0"),
        ("specialty", "9"), ("maritalStatus", "5"), ("sex", "1"), ("children[0].sex", "Male"),
        ("employment[2].current", "false"),
    ])
    func `a code that the form does not have is an error`(path: String, code: String) {
        #expect(problems(path, code).contains("choice.unknown @ \(path)"))
    }

    @Test func `the order's codes are 2, 3, 4 and 9`() {
        for code in ["2", "3", "4", "9"] { #expect(problems("purpose", code) == []) }
        for code in ["1", "5", "6", "7", "8"] {
            #expect(problems("purpose", code) == ["choice.unknown @ purpose"])
        }
    }

    @Test func `a code of a list is told at its text`() {
        #expect(problems("militaryCode", "soldier") == ["choice.unknown @ military"])
        #expect(
            problems("relatives[3].kinshipCode", "brother") == [
                "choice.unknown @ relatives[3].kinship"
            ])
        #expect(
            problems("employment[0].organisationCode", "strike") == [
                "choice.unknown @ employment[0].organisation"
            ])
        #expect(
            problems("employment[0].clearanceCode", "some") == [
                "choice.unknown @ employment[0].clearance",
                "service.clearance @ employment[0].clearance (warning)",
            ])
    }

    @Test func `a list takes free text`() {
        #expect(problems("ethnicity", "бурят") == [])
        #expect(
            problems(Answers.married.with("military", "өзге").without("militaryCode")) == [])
    }

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
        let told = { (path: String, text: String) in
            Interview(form: .real, answers: .married.with(path, text), today: .frozen).problems
                .map(\.details)
        }
        #expect(told("purpose", "5") == [["word": .text("5")]])
        #expect(told("militaryCode", "soldier") == [["word": .text("soldier")]])
        #expect(told("departure.to.country", "ZZ") == [["word": .text("ZZ")]])
    }
}
