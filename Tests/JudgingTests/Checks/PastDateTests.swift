import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct PastDateTests {
    @Test(arguments: [
        "passport.issuedOn", "identityCard.issuedOn", "declarations.liability",
        "declarations.consent", "registeredOn",
    ])
    func `tomorrow is an error, today is not`(path: String) {
        #expect(problems(path, "23.11.2026") == [])
        #expect(problems(path, "24.11.2026") == ["date.future @ \(path)"])
    }

    @Test func `nobody was born tomorrow`() {
        #expect(
            problems("birthDate", "24.11.2026") == [
                "iin.birthDate @ iin (warning)", "document.date @ passport.issuedOn",
                "document.date @ identityCard.issuedOn", "date.future @ birthDate",
                "child.older @ children[0].birthDate", "child.older @ children[1].birthDate",
                "relative.child @ relatives[1].birthDate",
                "relative.child @ relatives[2].birthDate",
                "employment.young @ employment[0].from (warning)",
                "employment.young @ employment[1].from (warning)",
                "employment.young @ employment[2].from (warning)",
            ])
        for path in ["children[0]", "relatives[1]"] {
            #expect(
                problems("\(path).birthDate", "24.11.2026") == [
                    "iin.birthDate @ \(path).iin (warning)", "date.future @ \(path).birthDate",
                ])
        }
    }

    @Test func `nobody was born next year`() {
        let answers = Answers.married.without("relatives[1].iin")
            .with("relatives[1].iin#missing", "none").without("children[0].iin")
            .with("children[0].iin#missing", "none")
        let unrelated = "child.unrelated @ children[0].name (warning)"
        #expect(problems(answers.with("relatives[1].birthDate", "2026")) == [unrelated])
        #expect(
            problems(answers.with("relatives[1].birthDate", "2027")) == [
                unrelated, "date.future @ relatives[1].birthDate",
            ])
    }

    @Test func `what was registered earlier is judged as of that day`() {
        let earlier = Answers.married.with("registeredOn", "20.11.2026")
            .with("declarations.consent", "20.11.2026")
        #expect(
            problems(earlier.with("declarations.liability", "20.11.2026")) == [])
        #expect(
            problems(earlier.with("declarations.liability", "21.11.2026")) == [
                "date.future @ declarations.liability"
            ])
    }

    @Test func `in a correction days are told of until today, whenever it was registered`() {
        let registered = Answers.married.with("registeredOn", "18.11.2026")
            .with("declarations.consent", "18.11.2026")
        for path in ["declarations.liability", "passport.issuedOn", "identityCard.issuedOn"] {
            func told(_ day: String, isCorrection: Bool) -> [String] {
                Interview(
                    form: .real,
                    answers: registered.with("declarations.liability", "18.11.2026")
                        .with(path, day), today: .frozen, isCorrection: isCorrection
                ).problems.map(\.line)
            }
            #expect(told("23.11.2026", isCorrection: true) == [])
            #expect(told("24.11.2026", isCorrection: true) == ["date.future @ \(path)"])
            #expect(told("23.11.2026", isCorrection: false) == ["date.future @ \(path)"])
        }
    }
}
