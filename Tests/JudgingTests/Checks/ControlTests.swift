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

    @Test func `a letter bears four marks`() {
        let path = "departure.to.settlement"
        let marked = { (count: Int) in "Бр" + String(repeating: "\u{304}", count: count) + "емен" }
        #expect(problems(path, marked(4)) == [])
        #expect(problems(path, marked(5)) == ["text.control @ \(path)"])
    }
}
