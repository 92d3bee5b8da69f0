import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct IINTests {
    /// What is told of a number by itself: the representative's, which nothing is compared with.
    func told(_ iin: String) -> [String] {
        let path = "intake.representative.iin"
        let suffix = " @ \(path)"
        return problems(Answers.youth.with(path, iin)).map {
            $0.replacing(suffix, with: "")
        }
    }

    @Test(arguments: [
        "871108490001", "760213390000", "800516390008", "680513490000", "990131390002",
        "031230590007", "160229690001", "000101590007", "991231490005", "850615190002",
        "850615290009",
    ])
    func `a number whose check digit follows from the others is accepted`(iin: String) {
        #expect(told(iin) == [])
    }

    @Test(arguments: ["900101390307", "061211690608", "120304590604"])
    func `a check digit of the second round is accepted`(iin: String) {
        #expect(told(iin) == [])
    }

    @Test(arguments: [
        "871108490004", "760213390003", "800516390001", "680513490003", "123456789012",
        "900101390300", "061211690600",
    ])
    func `a wrong check digit is an error`(iin: String) {
        #expect(told(iin) == ["iin.checkDigit"])
    }

    @Test(arguments: ["90010139037", "82121429078", "01010169069"])
    func `a prefix for which both rounds give ten was never issued`(prefix: String) {
        for digit in 0...9 { #expect(told("\(prefix)\(digit)") == ["iin.checkDigit"]) }
    }

    @Test func `twelve equal digits are nobody's number`() {
        for digit in 0...9 {
            #expect(told(String(repeating: "\(digit)", count: 12)) == ["iin.checkDigit"])
        }
    }

    @Test(arguments: ["123", "88030530301", "8803053030140", "12345678901D"])
    func `anything but twelve digits is an error`(iin: String) {
        #expect(told(iin) == ["iin.length"])
    }

    @Test func `nothing is told of an empty number by itself`() {
        #expect(told("") == [])
    }

    @Test func `the shape of a business number is told from day 40 to day 63`() {
        #expect(told("880339303019") == ["iin.date (warning)"])
        #expect(told("880340303015") == ["iin.organisation (warning)"])
        #expect(told("880363303010") == ["iin.organisation (warning)"])
        #expect(told("880364303016") == ["iin.date (warning)"])
    }

    @Test func `six digits that are no day of any century are told`() {
        #expect(told("881301303015") == ["iin.date (warning)"])
        #expect(told("999999303016") == ["iin.date (warning)"])
        #expect(told("150229590003") == ["iin.date (warning)"])
        #expect(told("880331303016") == [])
        // 29 February of 2000; 1900 had none.
        #expect(told("000229303016") == [])
    }

    @Test(arguments: ["880305003015", "880305703013", "880305803016", "880305903012"])
    func `a seventh digit that tells no century is told`(iin: String) {
        #expect(told(iin) == ["iin.century (warning)"])
    }

    @Test func `only the first fault of a number is told`() {
        // No day, no century, the shape of a business number, and a right check digit.
        #expect(told("880540003013") == ["iin.organisation (warning)"])
        #expect(told("880540003014") == ["iin.checkDigit"])
    }

    @Test func `the message has the number, to be read back in groups`() {
        let answers = Answers.married.with("iin", "880305303015")
        let told = Interview(form: .real, answers: answers, today: .frozen).problems
        #expect(told.map(\.details) == [["iin": .iin("880305303015")]])
    }

    @Test func `the number tells day of birth and sex`() {
        #expect(IIN("880305303014")?.birthDate == Day("1988-03-05"))
        #expect(IIN("880305303014")?.sex == .male)
        #expect(IIN("061211690608")?.birthDate == Day("2006-12-11"))
        #expect(IIN("061211690608")?.sex == .female)
        #expect(IIN("850615290009")?.birthDate == Day("1885-06-15"))
        #expect(IIN("880305003015")?.birthDate == nil)
        #expect(IIN("880305003015")?.sex == nil)
        #expect(IIN("000229303016")?.birthDate == Day("2000-02-29"))
    }
}
