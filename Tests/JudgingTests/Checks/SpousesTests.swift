import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct SpousesTests {
    let married = Answers.married
    let single = Answers.married.with("maritalStatus", "1")
    let widowed = Answers.married.with("maritalStatus", "3")
    let divorced = Answers.married.with("maritalStatus", "4")

    /// The wife of the first row as a late one.
    func late(_ answers: Answers) -> Answers {
        answers.without("relatives[0].residence.country", "relatives[0].residence.address")
            .with("relatives[0].residence#missing", "deceased")
    }

    /// The first row as another kind of relative.
    func first(_ code: String, _ answers: Answers) -> Answers {
        answers.with("relatives[0].kinshipCode", code)
            .without("relatives[0].iin").with("relatives[0].iin#missing", "none")
    }

    @Test func `who is married has a spouse`() {
        #expect(problems(married.withoutRow("relatives", 0)) == ["relative.spouse @ relatives"])
        #expect(problems(late(married)) == ["relative.spouse @ relatives"])
        #expect(problems(first("formerWife", married)) == ["relative.spouse @ relatives"])
        #expect(problems(first("husband", married)) == [])
    }

    @Test func `a spouse's row tells where the marriage was registered`() {
        let path = "relatives[0].marriageRegistration"
        #expect(problems(married.without(path)) == ["relative.marriage @ \(path)"])
        #expect(
            problems(first("husband", married).without(path)) == ["relative.marriage @ \(path)"])
        let unknown = married.without(path).with("\(path)#missing", "unknown")
        #expect(problems(unknown) == ["relative.marriage @ \(path) (warning)"])
        #expect(
            problems(unknown.with("\(path)#missing", "none")) == ["relative.marriage @ \(path)"])
        // A marriage that death or divorce ended is registered no more.
        #expect(problems(late(widowed).without(path)) == [])
        #expect(problems(first("formerWife", divorced).without(path)) == [])
    }

    @Test func `who is divorced has a former spouse`() {
        let warning = ["relative.formerSpouse @ relatives (warning)"]
        #expect(problems(divorced) == warning)
        #expect(problems(late(divorced)) == warning)
        #expect(problems(first("formerWife", divorced)) == [])
        #expect(problems(first("formerHusband", divorced)) == [])
    }

    @Test func `who is widowed has a late spouse`() {
        let warning = ["relative.formerSpouse @ relatives (warning)"]
        #expect(problems(widowed) == warning)
        #expect(problems(first("formerWife", widowed)) == warning)
        #expect(problems(late(widowed)) == [])
        #expect(problems(late(first("husband", widowed))) == [])
    }

    @Test(arguments: ["husband", "wife", "formerHusband", "formerWife"])
    func `who never married lists no spouse`(code: String) {
        let error = ["relative.unexpected @ relatives[0].kinship"]
        #expect(problems(first(code, single)) == error)
        #expect(problems(late(first(code, single))) == error)
    }

    @Test func `who never married and lists none is well`() {
        #expect(problems(single.withoutRow("relatives", 0)) == [])
    }

    @Test func `nothing is told of spouses while the marital status is empty`() {
        let unknown = married.without("maritalStatus")
        #expect(problems(unknown) == ["required @ maritalStatus"])
        #expect(problems(unknown.withoutRow("relatives", 0)) == ["required @ maritalStatus"])
    }

    @Test func `more than one present spouse is a warning`() {
        let second = married.withRow(
            "relatives",
            [
                "name": "Ли Анна", "kinship": "зайыбы", "kinshipCode": "wife",
                "birthDate": "1991", "iin#missing": "unknown", "residence#missing": "unknown",
                "marriageRegistration": "Бремен",
            ])
        #expect(problems(second) == ["relative.spouses @ relatives[5].kinship (warning)"])
        #expect(problems(late(second)) == [])
        #expect(problems(first("formerWife", second)) == [])
        let told = Interview(form: .real, answers: second, today: .frozen).problems
        #expect(told.map(\.details) == [["n": .number(2)]])
    }
}
