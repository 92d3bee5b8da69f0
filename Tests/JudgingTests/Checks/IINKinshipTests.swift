import FormsSupport
import Testing

@testable import Forms
@testable import Records

@Suite struct IINKinshipTests {
    /// The IINs of the rows: a woman, a man, a woman, a man, a woman.
    let married = Answers.married.with("maritalStatus", "2")

    static let male = [
        "father", "stepfather", "adoptiveFather", "son", "adoptedSon", "stepson", "husband",
        "formerHusband",
    ]
    static let female = [
        "mother", "stepmother", "adoptiveMother", "daughter", "adoptedDaughter", "stepdaughter",
        "wife", "formerWife",
    ]

    /// Whether the kinship of a row is held against its number.
    func isTold(_ row: Int, _ code: String, _ answers: Answers = .married) -> Bool {
        problems(answers.with("relatives[\(row)].kinshipCode", code))
            .contains("iin.kinship @ relatives[\(row)].iin (warning)")
    }

    @Test(arguments: male)
    func `a man with a woman's number is told`(code: String) {
        #expect(isTold(4, code))
        #expect(!isTold(3, code))
    }

    @Test(arguments: female)
    func `a woman with a man's number is told`(code: String) {
        #expect(isTold(3, code))
        #expect(!isTold(4, code))
    }

    @Test(arguments: ["guardian", "trustee", "ward", ""])
    func `kinship that tells no sex is not held against it`(code: String) {
        #expect(!isTold(3, code) && !isTold(4, code))
    }

    @Test func `every word of the list is of one sex or of neither`() {
        let codes = Set(Self.male + Self.female + ["guardian", "trustee", "ward"])
        #expect(Form.real.lists["kinship"] == codes)
    }

    @Test func `a number with another fault tells nothing`() {
        #expect(!isTold(4, "father", Answers.married.with("relatives[4].iin", "620308403015")))
        #expect(!isTold(4, "father", Answers.married.with("relatives[4].iin", "6203")))
    }

    @Test func `nothing else is told, and a reason may be given`() {
        let father = Answers.married.with("relatives[3].iin", "620308403014")
            .with("relatives[3].birthDate", "1962").withoutRow("relatives", 4)
        #expect(problems(father) == ["iin.kinship @ relatives[3].iin (warning)"])
        #expect(father.explained().record().read().open.map(\.line) == [])
    }
}
