import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct IINRepeatedTests {
    @Test func `the applicant's number is nobody else's`() {
        #expect(
            problems("relatives[0].iin", "880305303014") == [
                "iin.repeated @ relatives[0].iin", "iin.birthDate @ relatives[0].iin (warning)",
                "iin.kinship @ relatives[0].iin (warning)",
            ])
        #expect(
            problems("children[0].iin", "880305303014") == [
                "child.unrelated @ children[0].name (warning)", "iin.repeated @ children[0].iin",
                "iin.birthDate @ children[0].iin (warning)",
            ])
    }

    @Test func `two rows of one table are two persons`() {
        #expect(
            problems("relatives[4].iin", "600301303016") == [
                "iin.repeated @ relatives[4].iin", "iin.birthDate @ relatives[4].iin (warning)",
                "iin.kinship @ relatives[4].iin (warning)",
            ])
    }

    @Test func `a child stands in table 15 with the same number`() {
        #expect(problems(.married) == [])
        #expect(problems("children[1].name", "Серікбаева Дана Нұрланқызы") == [])
        #expect(problems("relatives[2].name", "СЕРІКБАЕВА ДАНА") == [])
        // A slip in one of the dates makes no other person of it.
        #expect(
            problems("relatives[2].birthDate", "2018") == [
                "iin.birthDate @ relatives[2].iin (warning)"
            ])
    }

    @Test func `a child with the number of another relative is told`() {
        #expect(
            problems("children[0].iin", "620308403014") == [
                "iin.birthDate @ children[0].iin (warning)",
                "iin.sex @ children[0].iin (warning)", "iin.repeated @ relatives[4].iin",
            ])
    }

    @Test func `the representative may be a relative, but not the applicant`() {
        let youth = Answers.youth
        #expect(problems(youth) == [])
        #expect(problems(youth.with("intake.representative.name", "Жақсыбекова С.А.")) == [])
        #expect(
            problems(youth.with("intake.representative.name", "Жақсыбекова Салтанат Еркінқызы"))
                == [])
        #expect(
            problems(youth.with("intake.representative.iin", "101123504018")) == [
                "iin.repeated @ intake.representative.iin"
            ])
        #expect(
            problems(youth.with("intake.representative.name", "Болат Ерлан")) == [
                "iin.repeated @ intake.representative.iin"
            ])
    }

    @Test func `half a number is no number to compare`() {
        #expect(
            problems(
                Answers.married.with("relatives[3].iin", "600301")
                    .with("relatives[4].iin", "600301")
            ) == ["iin.length @ relatives[3].iin", "iin.length @ relatives[4].iin"])
    }

    @Test func `the message tells the row of the other`() {
        let told = { (path: String, iin: String) in
            Interview(form: .real, answers: .married.with(path, iin), today: .frozen).problems
                .filter { $0.code == .iinRepeated }
        }
        let relative = told("relatives[4].iin", "600301303016")
        #expect(relative.map(\.variant) == ["relatives"])
        #expect(relative.map(\.details) == [["row": .row(3)]])
        let applicant = told("relatives[4].iin", "880305303014")
        #expect(applicant.map(\.variant) == ["applicant"])
        #expect(applicant.map(\.details) == [[:]])
    }
}
