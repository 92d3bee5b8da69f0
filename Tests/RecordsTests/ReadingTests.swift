import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

@Suite struct ReadingTests {
    static let record = Answers.married.record()

    /// What is told of the married applicant's record with another value under a path.
    func told(
        _ path: String, _ value: Node?, sourceLocation: SourceLocation = #_sourceLocation
    ) -> [String] {
        let reading = Self.record.with(path, value).read()
        expectWords(of: reading.problems, sourceLocation: sourceLocation)
        return reading.problems.map(\.line)
    }

    @Test func `of a good record there is nothing to tell`() {
        let reading = Self.record.read()
        #expect(reading.problems == [])
        #expect(reading.open == [])
        #expect(reading.record?.envelope == .sample)
    }

    // MARK: What a record is

    @Test func `another schema, form or revision is refused`() {
        #expect(told("schema", "saualnama/2") == ["record.schema @ schema"])
        #expect(told("schema", nil) == ["record.schema @ schema"])
        #expect(told("schema", 1) == ["record.schema @ schema"])
        #expect(told("form.id", "kz-259-2") == ["record.schema @ form.id"])
        #expect(told("form.revision", "100-2030") == ["record.schema @ form.revision"])
        #expect(told("form", "kz-259-1") == ["record.schema @ form.id"])
        let reading = Self.record.with("schema", "saualnama/2").read()
        #expect(reading.record == nil)
        #expect(reading.problems.map(\.details) == [["word": .text("saualnama/2")]])
    }

    @Test func `another hash is no matter`() {
        #expect(told("form.hash", "0000000000000000") == [])
    }

