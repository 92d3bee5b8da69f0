import Testing

@testable import Forms

@Suite struct RequiredTests {
    @Test(arguments: [
        "iin", "surname", "givenName", "birthDate", "sex", "citizenship", "birthPlace.country",
        "departure.from.region", "departure.to.country", "purpose", "registeredOn",
        "declarations.liability", "declarations.consent", "socialCategory", "education",
        "specialty", "maritalStatus", "children[0].name", "children[0].birthDate",
        "children[0].sex", "relatives[3].name", "relatives[0].kinship", "employment[0].from",
        "employment[0].to", "employment[0].organisation",
    ])
    func `the form cannot do without it`(path: String) {
        #expect(problems(path, "") == ["required @ \(path)"])
        #expect(problems(path, "  ") == ["required @ \(path)"])
    }

    @Test(arguments: [
        "patronymic", "ethnicity", "formerCitizenship", "departure.from.country",
        "departure.from.settlement", "children[0].passportNumber", "birthPlace.district",
        "relatives[0].birthPlace", "relatives[0].workplace", "employment[0].workplace",
        "employment[0].clearance",
    ])
    func `the form can do without it`(path: String) {
        #expect(problems(path, "") == [])
    }

    @Test func `nothing else is required`() {
        let empty = problems(Answers())
        #expect(
            empty.filter { $0.hasPrefix("required") } == [
                "required @ iin", "required @ surname", "required @ givenName",
                "required @ birthDate", "required @ sex", "required @ citizenship",
                "required @ birthPlace.country", "required @ departure.from.region",
                "required @ departure.from.settlement", "required @ departure.to.country",
                "required @ purpose", "required @ socialCategory", "required @ education",
                "required @ maritalStatus", "required @ declarations.liability",
                "required @ declarations.consent", "required @ registeredOn",
            ])
        let rows = ["children", "relatives", "employment"].reduce(Answers.married) {
            $0.withRow($1, [:])
        }
        #expect(
            problems(rows).filter { $0.hasPrefix("required") } == [
                "required @ children[2].name", "required @ children[2].birthDate",
                "required @ children[2].sex", "required @ relatives[5].name",
                "required @ relatives[5].kinship", "required @ employment[3].from",
                "required @ employment[3].to", "required @ employment[3].organisation",
            ])
    }

    @Test func `a settlement is left out in a city of republican importance only`() {
        let path = "departure.from.settlement"
        for city in ["710000000", "750000000", "790000000", "751110000"] {
            #expect(problems("departure.from.kato", city) == [])
        }
        for code in ["", "350000000"] {
            #expect(problems("departure.from.kato", code) == ["required @ \(path)"])
        }
    }

    @Test func `a foreigner may have no surname, a citizen has one`() {
        let nameless = Answers.married.without("surname").with("surname#missing", "none")
        #expect(problems(nameless) == ["required @ surname"])
        #expect(problems(nameless.with("citizenship", "ID")) == [])
        #expect(problems(nameless.with("citizenship", "XX")) == ["required @ surname"])
        #expect(
            problems(nameless.with("citizenship", "ID").with("surname#missing", "unknown"))
                == ["required @ surname"])
    }

    @Test func `a specialty is asked with education 1 and 2`() {
        for (education, told) in [("1", true), ("2", true), ("3", false), ("4", false)] {
            let answers = Answers.married.with("education", education).without("specialty")
            #expect(problems(answers) == (told ? ["required @ specialty"] : []))
        }
    }

    @Test func `points 11 to 14 are required from 16 on`() {
        let answers = Answers.youth.without("socialCategory", "education", "maritalStatus")
        #expect(
            problems(answers) == [
                "required @ socialCategory", "required @ education", "required @ maritalStatus",
            ])
        #expect(problems(answers.with("birthDate", "24.11.2010").with("iin", "101124503015")) == [])
    }

    @Test func `a current row needs no year of leaving`() {
        #expect(problems("employment[2].to", "") == [])
        #expect(
            problems("employment[2].current", "") == [
                "employment.gap @ employment (warning)",
                "employment.current @ employment (warning)", "required @ employment[2].to",
            ])
    }
}
