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

    @Test func `the message tells the code`() {
        let told = { (path: String, text: String) in
            Interview(form: .real, answers: .married.with(path, text), today: .frozen).problems
                .map(\.details)
        }
        #expect(told("purpose", "5") == [["word": .text("5")]])
        #expect(told("militaryCode", "soldier") == [["word": .text("soldier")]])
    }
}