    @Test func `a correction may be signed after the day of what it corrects`() {
        let signed = Self.record.with("registeredOn", "2026-11-20")
            .with("declarations.liability", "2026-11-22")
            .with("declarations.consent", "2026-11-20").with("schedule", nil)
        #expect(
            signed.read().problems.map(\.line) == ["date.future @ declarations.liability"])
        #expect(signed.with("corrects", "AST01-2026-000117").read().problems.map(\.line) == [])
    }

    @Test func `keys that nobody knows are ignored`() {
        #expect(told("payment", .object([("amount", 4325)])) == [])
        #expect(told("intake.room", true) == [])
        #expect(told("answers.shoeSize", 43) == [])
        #expect(told("answers.children[0].hobby", "шахмат") == [])
    }

    @Test func `what is empty may be absent`() {
        #expect(told("missing", nil) == [])
        #expect(told("acknowledged", nil) == [])
        #expect(told("answers.ethnicity", "") == [])
        #expect(told("answers.patronymic", nil) == [])
        #expect(told("schedule", nil) == [])
    }

    @Test(arguments: [
        "id", "number", "demo", "language", "form.hash", "intake.office", "intake.desk",
        "intake.clerk", "intake.channel", "intake.startedAt", "intake.finishedAt",
        "intake.activeSeconds", "answers", "declarations.consent", "corrects",
    ])
    func `what every record has may not be absent`(key: String) {
        #expect(told(key, nil) == ["required @ \(key)"])
    }

    @Test func `where a whole is absent, all that it should hold is`() {
        #expect(
            told("declarations", nil) == [
                "required @ declarations.liability", "required @ declarations.consent",
            ])
        #expect(told("intake", nil).count == 7)
        #expect(told("intake", .object([])) == told("intake", nil))
    }

    @Test(arguments: [
        ("answers.patronymic", "patronymic"), ("answers.iin", "iin"), ("missing", "missing"),
        ("acknowledged", "acknowledged"), ("number", "number"), ("intake", "intake"),
        ("schedule", "schedule"), ("documents", "documents"), ("payment", "payment"),
        ("answers.relatives[0].workplace", "relatives[0].workplace"),
    ])
    func `null stands for nothing but where the contract says so`(key: String, path: String) {
        #expect(told(key, .null) == ["record.type @ \(path)"])
        #expect(told("corrects", .null) == [])
        #expect(told("intake.visit", .null) == [])
    }

    @Test func `an answer and the code that it is missing cannot both be meant`() {
        let missing = { (key: String) in Node.object([(key, "unknown")]) }
        #expect(
            told("missing", missing("relatives[0].iin")) == [
                "record.type @ missing.relatives[0].iin"
            ])
        #expect(
            told("missing", missing("relatives[0].residence")) == [
                "record.type @ missing.relatives[0].residence"
            ])
    }

    // MARK: Types

    @Test(arguments: [
        ("answers.iin", "iin"), ("answers.surname", "surname"),
        ("answers.passport.number", "passport.number"), ("answers.birthDate", "birthDate"),
        ("answers.sex", "sex"), ("answers.citizenship", "citizenship"),
        ("answers.birthPlace.region", "birthPlace.region"),
        ("answers.militaryCode", "militaryCode"),
        ("answers.birthPlace.kato", "birthPlace.kato"),
        ("answers.formerCitizenship", "formerCitizenship"),
        ("answers.relatives[0].name", "relatives[0].name"),
        ("answers.relatives[0].kinship", "relatives[0].kinship"),
        ("answers.relatives[0].residence.address", "relatives[0].residence.address"),
        ("declarations.consent", "declarations.consent"), ("registeredOn", "registeredOn"),
        ("id", "id"), ("number", "number"), ("corrects", "corrects"),
        ("intake.clerk", "intake.clerk"),
    ])
    func `a number where text belongs is of the wrong type`(key: String, path: String) {
        let found = told(key, 880305)
        #expect(found.first == "record.type @ \(path)")
        #expect(found.filter { $0.hasSuffix(path) }.count == 1, "\(found)")
    }

    @Test(arguments: [
        ("answers.purpose", "purpose"), ("answers.maritalStatus", "maritalStatus"),
        ("answers.employment[0].from", "employment[0].from"),
        ("answers.employment[2].current", "employment[2].current"),
        ("intake.activeSeconds", "intake.activeSeconds"), ("demo", "demo"),
        ("answers.relatives", "relatives"), ("answers.relatives[3]", "relatives[3]"),
        ("answers.passport", "passport"),
        ("answers.relatives[1].residence", "relatives[1].residence"),
        ("answers.departure.from", "departure.from"), ("answers.departure", "departure"),
        ("declarations", "declarations"), ("missing", "missing"), ("acknowledged", "acknowledged"),
        ("intake", "intake"), ("intake.representative", "intake.representative"),
    ])
    func `text where something else belongs is of the wrong type`(key: String, path: String) {
        let found = told(key, "2")
        #expect(found.first == "record.type @ \(path)")
        let ofPath = found.filter { $0.contains(" @ \(path)") }
        #expect(ofPath == ["record.type @ \(path)"])
    }

    @Test func `only consequences of what could not be read are kept back`() {
        #expect(told("answers.purpose", "2") == ["record.type @ purpose"])
        #expect(told("declarations", .array([])) == ["record.type @ declarations"])
        #expect(
            told("answers.passport", "N12345678") == [
                "record.type @ passport"
            ])
        #expect(told("answers", .array([])) == ["record.type @ answers"])
        #expect(told("answers.relatives[3]", .null) == ["record.type @ relatives[3]"])
        #expect(
            told("answers.employment[0].from", .number(-2012)) == [
                "record.type @ employment[0].from"
            ])
        #expect(told("answers.purpose", Node(.number("2.5"))) == ["record.type @ purpose"])
    }

    @Test func `a record that is no object is none`() {
        for text in ["[]", "1", "\"saualnama/1\"", "null"] {
            let reading = Record.read(Array(text.utf8), form: .real, today: .frozen)
            #expect(reading.problems.map(\.line) == ["record.type @ -"])
            #expect(reading.record == nil)
        }
    }

    // MARK: Conditions and codes

    @Test func `an answer that the conditions do not ask for is an error`() {
        #expect(told("answers.education", 3) == ["record.unasked @ specialty"])
        #expect(told("answers.employment[2].to", 2026) == ["record.unasked @ employment[2].to"])
        #expect(
            told("intake.representative", .object([("name", "Ли Анна")])) == [
                "record.unasked @ intake.representative.name"
            ])
        #expect(
            told("answers.birthDate", "2010-11-24").filter { $0.hasPrefix("record.unasked") } == [
                "record.unasked @ socialCategory", "record.unasked @ education",
                "record.unasked @ specialty", "record.unasked @ maritalStatus",
                "record.unasked @ employment",
            ])
    }

    @Test func `the place of work of a late relative is an error, of others none`() {
        let row = "answers.relatives[2]"
        let late = Answers.married.record().with("\(row).residence", nil)
            .with("\(row).workplace", "завод № 2")
        for (code, isTold) in [("deceased", true), ("unknown", false)] {
            let problems = late.with("missing", .object(["relatives[2].residence": .string(code)]))
                .read().problems.map(\.line)
            #expect(problems.contains("record.unasked @ relatives[2].workplace") == isTold)
        }
    }

    @Test func `an empty table that is not asked is no answer`() {
        let younger = Answers.youth.with("birthDate", "24.11.2010").with("iin", "101124503015")
        let record = younger.record().with("answers.employment", .array([]))
        #expect(record.read().problems == [])
    }

    @Test func `codes that the form does not have are errors`() {
        #expect(told("answers.purpose", 5) == ["choice.unknown @ purpose"])
        #expect(told("answers.sex", "m") == ["choice.unknown @ sex"])
        #expect(told("answers.militaryCode", "soldier") == ["choice.unknown @ military"])
        #expect(
            told("answers.departure.to.country", "ZZ") == [
                "country.unknown @ departure.to.country"
            ])
        #expect(told("language", "en") == ["choice.unknown @ language"])
    }

    @Test func `codes of missing answers are those of their fields`() {
        let empty = Self.record.with("answers.relatives[3].iin", nil)
        let told = { (key: String, code: Node) in
            empty.with("missing", .object([(key, code)])).read().problems.map(\.line)
        }
        let expected = [
            "expected @ relatives[3].iin (warning)", "warning.unexplained @ relatives[3].iin",
        ]
        #expect(told("relatives[3].iin", "none") == [])
        #expect(told("relatives[3].iin", "unknown") == [])
        #expect(
            told("relatives[3].iin", "lost") == ["choice.unknown @ missing.relatives[3].iin"]
                + expected)
        #expect(
            told("relatives[3].iin", "deceased") == ["choice.unknown @ missing.relatives[3].iin"]
                + expected)
        #expect(
            told("relatives[9].iin", "none") == ["choice.unknown @ missing.relatives[9].iin"]
                + expected)
        #expect(told("purpose", "none") == ["choice.unknown @ missing.purpose"] + expected)
        #expect(told("[", "none") == ["choice.unknown @ missing.["] + expected)
        #expect(
            told("relatives[3].iin", 1) == ["record.type @ missing.relatives[3].iin"] + expected)
    }

    // MARK: Texts and days

    @Test func `characters that nobody can see are errors wherever they stand`() {
        #expect(told("answers.military", "Ли\u{202E}") == ["text.control @ military"])
        #expect(told("answers.birthPlace.kato", "35\u{200B}") == ["text.control @ birthPlace.kato"])
        #expect(told("intake.clerk", "a\u{1B}[2J") == ["text.control @ intake.clerk"])
        #expect(told("number", "AST01\u{200B}") == ["text.control @ number"])
    }

    @Test func `a text that is too long is an error`() {
        let long = Node.string(String(repeating: "Ұ", count: 101))
        #expect(told("answers.surname", long) == ["text.length @ surname"])
    }

    @Test(arguments: [
        "23.11.2026", "2026-11-3", "20261123", "2026/11/23", "2026-11-23T00:00:00Z", "x",
    ])
    func `a day is written in one way only`(day: String) {
        #expect(
            told("declarations.consent", .string(day)) == ["date.format @ declarations.consent"])
        #expect(told("answers.birthDate", .string(day)).first == "date.format @ birthDate")
    }

    @Test func `days are judged as on the screen`() {
        #expect(
            told("declarations.consent", "2026-11-31") == ["date.calendar @ declarations.consent"])
        #expect(
            told("declarations.consent", "2026-11-24") == ["date.future @ declarations.consent"])
        #expect(told("declarations.consent", "1899-11-24") == ["date.early @ declarations.consent"])
        #expect(told("registeredOn", "2026-11-24") == ["date.future @ registeredOn"])
        #expect(told("registeredOn", nil) == ["required @ registeredOn"])
        #expect(told("answers.relatives[0].birthDate", 1990) == [])
        #expect(
            told("answers.relatives[0].birthDate", "1990") == [
                "date.format @ relatives[0].birthDate"
            ])
        #expect(told("answers.birthDate", 1988).first == "record.type @ birthDate")
    }

    @Test func `instants and the promised day are days too`() {
        #expect(told("intake.startedAt", "2026-11-23 10:00") == ["date.format @ intake.startedAt"])
        #expect(
            told("intake.finishedAt", "2026-11-31T10:00:00Z") == [
                "date.calendar @ intake.finishedAt"
            ]
        )
        #expect(told("schedule.dueOn", "22.12.2026") == ["date.format @ schedule.dueOn"])
    }

    @Test func `a record is judged as of its own day of registration`() {
        let signed = ["registeredOn", "declarations.liability", "declarations.consent"]
        let older = signed.reduce(Self.record) { $0.with($1, "2025-12-30") }
        #expect(older.read(today: Day("2035-01-01")).problems == [])
        let born = older.with("answers.passport.issuedOn", "2025-12-31")
        #expect(
            born.read(today: Day("2035-01-01")).problems.map(\.line) == [
                "date.future @ passport.issuedOn"
            ])
    }

    @Test(arguments: 0..<24)
    func `a record of today is right at every hour, whatever day the reader has`(hour: Int) {
        // From 19 hours on UTC has not reached the day on which the clerk finished.
        let (day, next) = hour < 19 ? ("2026-11-23", "2026-11-24") : ("2026-11-24", "2026-11-25")
        let signed = ["registeredOn", "declarations.liability", "declarations.consent"]
        let clock = (hour < 10 ? "0" : "") + "\(hour):30:00Z"
        let record = signed.reduce(Self.record) { $0.with($1, .string(day)) }
            .with("intake.finishedAt", .string("2026-11-23T\(clock)"))
        let tomorrow = signed.reduce(record) { $0.with($1, .string(next)) }
        for distance in [-1, 0, 1, 400] {
            let reader = Day(day).adding(days: distance)
            #expect(record.read(today: reader).problems == [], "\(reader.iso)")
            let told = tomorrow.read(today: reader).problems.map(\.line)
            #expect(told.sorted() == signed.map { "date.future @ \($0)" }.sorted())
        }
    }

    @Test func `a record may be finished one day ahead of the reader, no more`() {
        #expect(Self.record.read(today: Day("2026-11-22")).problems == [])
        let told = Self.record.read(today: Day("2026-11-21")).problems.map(\.code)
        #expect(Set(told) == [.dateFuture])
    }

    @Test func `a record that does not say when it was finished is judged by the reader's day`() {
        let record = Self.record.with("intake.finishedAt", nil)
        #expect(!record.read(today: Day("2026-11-23")).problems.contains { $0.code == .dateFuture })
        #expect(record.read(today: Day("2026-11-22")).problems.contains { $0.code == .dateFuture })
    }
}
