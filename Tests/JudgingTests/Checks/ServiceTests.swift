import FormsSupport
import Testing

@testable import Forms

@Suite struct ServiceTests {
    @Test func `conscript service is a warning where it was answered`() {
        #expect(problems("militaryCode", "conscript") == ["service.conscript @ military (warning)"])
        for code in ["liable", "draftee", "notLiable", "deregistered", "reserveOfficer", ""] {
            #expect(problems("militaryCode", code) == [])
        }
    }

    @Test func `any clearance is a warning in its row`() {
        let clearance = Answers.married.with("employment[1].clearance", "№2 рұқсат, 2020–2022")
        let warning = ["service.clearance @ employment[1].clearance (warning)"]
        #expect(problems(clearance.with("employment[1].clearanceCode", "")) == warning)
        #expect(problems(clearance) == [])
        #expect(
            problems(
                Answers.married.without(
                    "employment[1].clearance", "employment[1].clearanceCode")) == [])
    }

    @Test func `under 16 no work and no clearance is asked`() {
        let younger = Answers.youth.with("birthDate", "24.11.2010").with("iin", "101124503015")
        #expect(problems(younger.with("employment[0].clearance", "бар")) == [])
    }
}
