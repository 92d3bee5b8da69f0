import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct CitizenshipTests {
    func told(_ code: String, citizenship: String = "KZ") -> [String] {
        problems(
            Answers.married.with("formerCitizenshipCode", code).with("citizenship", citizenship))
    }

    @Test func `a second citizenship that stands is a warning to a citizen`() {
        #expect(told("present") == ["citizenship.present @ formerCitizenship (warning)"])
        #expect(told("present", citizenship: "RU") == [])
        #expect(told("present", citizenship: "XX") == [])
    }

    @Test(arguments: ["", "none", "soviet", "former"])
    func `one that ended is none`(code: String) {
        #expect(told(code) == [])
    }

    @Test func `a reason stays until the answer or the citizenship changes`() {
        let explained = Answers.married.with("formerCitizenshipCode", "present").explained()
        func reasons(_ answers: Answers) -> Int {
            Interview(form: .real, answers: answers, today: .frozen).acknowledgements.count
        }
        #expect(reasons(explained) == 1)
        #expect(reasons(explained.with("purpose", "2")) == 1)
        #expect(reasons(explained.with("formerCitizenship", "Ресей азаматтығы бар")) == 0)
    }
}
