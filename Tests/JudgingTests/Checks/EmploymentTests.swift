import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct EmploymentTests {
    let married = Answers.married

    @Test func `an empty table 16 tells nothing else`() {
        let empty = ["employment.none @ employment (warning)"]
        #expect(problems(married.withoutRows("employment")) == empty)
    }

    @Test func `under 16 there is no table 16`() {
        let younger = Answers.youth.with("birthDate", "24.11.2010").with("iin", "101124503015")
        #expect(
            problems(Answers.youth.withoutRows("employment")) == [
                "employment.none @ employment (warning)"
            ])
        #expect(problems(younger.withoutRows("employment")) == [])
        #expect(problems(younger) == [])
    }

    @Test func `nobody leaves before entering`() {
        #expect(problems("employment[0].to", "2011") == ["employment.order @ employment[0].to"])
        #expect(problems("employment[0].to", "2012") == [])
    }

    @Test func `no year is later than this one`() {
        #expect(problems("employment[1].to", "2026") == [])
        #expect(problems("employment[1].to", "2027") == ["employment.future @ employment[1].to"])
        let later = married.with("employment[1].to", "2026").with("employment[2].from", "2027")
        #expect(problems(later) == ["employment.future @ employment[2].from"])
    }

    @Test func `this year is that of registration`() {
        let earlier = ["registeredOn", "declarations.liability", "declarations.consent"]
            .reduce(married) { $0.with($1, "30.12.2025") }
        #expect(problems(earlier) == [])
        #expect(
            problems(earlier.with("employment[1].to", "2026")) == [
                "employment.future @ employment[1].to"
            ])
    }

    @Test func `a job entered before 14 is a warning`() {
        let path = "employment[0].from"
        #expect(problems(path, "2002") == [])
        #expect(problems(path, "2001") == ["employment.young @ \(path) (warning)"])
        let early = married.with(path, "2001").without("birthDate")
        #expect(problems(early) == ["required @ birthDate"])
    }

    @Test(arguments: ["study", "childCare", "pension", "service", "noWork"])
    func `study, care, pension, service and no work are no jobs`(code: String) {
        let early = married.with("employment[0].from", "1995")
        #expect(problems(early.with("employment[0].organisationCode", code)) == [])
    }

    @Test func `five years and this one are covered without a hole`() {
        let gap = ["employment.gap @ employment (warning)"]
        #expect(problems(married.withoutRow("employment", 1)) == gap)
        #expect(problems(married.withoutRow("employment", 0)) == [])
        #expect(problems("employment[1].from", "2021") == [])
        #expect(problems("employment[1].from", "2022") == gap)
        #expect(problems("employment[2].from", "2024") == [])
        #expect(problems("employment[2].from", "2025") == gap)
    }

    @Test func `the message names the years`() {
        let told = { (answers: Answers) in
            Interview(form: .real, answers: answers, today: .frozen).problems
        }
        let many = told(married.withoutRow("employment", 1))
        #expect(many.map(\.details) == [["years": .years([2021, 2022])]])
        #expect(many.map(\.variant) == ["many"])
        let one = told(married.with("employment[1].from", "2022"))
        #expect(one.map(\.details) == [["years": .years([2021])]])
        #expect(one.map(\.variant) == [nil])
    }

    @Test func `the years are counted back from registration`() {
        let earlier = ["registeredOn", "declarations.liability", "declarations.consent"]
            .reduce(married.withoutRow("employment", 1)) { $0.with($1, "30.12.2025") }
        let told = Interview(form: .real, answers: earlier, today: .frozen).problems
        #expect(told.map(\.details) == [["years": .years([2020, 2021, 2022])]])
    }

    @Test func `the coverage is told year by year`() {
        let interview = Interview(
            form: .real, answers: married.withoutRow("employment", 1), today: .frozen)
        let coverage = interview.coverage(of: "employment")
        #expect(coverage.map(\.year) == [2021, 2022, 2023, 2024, 2025, 2026])
        #expect(coverage.map(\.isCovered) == [false, false, true, true, true, true])
        #expect(interview.coverage(of: "relatives") == [])
        #expect(interview.coverage(of: "iin") == [])
        let younger = Answers.youth.with("birthDate", "24.11.2010")
        #expect(
            Interview(form: .real, answers: younger, today: .frozen).coverage(of: "employment")
                == [])
    }

    @Test func `nothing is missed before the year of turning 16`() {
        // Turns 16 in 2010 + 16 = 2026: only that year is asked for.
        let row = ["from": "2026", "organisation": "оқу", "organisationCode": "study"]
        let youth = Answers.youth.withoutRows("employment")
        #expect(
            problems(youth.withRow("employment", row.merging(["current": "true"]) { $1 })) == [])
        for (born, years) in [
            ("23.11.2009", [2025]), ("23.11.2008", [2024, 2025]),
            ("23.11.2004", [2021, 2022, 2023, 2024, 2025]),
        ] {
            let older = youth.with("birthDate", born)
                .withRow("employment", row.merging(["current": "true"]) { $1 })
            let told = Interview(form: .real, answers: older, today: .frozen).problems
                .filter { $0.code == .employmentGap }
            #expect(told.map(\.details) == [["years": .years(years)]])
        }
        // With no birth date everything is asked.
        let ageless = youth.without("birthDate").withRow(
            "employment", row.merging(["current": "true"]) { $1 })
        #expect(problems(ageless).contains("employment.gap @ employment (warning)"))
    }

    @Test func `a hired worker has a row to the present`() {
        let left = married.with("employment[2].current", "").with("employment[2].to", "2026")
        #expect(problems(left) == ["employment.current @ employment (warning)"])
        #expect(problems(left.with("socialCategory", "2")) == [])
        #expect(problems(left.with("socialCategory", "3")) == [])
        #expect(problems(left.with("employment[1].current", "true")) == [])
    }

    @Test func `a row with one year touches that year`() {
        let years = (2021...2026).map { ["from": "\($0)", "to": "\($0)"] }
        let rows = years.reduce(married.withoutRows("employment").with("socialCategory", "3")) {
            $0.withRow(
                "employment",
                $1.merging(["organisation": "оқу", "organisationCode": "study"]) { $1 })
        }
        #expect(problems(rows) == [])
        #expect(
            problems(rows.withoutRow("employment", 3)) == ["employment.gap @ employment (warning)"])
    }
}
