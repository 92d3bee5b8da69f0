import Casework
import Forms
import FormsSupport
import JSON
import Messages
import Records
import Testing

@testable import Papers

/// The sheets of a visit that ends without all papers, and of people whose registration is unknown.
@Suite struct MissingPaperTests {
    private let families: Families

    init() throws { families = try Families() }

    private func job(_ sheet: SheetName, _ record: Record, copy: Int? = 1) -> PrintJob {
        PrintJob(
            sheet: sheet, language: .ru, isLarge: false, record: record, copy: copy,
            at: Instant(seconds: 1_795_580_000))
    }

    @Test func `a refusal is printed twice, one for each side, and only where papers are missing`()
        throws
    {
        let missing = job(.refusal, try families.whomPapersAreMissing())
        #expect(families.maker.sheets(of: missing, today: Families.today).count == 2)
        let whole = job(.refusal, try families.whoseMotherStays())
        #expect(families.maker.sheets(of: whole, today: Families.today).isEmpty)
        #expect(families.maker.obstacle(to: whole, today: Families.today) == .nothingMissing)
    }

    @Test func `nobody applies for a registration that is known`() throws {
        var record = try families.whomPapersAreMissing()
        #expect(
            families.maker.obstacle(to: job(.registration, record), today: Families.today) == nil)
        record.answers[AnswerPath("documents.alimony")] = "noCase"
        record.answers[AnswerPath("children", row: 1, column: "otherParentConsentOfChild")] =
            "leaves"
        #expect(
            families.maker.obstacle(to: job(.registration, record), today: Families.today)
                == .nobodySought)
    }

    @Test func `who is sought follows the row, and stands in the record and on the sheet once`()
        throws
    {
        var record = try families.whomPapersAreMissing()
        record.answers[AnswerPath("relatives", row: 0, column: "soughtForAlimony")] = "true"
        let rows = record.answers.rows(of: "relatives")
        record.answers.apply(.removeRow(table: "relatives", at: 1, rows[1]))
        let node = record.node(form: families.form, today: Families.today)
        let documents = RecordDocument.all(in: node)
        #expect(
            documents.filter { !$0.persons.isEmpty }.map(\.id) == ["alimony", "otherParentConsent"])
        #expect(documents.allSatisfy { $0.persons.allSatisfy { $0.description == "relatives[0]" } })
        let read = try #require(
            Record.read(Array(node.text.utf8), form: families.form, today: Families.today).record)
        #expect(read.answers == record.answers)
        let text = Sheet.text(
            of: families.maker.sheets(of: job(.registration, read), today: Families.today))
        #expect(text.count(of: "Жұмағұлова Гүлсім Оразқызы") == 1)
        #expect(text.contains("3), 5)"))
    }

    @Test func `who is sought without being marked has rows for a pen`() throws {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("documents.alimony")] = "unregistered"
        }
        let text = Sheet.text(
            of: families.maker.sheets(of: job(.registration, record), today: Families.today))
        #expect(text.contains("│" + String(repeating: " ", count: 30) + "│"))
        #expect(!text.contains("Гүлсім"))
    }

    @Test func `an office without a name has a line for it, and no word of a program`() throws {
        let maker = SheetMaker(
            form: families.form, catalog: families.catalog, sheets: families.maker.sheets,
            terms: nil)
        let record = try families.whomPapersAreMissing()
        let sheets = maker.sheets(of: job(.refusal, record), today: Families.today)
        #expect(Sheet.text(of: sheets).contains("(____________________)"))
    }

    @Test(arguments: [
        (SheetName.receipt, Int?.none, "КОПИЯ: 25.11.2026 09:13"), (.receipt, 1, ""),
        (.receipt, 3, "КОПИЯ, распечатка № 3"), (.refusal, nil, "КОПИЯ: "), (.refusal, 2, ""),
        (.questionnaire, 1, "КОПИЯ: "), (.case, nil, ""),
    ])
    func `a copy says that it is one`(sheet: SheetName, copy: Int?, stamp: String) throws {
        let record = try families.whomPapersAreMissing()
        let text = Sheet.text(
            of: families.maker.sheets(of: job(sheet, record, copy: copy), today: Families.today))
        #expect(
            text.contains(stamp.isEmpty ? "Метка" : stamp)
                && text.contains("КОПИЯ") == !stamp.isEmpty)
    }

    @Test func `papers that are still to come make no draft of the questionnaire`() throws {
        var record = try families.whomPapersAreMissing()
        record.envelope.number = ""
        let sheet = families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        #expect(!Sheet.text(of: [sheet]).contains("ЧЕРНОВИК"))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
