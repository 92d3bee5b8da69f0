import FormsSupport
import Testing

@testable import Forms

@Suite struct ChildrenTests {
    /// The elder child born on another day, in both tables, without a number.
    func child(born: String) -> Answers {
        Answers.married.with("children[0].birthDate", born).without("children[0].iin")
            .with("children[0].iin#missing", "none")
            .with("relatives[1].birthDate", born).without("relatives[1].iin")
            .with("relatives[1].iin#missing", "none")
    }

    @Test func `who is 18 on the day of registration fills another form`() {
        #expect(problems(child(born: "24.11.2008")) == [])
        #expect(problems(child(born: "23.11.2008")) == ["child.adult @ children[0].birthDate"])
    }

    @Test func `a child of 29 February is of age on 1 March`() {
        let on = { (day: Day) in
            let signed = ["registeredOn", "declarations.liability", "declarations.consent"]
            return problems(
                signed.reduce(child(born: "29.02.2008")) { $0.with($1, day.shown) }, today: day)
        }
        #expect(on(Day("2026-02-28")) == [])
        #expect(on(Day("2026-03-01")) == ["child.adult @ children[0].birthDate"])
    }

    @Test func `a child is younger than the applicant`() {
        let adult = "child.adult @ children[0].birthDate"
        let older = "child.older @ children[0].birthDate"
        #expect(problems(child(born: "06.03.1988")) == [adult])
        #expect(
            problems(child(born: "05.03.1988")) == [
                adult, older, "relative.child @ relatives[1].birthDate",
            ])
        #expect(
            problems(child(born: "04.03.1988")) == [
                adult, older, "relative.child @ relatives[1].birthDate",
            ])
        #expect(
            problems(child(born: "04.03.1988").without("birthDate")) == [
                "required @ birthDate", adult,
            ])
    }

    @Test func `a child stands among the relatives too`() {
        let warning = ["child.unrelated @ children[1].name (warning)"]
        #expect(problems(Answers.married.withoutRow("relatives", 2)) == warning)
        #expect(problems(Answers.married.withoutRow("children", 1)) == [])
    }

    @Test func `the same person has the same number, or else the same name and birth date`() {
        let warning = ["child.unrelated @ children[1].name (warning)"]
        // One number decides, whatever the names.
        #expect(problems("relatives[2].name", "Серікбаева Дана Нұрланқызы") == [])
        // Two numbers decide as well.
        #expect(
            problems("relatives[2].iin", "190930603027")
                == warning)
        // Without a number in one of the tables, name and birth date do.
        let unnumbered = Answers.married.without("relatives[2].iin")
            .with("relatives[2].iin#missing", "unknown")
        #expect(problems(unnumbered) == [])
        #expect(problems(unnumbered.with("relatives[2].name", "СЕРІКБАЕВА  дана")) == [])
        #expect(problems(unnumbered.with("relatives[2].name", "Серікбаева Дина")) == warning)
        #expect(problems(unnumbered.with("relatives[2].birthDate", "01.10.2019")) == warning)
        #expect(problems(unnumbered.with("relatives[2].birthDate", "2019")) == [])
        #expect(problems(unnumbered.with("relatives[2].birthDate", "2018")) == warning)
    }

    @Test func `a child without a name or birth date is not searched for or aged`() {
        #expect(
            problems(Answers.married.without("children[1].name").withoutRow("relatives", 2)) == [
                "required @ children[1].name"
            ])
        #expect(problems("children[1].birthDate", "") == ["required @ children[1].birthDate"])
    }
}
