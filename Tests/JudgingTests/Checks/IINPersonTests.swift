import FormsSupport
import Testing

@testable import Forms

@Suite struct IINPersonTests {
    @Test func `another birth date than the number tells is a warning`() {
        #expect(problems("birthDate", "06.03.1988") == ["iin.birthDate @ iin (warning)"])
        // The same six digits, a hundred years later.
        #expect(problems("iin", "880305503017") == ["iin.birthDate @ iin (warning)"])
    }

    @Test func `another sex than the number tells is a warning`() {
        #expect(problems("sex", "female") == ["iin.sex @ iin (warning)"])
        #expect(problems("iin", "880305403010") == ["iin.sex @ iin (warning)"])
    }

    @Test func `both are told together`() {
        #expect(
            problems(Answers.married.with("sex", "female").with("birthDate", "06.03.1988")) == [
                "iin.birthDate @ iin (warning)", "iin.sex @ iin (warning)",
            ])
    }

    @Test func `a number that is none tells nothing of the person`() {
        #expect(problems("iin", "900817403011") == ["iin.checkDigit @ iin"])
        #expect(problems("iin", "9008174030") == ["iin.length @ iin"])
        #expect(problems("iin", "880305003015") == ["iin.century @ iin (warning)"])
    }

    @Test func `an empty or half-typed date disagrees with nothing`() {
        #expect(
            problems("relatives[0].birthDate", "") == [
                "expected @ relatives[0].birthDate (warning)"
            ])
        #expect(
            problems("relatives[0].birthDate", "06.03.19") == [
                "date.format @ relatives[0].birthDate"
            ])
    }

    @Test func `a year alone agrees with every day of that year`() {
        #expect(problems("relatives[0].birthDate", "1990") == [])
        #expect(
            problems("relatives[0].birthDate", "1991") == [
                "iin.birthDate @ relatives[0].iin (warning)"
            ])
    }

    @Test func `the year 2000 is met with digits of both centuries`() {
        let relative = { (iin: String, birth: String) in
            problems(
                Answers.married.with("relatives[3].iin", iin).with("relatives[3].birthDate", birth)
                    .with("relatives[3].kinshipCode", ""))
        }
        let warning = ["iin.birthDate @ relatives[3].iin (warning)"]
        #expect(relative("000228303014", "28.02.2000") == [])
        #expect(relative("000228303014", "28.02.1900") == [])
        #expect(relative("000228303014", "2000") == [])
        #expect(relative("000228303014", "28.02.2001") == warning)
        #expect(relative("000229303016", "29.02.2000") == [])
        #expect(relative("000229303016", "01.03.2000") == warning)
        #expect(relative("000228503017", "28.02.1900") == warning)
    }

    @Test func `children are compared with their own rows`() {
        #expect(
            problems("children[0].birthDate", "13.05.2015") == [
                "iin.birthDate @ children[0].iin (warning)"
            ])
        #expect(
            problems("children[1].sex", "male") == ["iin.sex @ children[1].iin (warning)"])
    }
}
