import FormsSupport
import Testing

@testable import Forms

@Suite struct RepresentativeTests {
    /// The youth born on another day, alone.
    func alone(born: String, iin: String) -> Answers {
        Answers.youth.with("birthDate", born).with("iin", iin)
            .with("military", "әскерге шақырылушы").with("militaryCode", "draftee")
            .without(
                "intake.representative.name", "intake.representative.iin",
                "intake.representative.ground")
    }

    let fifteen = Answers.youth.with("birthDate", "24.11.2010").with("iin", "101124503015")
    let representative = "intake.representative"

    @Test func `under 16 a representative is needed, with name and ground`() {
        #expect(problems(fifteen) == [])
        #expect(problems(fifteen.without("\(representative).iin")) == [])
        let error = "applicant.representative @ \(representative)"
        #expect(problems(fifteen.without("\(representative).name")) == ["\(error).name"])
        #expect(problems(fifteen.without("\(representative).ground")) == ["\(error).ground"])
        #expect(problems(alone(born: "24.11.2010", iin: "101124503015")) == ["\(error).name"])
    }

    @Test func `at 16 and 17 it is a warning, from the birthday on`() {
        let warning = ["applicant.minor @ \(representative).name (warning)"]
        #expect(problems(alone(born: "23.11.2010", iin: "101123504018")) == warning)
        #expect(problems(alone(born: "24.11.2008", iin: "081124503019")) == warning)
        #expect(problems(alone(born: "23.11.2008", iin: "081123503013")) == [])
        #expect(
            problems(Answers.youth.without("\(representative).ground")) == [
                "applicant.minor @ \(representative).ground (warning)"
            ])
    }

    @Test func `who is declared incapable needs one at any age`() {
        let incapable = Answers.married.with("\(representative).incapable", "true")
        #expect(problems(incapable) == ["applicant.representative @ \(representative).name"])
        let named = incapable.with("\(representative).name", "Серікбаев Марат")
        #expect(problems(named) == ["applicant.representative @ \(representative).ground"])
        #expect(problems(named.with("\(representative).ground", "сот шешімі")) == [])
        let youth = alone(born: "24.11.2008", iin: "081124503019")
            .with("\(representative).incapable", "true")
        #expect(problems(youth) == ["applicant.representative @ \(representative).name"])
    }

    @Test func `whose age is unknown is not asked for one`() {
        let unknown = alone(born: "", iin: "101124503015")
        #expect(problems(unknown) == ["required @ birthDate"])
    }

    @Test func `who was born on 29 February is 16 and 18 on 1 March of a common year`() {
        let born = alone(born: "29.02.2008", iin: "080229503017")
            .with("employment[0].from", "2015").without("identityCard.issuedOn")
            .without("identityCard.number").with("citizenship", "RU")
        let on = { (day: Day) in
            let signed = ["registeredOn", "declarations.liability", "declarations.consent"]
            return problems(
                signed.reduce(born) { $0.with($1, day.shown) }
                    .with("passport.issuedOn", "01.07.2022"), today: day)
        }
        #expect(on(Day("2026-02-28")) == ["applicant.minor @ \(representative).name (warning)"])
        #expect(on(Day("2026-03-01")) == [])
        #expect(
            on(Day("2024-02-28")) == ["applicant.representative @ \(representative).name"])
        #expect(on(Day("2024-02-29")) == ["applicant.minor @ \(representative).name (warning)"])
    }

    @Test func `the age is that on the day of registration`() {
        let registered = alone(born: "23.11.2008", iin: "081123503013")
            .with("registeredOn", "22.11.2026").with("declarations.liability", "22.11.2026")
            .with("declarations.consent", "22.11.2026").with("identityCard.issuedOn", "01.02.2024")
        #expect(problems(registered) == ["applicant.minor @ \(representative).name (warning)"])
    }
}
