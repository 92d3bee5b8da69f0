import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

@Suite struct DateShapeTests {
    @Test(arguments: ["5.3", "31", "1988", "05.03.88", "мамыр", "05.03.19888", "5 03", "05-03-"])
    func `what is no day is an error`(text: String) {
        #expect(problems("birthDate", text) == ["date.format @ birthDate"])
    }

    @Test(arguments: ["31.02.1988", "29.02.1987", "31.04.1988", "00.03.1988", "05.13.1988"])
    func `a day that no calendar has is an error`(text: String) {
        #expect(problems("birthDate", text) == ["date.calendar @ birthDate"])
    }

    @Test func `29 February is a day of leap years only`() {
        #expect(problems("passport.issuedOn", "29.02.2024") == [])
        #expect(
            problems("passport.issuedOn", "29.02.2025") == ["date.calendar @ passport.issuedOn"])
        #expect(problems("passport.issuedOn", "29.02.2000") == [])
    }

    @Test func `days are those since 1900`() {
        let path = "declarations.consent"
        #expect(problems(path, "31.12.1899") == ["date.early @ \(path)"])
        #expect(problems(path, "01.01.1900") == [])
    }

    @Test func `relatives were born since 1850`() {
        for early in ["1849", "31.12.1849"] {
            #expect(
                problems("relatives[3].birthDate", early) == [
                    "iin.birthDate @ relatives[3].iin (warning)",
                    "date.early @ relatives[3].birthDate",
                ])
        }
        for old in ["1850", "01.01.1850", "1899", "17.08.1899"] {
            let parent = Answers.married.with("relatives[3].birthDate", old)
                .with("relatives[3].iin", "").with("relatives[3].iin#missing", "none")
            #expect(problems(parent) == [])
        }
    }

    @Test func `the message names the first year`() {
        for (path, text, year) in [
            ("birthDate", "01.01.1899", 1900), ("relatives[3].birthDate", "1849", 1850),
        ] {
            let told = Interview(
                form: .real, answers: .married.with(path, text), today: .frozen
            ).problems.first { $0.code == .dateEarly }
            #expect(told?.details["year"] == .number(year))
        }
    }

    @Test func `the schema has the same first years`() throws {
        let schema = Form.real.schema
        let relative = "properties.answers.properties.relatives.items.properties.birthDate"
        let years = try #require(schema.value(under: "\(relative).anyOf[0].anyOf[1]"))
        #expect(years["minimum"]?.integer == 1850)
        for (place, first) in [("\(relative).anyOf[0].anyOf[0]", 1850), ("$defs.day", 1900)] {
            let pattern = try #require(schema.value(under: place)?["pattern"]?.string)
            let isDay = try Regex(pattern)
            for year in 1000...2200 {
                let matches = try isDay.wholeMatch(in: "\(year)-06-18") != nil
                #expect(matches == (year >= first), "\(place) \(year)")
            }
        }
    }

    @Test func `years of work are those since 1900`() {
        #expect(
            problems("employment[0].from", "1899") == [
                "date.early @ employment[0].from",
                "employment.young @ employment[0].from (warning)",
            ])
    }

    @Test(arguments: ["20", "20122", "20x2", "12.2012"])
    func `what is no year is an error`(text: String) {
        #expect(problems("employment[0].from", text) == ["date.format @ employment[0].from"])
    }

    @Test func `a year alone is a birth date of relatives only`() {
        #expect(problems("relatives[0].birthDate", "1990") == [])
        #expect(
            problems("children[0].birthDate", "2015") == ["date.format @ children[0].birthDate"])
        #expect(
            problems("relatives[0].birthDate", "199") == ["date.format @ relatives[0].birthDate"])
    }

    @Test(arguments: [
        "passport.issuedOn", "identityCard.issuedOn", "declarations.liability",
        "declarations.consent", "registeredOn",
    ])
    func `all days are judged`(path: String) {
        #expect(problems(path, "31.02.2026") == ["date.calendar @ \(path)"])
        #expect(problems(path, "31.02") == ["date.format @ \(path)"])
    }
}
