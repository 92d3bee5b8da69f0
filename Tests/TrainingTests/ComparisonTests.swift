import Forms
import Testing

@testable import Training

@Suite struct ComparisonTests {
    let library: Library
    let today: Day
    let dossier: Dossier
    var typed: Answers

    init() throws {
        library = try Library.shared.get()
        today = try #require(Day(year: 2026, month: 11, day: 23))
        dossier = try library.content("family").dossier(on: today, with: library.reference)
        typed = dossier.signed(on: today, form: library.reference.form)
    }

    private var differences: [Difference] {
        library.reference.differences(of: typed, from: dossier, today: today)
    }

    private func wrong(_ path: AnswerPath, _ text: String, _ right: String) -> Difference {
        Difference(
            path: path,
            kind: .wrong(
                is: Difference.Reply(text: text, missing: ""),
                shouldBe: Difference.Reply(text: right, missing: "")))
    }

    @Test func `the key does not differ from itself`() {
        #expect(differences == [])
    }

    @Test mutating func `a wrong answer is told with the right one`() {
        typed[AnswerPath("surname")] = "Жумагулов"
        typed[AnswerPath("passport.issuedOn")] = ""
        #expect(
            differences == [
                wrong(AnswerPath("surname"), "Жумагулов", "Жұмағұлов"),
                wrong(AnswerPath("passport.issuedOn"), "", "18.06.2021"),
            ])
    }

    @Test mutating func `answers are compared as the form understands them`() {
        typed[AnswerPath("passport.number")] = "т 92427713"
        typed[AnswerPath("birthDate")] = "4.11.1988"
        typed[AnswerPath("givenName")] = " Ерасыл "
        #expect(differences == [])
    }

    @Test mutating func `words of lists and places may stand in the other language`() {
        typed[AnswerPath("ethnicity")] = "казах"
        typed[AnswerPath("departure.from.region")] = "Костанайская область"
        typed[AnswerPath("relatives", row: 2, column: "kinship")] = "супруга (жена)"
        #expect(differences == [])
        typed[AnswerPath("departure.from.region")] = "Акмолинская область"
        #expect(
            differences == [
                wrong(
                    AnswerPath("departure.from.region"), "Акмолинская область", "Қостанай облысы")
            ])
    }

    @Test mutating func `rows may stand in any order`() {
        typed.apply(.moveRow(table: "relatives", from: 4, to: 0))
        typed.apply(.moveRow(table: "employment", from: 1, to: 0))
        #expect(differences == [])
        typed[AnswerPath("relatives", row: 0, column: "birthDate")] = "07.07.1963"
        #expect(
            differences == [
                wrong(
                    AnswerPath("relatives", row: 0, column: "birthDate"), "07.07.1963",
                    "06.07.1963")
            ])
    }

    @Test mutating func `a row that lacks and a row too many are told`() {
        let row = typed.rows(of: "children")[0]
        typed.apply(.removeRow(table: "children", at: 0, row))
        typed.apply(
            .insertRow(table: "employment", at: 2, Row(["from": "2001", "organisation": "оқу"])))
        let son = Difference.Reply(text: "Жұмағұлов Әлихан Ерасылұлы", missing: "")
        #expect(
            differences == [
                Difference(path: AnswerPath("children", row: 0), kind: .rowMissing(son)),
                Difference(
                    path: AnswerPath("employment", row: 2),
                    kind: .rowExtra(Difference.Reply(text: "оқу", missing: ""))),
            ])
    }

    @Test mutating func `a code for a missing answer is compared too`() throws {
        let dossier = try library.content("widow").dossier(on: today, with: library.reference)
        var typed = dossier.signed(on: today, form: library.reference.form)
        let path = AnswerPath("relatives", row: 1, column: "iin")
        typed[path.missing] = "none"
        let told = library.reference.differences(of: typed, from: dossier, today: today)
        #expect(
            told == [
                Difference(
                    path: path,
                    kind: .wrong(
                        is: Difference.Reply(text: "", missing: "none"),
                        shouldBe: Difference.Reply(text: "", missing: "unknown")))
            ])
    }

    @Test mutating func `the wording of some answers is the clerk's own`() {
        typed[AnswerPath("relatives", row: 3, column: "workplace")] = "зейнетте"
        #expect(differences == [])
        typed[AnswerPath("relatives", row: 3, column: "workplace")] = ""
        #expect(differences.map(\.path.column) == ["workplace"])
    }

    @Test mutating func `the days that the clerk signs are not compared`() {
        typed[AnswerPath("declarations.consent")] = ""
        typed[AnswerPath("registeredOn")] = ""
        #expect(differences == [])
    }

    /// What is told when one answer of a case is typed otherwise than its key has it.
    private func told(_ id: String, _ path: String, _ text: String) throws -> [Difference] {
        let dossier = try library.content(id).dossier(on: today, with: library.reference)
        var typed = dossier.signed(on: today, form: library.reference.form)
        typed[try #require(AnswerPath(reading: path))] = text
        return library.reference.differences(of: typed, from: dossier, today: today)
    }

    @Test(arguments: [
        ("departure.from.settlement", "г. Қостанай"), ("departure.from.settlement", "Қостанай"),
        ("departure.to.settlement", "г. Челябинск"),
        ("relatives[0].residence.address", "Қостанай қ., Дулатов көш., 77, 4-пәт."),
        ("relatives[0].residence.address", "Қостанай облысы, Қостанай қ, Дулатов 77-4"),
        ("employment[0].address", "Қостанай, Баймағамбетов 3"),
    ])
    func `an address may be shortened, or say more of what the papers say`(
        path: String, text: String
    ) throws {
        #expect(try told("family", path, text) == [])
    }

    @Test(arguments: [
        ("departure.from.settlement", "Тобыл"), ("departure.from.region", "Қостанай қаласы"),
        ("relatives[0].residence.address", "Қостанай қ., Дулатов көш., 78, 4-пәт."),
        ("relatives[0].residence.address", "Қостанай қ., Дулатов көш., 77"),
        ("relatives[0].residence.address", "Қостанай қ., Дулатов көш., 77, 4-пәт., 3-қабат"),
        ("employment[0].position", "слесарь"), ("ethnicity", "орыс"), ("surname", "жұмағұлов"),
    ])
    func `another address, or a word that stands nowhere, is told`(
        path: String, text: String
    ) throws {
        #expect(try told("family", path, text).map(\.path.description) == [path])
    }

    @Test func `what need not be answered may say what the papers say`() throws {
        #expect(try told("family", "departure.from.district", "Қостанай қаласы") == [])
        #expect(try told("family", "employment[1].workplace", "Қостанай энерго, бригадир") == [])
        #expect(try told("family", "employment[1].workplace", "цех № 9").count == 1)
    }

    @Test func `where the papers leave it open, every sensible answer is right`() throws {
        #expect(try told("contradictions", "socialCategory", "3") == [])
        #expect(try told("contradictions", "socialCategory", "5").count == 1)
        #expect(
            try told("contradictions", "formerCitizenship", "гражданство СССР до 1991 года") == [])
        #expect(try told("single", "military", "әскери міндетті емес") == [])
        #expect(try told("foreigner", "specialty", "8") == [])
    }
}
