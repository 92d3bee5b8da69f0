import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct ExpectedTests {
    let married = Answers.married

    @Test(arguments: [
        ("birthPlace.region", "unknown"), ("birthPlace.settlement", "none"),
        ("departure.to.settlement", "refused"), ("military", "refused"),
        ("children[0].iin", "illegible"), ("relatives[0].iin", "none"),
        ("relatives[0].birthDate", "unknown"), ("employment[0].position", "none"),
        ("employment[0].address", "unknown"),
    ])
    func `what people normally have is answered, or a code says why not`(
        path: String, code: String
    ) {
        let empty = married.with(path, "")
        #expect(problems(empty) == ["expected @ \(path) (warning)"])
        #expect(problems(empty.with("\(path)#missing", code)) == [])
        #expect(
            problems(empty.with("\(path)#missing", "deceased")) == ["expected @ \(path) (warning)"])
    }

    @Test func `a residence has one code for country and address`() {
        let country = "relatives[0].residence.country"
        let address = "relatives[0].residence.address"
        #expect(problems(married.without(country)) == ["expected @ \(country) (warning)"])
        #expect(problems(married.without(address)) == ["expected @ \(address) (warning)"])
        let neither = married.without(country, address)
        #expect(
            problems(neither) == [
                "expected @ \(country) (warning)", "expected @ \(address) (warning)",
            ])
        for code in ["none", "unknown", "refused"] {
            #expect(problems(neither.with("relatives[0].residence#missing", code)) == [])
        }
        #expect(
            problems(neither.with("relatives[0].residence#missing", "illegible")).count == 2)
        #expect(problems(neither.with("relatives[4].residence#missing", "deceased")).count == 2)
    }

    @Test func `a late relative needs no residence`() {
        let father = married.without("relatives[3].residence.country")
            .without("relatives[3].residence.address")
        #expect(problems(father.with("relatives[3].residence#missing", "deceased")) == [])
    }

    @Test func `a birth place abroad has no Kazakh lines`() {
        let abroad = married.with("birthPlace.country", "RU")
            .without("birthPlace.region", "birthPlace.settlement", "birthPlace.kato")
        #expect(problems(abroad) == [])
        #expect(
            problems(abroad.with("birthPlace.country", "KZ")) == [
                "expected @ birthPlace.region (warning)",
                "expected @ birthPlace.settlement (warning)",
            ])
    }

    @Test func `a birth place in a city of republican importance has no settlement`() {
        let city = married.without("birthPlace.settlement")
        #expect(problems(city.with("birthPlace.kato", "790000000")) == [])
        #expect(
            problems(city.with("birthPlace.kato", "350000000")) == [
                "expected @ birthPlace.settlement (warning)"
            ])
    }

    @Test func `men from 17 to 60 who are citizens have a relation to service`() {
        let told = { (born: String) in
            problems(married.without("military", "militaryCode").with("birthDate", born))
                .contains("expected @ military (warning)")
        }
        #expect(!told("24.11.2009"))
        #expect(told("23.11.2009"))
        #expect(told("24.11.1965"))
        #expect(!told("23.11.1965"))
        #expect(told(""))
        for citizenship in ["RU", "XX"] {
            let foreigner = married.without("military", "militaryCode")
            #expect(problems(foreigner.with("citizenship", citizenship)) == [])
        }
        let woman = married.without("military", "militaryCode").with("sex", "female")
        #expect(problems(woman) == ["iin.sex @ iin (warning)"])
    }

    @Test func `years without an employer have no position and address`() {
        let path = "employment[0]"
        let row = married.without("\(path).position", "\(path).address")
        #expect(
            problems(row) == [
                "expected @ \(path).address (warning)", "expected @ \(path).position (warning)",
            ])
        #expect(problems(row.with("\(path).organisationCode", "noWork")) == [])
    }

    @Test func `no reason stands in place of an answer`() throws {
        let empty = married.without("military")
        let interview = Interview(form: .real, answers: empty, today: .frozen)
        let told = try #require(interview.problems.first)
        #expect(!told.takesReason)
        var explained = empty
        explained.apply(interview.explaining(told, reason: "as-stated", note: ""))
        let after = Interview(form: .real, answers: explained, today: .frozen)
        #expect(after.reason(for: told) == nil)
        #expect(after.acknowledgements == [])
    }
}
