import FormsSupport
import Testing

@testable import Forms

@Suite struct DocumentsTests {
    let married = Answers.married
    let bare = Answers.married.without(
        "passport.number", "passport.issuedOn", "identityCard.number", "identityCard.issuedOn")

    @Test func `one document with number and date there must be`() {
        #expect(problems(bare) == ["document.none @ passport.number"])
        let numbers = married.without("passport.issuedOn", "identityCard.issuedOn")
        #expect(
            problems(numbers) == [
                "document.none @ passport.number", "document.date @ passport.issuedOn",
                "document.date @ identityCard.issuedOn",
            ])
    }

    @Test func `no document is demanded before 16`() {
        let youth = Answers.youth.without(
            "passport.number", "passport.issuedOn", "identityCard.number", "identityCard.issuedOn")
        #expect(problems(youth) == ["document.none @ passport.number"])
        let younger = youth.with("birthDate", "24.11.2010").with("iin", "101124503015")
        #expect(problems(younger) == [])
        #expect(
            problems(younger.with("passport.number", "N1").with("passport.issuedOn", "01.01.2010"))
                == [
                    "document.number @ passport.number (warning)",
                    "document.date @ passport.issuedOn",
                ])
    }

    @Test func `of a citizen both are asked`() {
        #expect(
            problems(married.without("passport.number", "passport.issuedOn")) == [
                "document.both @ passport.number (warning)"
            ])
        let passport = married.without("identityCard.number", "identityCard.issuedOn")
        #expect(problems(passport) == ["document.both @ identityCard.number (warning)"])
        #expect(problems(passport.with("citizenship", "RU")) == [])
        #expect(problems(passport.with("citizenship", "XX")) == [])
    }

    @Test(arguments: ["N12345678", "n 1234-5678", "Т12345678", "№N12345678"])
    func `a passport has N and eight digits`(number: String) {
        #expect(problems("passport.number", number) == [])
    }

    @Test(arguments: ["N1234567", "AB12345678", "A12345678", "NN1234567"])
    func `a passport issued before 2010 may have another letter, or seven digits`(number: String) {
        let passport = married.with("passport.number", number)
        let warning = ["document.number @ passport.number (warning)"]
        #expect(problems(passport.with("passport.issuedOn", "31.12.2009")) == [])
        #expect(problems(passport.with("passport.issuedOn", "01.01.2010")) == warning)
        #expect(problems(passport.with("passport.issuedOn", "18.06.2019")) == warning)
        #expect(problems(passport.with("citizenship", "RU")) == [])
        #expect(problems(passport.with("citizenship", "XX")) == [])
    }

    @Test(arguments: ["12345678", "N123456", "N123456789", "ABC1234567", "N1234567X"])
    func `a passport of another shape is a warning`(number: String) {
        let warning = ["document.number @ passport.number (warning)"]
        for day in ["14.06.2021", "14.06.2008"] {
            let passport = married.with("passport.number", number).with("passport.issuedOn", day)
            #expect(problems(passport) == warning)
            #expect(problems(passport.with("citizenship", "RU")) == [])
        }
    }

    @Test func `an identity card has nine digits`() {
        let warning = ["document.number @ identityCard.number (warning)"]
        #expect(problems("identityCard.number", "000000001") == [])
        #expect(problems("identityCard.number", "04123456") == warning)
        #expect(problems("identityCard.number", "0412345678") == warning)
        #expect(problems("identityCard.number", "A41234567") == warning)
    }

    @Test func `nothing is issued before birth`() {
        for name in ["passport", "identityCard"] {
            let path = "\(name).issuedOn"
            #expect(problems(path, "05.03.1988") == [])
            #expect(problems(path, "04.03.1988") == ["document.date @ \(path)"])
            #expect(
                problems(married.with(path, "04.03.1988").without("birthDate")) == [
                    "required @ birthDate"
                ])
        }
    }

    @Test func `number and date come together`() {
        #expect(problems("passport.number", "") == ["document.date @ passport.number"])
        #expect(problems("passport.issuedOn", "") == ["document.date @ passport.issuedOn"])
        #expect(problems("identityCard.number", "") == ["document.date @ identityCard.number"])
        #expect(problems("identityCard.issuedOn", "") == ["document.date @ identityCard.issuedOn"])
        // A date alone is held against the birth date all the same.
        #expect(
            problems(married.without("passport.number").with("passport.issuedOn", "01.01.1980"))
                == ["document.date @ passport.number", "document.date @ passport.issuedOn"])
    }

    @Test func `a child's passport is not judged, its citizenship being unknown`() {
        #expect(problems("children[0].passportNumber", "1") == [])
    }
}
