import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Records

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
            let answers = Answers.married.with("departure.from.region", "Тобыл өңірі")
            #expect(
                problems(answers.with("departure.from.kato", code)) == ["required @ \(path)"])
        }
    }

    @Test(arguments: ["Алматы қаласы", "г. Алматы", "город Астана", "Шымкент", "ШЫМКЕНТ"])
    func `a city of republican importance is known by its name too`(city: String) {
        let answers = Answers.married.without("departure.from.kato")
        #expect(problems(answers.with("departure.from.region", city)) == [])
        let born = answers.with("departure.from.region", "Астана").without("birthPlace.kato")
            .without("birthPlace.settlement")
        #expect(problems(born.with("birthPlace.region", city)) == [])
    }

    @Test(arguments: ["Алматы облысы", "Ақмола облысы", "Алматинская область"])
    func `a region that is named like a city is none`(region: String) {
        let answers = Answers.married.without("departure.from.kato")
        #expect(
            problems(answers.with("departure.from.region", region)) == [
                "required @ departure.from.settlement"
            ])
    }

    @Test(arguments: ["surname", "givenName"])
    func `who is no citizen may have one name only`(path: String) {
        let nameless = Answers.married.without(path).with("\(path)#missing", "none")
        #expect(problems(nameless) == ["required @ \(path)"])
        for citizenship in ["ID", "RU", "XX"] {
            let foreigner = nameless.with("citizenship", citizenship).without("military")
            #expect(problems(foreigner) == [])
            #expect(
                problems(foreigner.with("\(path)#missing", "unknown")) == ["required @ \(path)"])
            let without = ["surname", "givenName"].reduce(foreigner) {
                $0.without($1).with("\($1)#missing", "none")
            }
            #expect(problems(without) == ["required @ surname", "required @ givenName"])
        }
    }

    @Test func `schooling below the four levels is a missing code, and no specialty is asked`() {
        let answers = Answers.married.without("education", "specialty")
        #expect(problems(answers) == ["required @ education"])
        #expect(problems(answers.with("education#missing", "none")) == [])
        #expect(problems(answers.with("education#missing", "unknown")) == ["required @ education"])
    }

    @Test func `of a stateless person alone the country of birth may be unknown`() {
        let answers = Answers.married.with("citizenship", "XX").without(
            "birthPlace.country", "birthPlace.region", "birthPlace.kato", "birthPlace.settlement")
        #expect(problems(answers) == ["required @ birthPlace.country"])
        let unknown = answers.with("birthPlace.country#missing", "unknown")
        #expect(problems(unknown) == [])
        for citizenship in ["KZ", "RU"] {
            #expect(
                problems(unknown.with("citizenship", citizenship)) == [
                    "required @ birthPlace.country"
                ])
        }
    }

    @Test(arguments: [
        ("surname#missing", "none", "ID"), ("givenName#missing", "none", "ID"),
        ("education#missing", "none", "KZ"), ("birthPlace.country#missing", "unknown", "XX"),
        ("relatives[0].marriageRegistration#missing", "unknown", "KZ"),
    ])
    func `the record and its schema know these codes`(
        path: String, code: String, citizenship: String
    ) throws {
        let place = try #require(AnswerPath(reading: path))
        let name = String(path.dropLast("#missing".count))
        let answers = Answers.married.with("citizenship", citizenship).without(name)
            .with(path, code).explained()
        let record = answers.record()
        #expect(record["missing"]?[name]?.string == code)
        #expect(record.value(under: "answers.\(name)") == nil)
        #expect(record.read().open.map(\.line) == [])
        #expect(record.read().record?.answers[place] == code)
        // A reader that does not know the conditions must not refuse the record.
        let required = Form.real.schema.value(under: "properties.answers.required")?.array ?? []
        #expect(!required.contains(.string(name)))
        let codes = Form.real.schema.value(under: "properties.missing")
        let pattern = codes?["patternProperties"]?.object?.first {
            $0.key.contains(place.column ?? "-")
        }
        let known = codes?["properties"]?[name] ?? pattern?.node
        #expect(known?["enum"]?.array?.contains(.string(code)) == true)
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
