import FormsSupport
import Testing

@testable import Forms

@Suite struct RelativesTests {
    /// What is told when one relative more is listed.
    func told(_ kinship: String, born: String, applicant: Answers = .married) -> [String] {
        problems(
            applicant.withRow(
                "relatives",
                [
                    "name": "Серікбаев Болат", "kinship": "туысы", "kinshipCode": kinship,
                    "birthDate": born, "iin#missing": "unknown", "residence#missing": "unknown",
                ])
        ).map { $0.replacing(" @ relatives[5].birthDate", with: "") }
    }

    @Test func `an empty table 15 is a warning`() {
        let empty = ["relative.none @ relatives (warning)"]
        #expect(problems(Answers.youth.withoutRows("relatives")) == empty)
    }

    @Test(arguments: ["father", "mother"])
    func `a parent is older, and by 12 years`(kinship: String) {
        #expect(told(kinship, born: "06.03.1988") == ["relative.parent"])
        #expect(told(kinship, born: "05.03.1988") == ["relative.parent"])
        #expect(told(kinship, born: "04.03.1988") == ["relative.parent (warning)"])
        #expect(told(kinship, born: "06.03.1976") == ["relative.parent (warning)"])
        #expect(told(kinship, born: "05.03.1976") == [])
    }

    @Test func `a parent's year alone is told when it is surely too late`() {
        #expect(told("father", born: "1989") == ["relative.parent"])
        #expect(told("father", born: "1988") == ["relative.parent (warning)"])
        #expect(told("father", born: "1977") == ["relative.parent (warning)"])
        #expect(told("father", born: "1976") == [])
    }

    @Test(arguments: ["stepfather", "stepmother", "adoptiveFather", "adoptiveMother"])
    func `a step- or adoptive parent who is not older is a warning`(kinship: String) {
        #expect(told(kinship, born: "05.03.1988") == ["relative.parent (warning)"])
        #expect(told(kinship, born: "1989") == ["relative.parent (warning)"])
        #expect(told(kinship, born: "04.03.1988") == [])
        #expect(told(kinship, born: "1988") == [])
    }

    @Test(arguments: ["son", "daughter"])
    func `a child is younger`(kinship: String) {
        #expect(told(kinship, born: "05.03.1988") == ["relative.child"])
        #expect(told(kinship, born: "1987") == ["relative.child"])
        #expect(told(kinship, born: "06.03.1988") == [])
        #expect(told(kinship, born: "1988") == [])
    }

    @Test(arguments: ["adoptedSon", "adoptedDaughter", "stepson", "stepdaughter"])
    func `an adopted or step child who is not younger is a warning`(kinship: String) {
        #expect(told(kinship, born: "05.03.1988") == ["relative.child (warning)"])
        #expect(told(kinship, born: "1987") == ["relative.child (warning)"])
        #expect(told(kinship, born: "06.03.1988") == [])
    }

    @Test(arguments: ["ward", "guardian", "trustee", ""])
    func `others may be of any age`(kinship: String) {
        #expect(told(kinship, born: "01.01.1930") == [])
        #expect(told(kinship, born: "01.01.2020") == [])
    }

    @Test func `births of 29 February count by the calendar`() {
        let leap = Answers.married.with("birthDate", "29.02.1988")
        let other = "iin.birthDate @ iin (warning)"
        #expect(
            told("father", born: "01.03.1976", applicant: leap) == [
                other, "relative.parent (warning)",
            ])
        #expect(told("father", born: "29.02.1976", applicant: leap) == [other])
        let before = Answers.married.with("birthDate", "28.02.1987")
        #expect(told("father", born: "29.02.1976", applicant: before).count == 2)
    }

    @Test func `an unknown birth tells nothing of age`() {
        let unknown = Answers.married.without("birthDate")
        #expect(told("father", born: "01.01.2020", applicant: unknown) == ["required @ birthDate"])
        #expect(told("father", born: "") == ["expected (warning)"])
    }

    static let others = (Package.meanings["kinshipOthers"] ?? [:]).keys.sorted()

    @Test(arguments: others)
    func `kin whom point 15 does not ask for are told`(word: String) {
        let path = "relatives[3].kinship"
        let row = Answers.married.with("relatives[3].kinshipCode", "")
        let warning = ["relative.kinship @ \(path) (warning)"]
        for text in [word, word.uppercased(), "\(word), опекун", "туған \(word)"] {
            #expect(problems(row.with(path, text)) == warning, "\(text)")
        }
        // A word of the list that point 15 has decides.
        #expect(problems("relatives[3].kinship", word) == [])
    }

    @Test(arguments: ["әкесі", "туысы", "жена брата", "медсестра", "ата-анасы", "опекун"])
    func `other words for kin are the applicant's own`(word: String) {
        let row = Answers.married.with("relatives[3].kinshipCode", "")
        #expect(problems(row.with("relatives[3].kinship", word)) == [])
    }
}
