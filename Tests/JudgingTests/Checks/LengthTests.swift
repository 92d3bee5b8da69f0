import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct LengthTests {
    @Test func `a name is as long as Screens allows, in characters`() {
        let name = { (count: Int) in String(repeating: "Ұ", count: count) }
        #expect(problems("surname", name(100)) == [])
        #expect(problems("surname", name(101)) == ["text.length @ surname"])
        #expect(problems("relatives[3].name", name(200)) == [])
        #expect(problems("relatives[3].name", name(201)) == ["text.length @ relatives[3].name"])
    }

    @Test func `a line has 200 characters, a long text 1000`() {
        let text = { (count: Int) in String(repeating: "ә", count: count) }
        #expect(problems("departure.to.settlement", text(200)) == [])
        #expect(
            problems("departure.to.settlement", text(201)) == [
                "text.length @ departure.to.settlement"
            ])
        #expect(problems("formerCitizenship", text(1000)) == [])
        #expect(problems("formerCitizenship", text(1001)) == ["text.length @ formerCitizenship"])
    }

    @Test func `a decomposed letter is one character`() {
        #expect(problems("surname", String(repeating: "И\u{306}", count: 100)) == [])
    }

    @Test func `each mark on a letter counts`() {
        let path = "departure.to.settlement"
        let many = String(repeating: "р\u{304}\u{305}", count: 67)
        #expect(problems(path, many) == ["text.length @ \(path)"])
    }

    @Test func `the message tells both lengths`() {
        let long = String(repeating: "Ұ", count: 123)
        let told = Interview(form: .real, answers: .married.with("surname", long), today: .frozen)
        #expect(told.problems.map(\.details) == [["limit": .number(100), "n": .number(123)]])
    }
}
