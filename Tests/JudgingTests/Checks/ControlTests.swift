import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct ControlTests {
    @Test(arguments: [
        "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}",
        "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{2028}", "\u{AD}", "\u{61C}", "\u{E000}", "\n",
        "\u{3164}", "\u{2800}", "\u{115F}", "\u{FFA0}", "\u{34F}", "\u{FE0F}", "\u{E0041}",
        "\u{378}",
    ])
    func `characters that nobody can see are an error`(hidden: String) {
        let path = "departure.to.settlement"
        #expect(problems(path, "Бре\(hidden)мен") == ["text.control @ \(path)"])
        #expect(problems(path, "Бремен\(hidden)") == ["text.control @ \(path)"])
    }

    @Test func `a long text has lines`() {
        #expect(problems("formerCitizenship", "Ресей\n1990–1992") == [])
        #expect(problems("formerCitizenship", "Ресей\r\n") == ["text.control @ formerCitizenship"])
        #expect(
            problems("formerCitizenship", "\u{202E}Ресей") == ["text.control @ formerCitizenship"])
    }

    @Test func `what can be seen is allowed`() {
        #expect(problems("departure.to.settlement", "Бремен №5 – «Süd» / a+b = ½ 😀") == [])
    }

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

    @Test func `a letter bears four marks, and each of them counts`() {
        let path = "departure.to.settlement"
        let marked = { (count: Int) in "Бр" + String(repeating: "\u{304}", count: count) + "емен" }
        #expect(problems(path, marked(4)) == [])
        #expect(problems(path, marked(5)) == ["text.control @ \(path)"])
        let many = String(repeating: "р\u{304}\u{305}", count: 67)
        #expect(problems(path, many) == ["text.length @ \(path)"])
    }

    @Test func `the message tells both lengths`() {
        let long = String(repeating: "Ұ", count: 123)
        let told = Interview(form: .real, answers: .married.with("surname", long), today: .frozen)
        #expect(told.problems.map(\.details) == [["limit": .number(100), "n": .number(123)]])
    }
}
