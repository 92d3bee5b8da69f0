import Canvas
import Casework
import Forms
import FormsSupport
import Foundation
import JSON
import Judging
import Messages
import RecordSamples
import Records
import Testing

@testable import Papers

/// What stands on sheets, and that nothing of it is lost, cut or said twice.
@Suite struct SheetTests {
    private let families: Families

    init() throws { families = try Families() }

    private static let languages: [Language] = [.kk, .ru, .both]

    private func questionnaires(_ language: Language) throws -> [Sheet] {
        try [
            families.whoseMotherStays(), families.ofABoyOfFifteen(), families.asLongAsMayBe(),
        ].map { families.maker.questionnaire(of: $0, today: Families.today, in: language) }
    }

    private func allSheets(_ language: Language) throws -> [Sheet] {
        try questionnaires(language) + [families.maker.blank(in: language)]
            + [.receipt, .case].map { try families.sheet($0, in: language) }
            + [.missing, .refusal, .registration].map {
                try families.sheetOfMissing($0, in: language)
            }
    }

    private func pages(_ sheet: Sheet, isLarge: Bool = false) -> [[String]] {
        Sheet.text(of: [sheet], isLarge: isLarge).split(
            separator: "\u{C}", omittingEmptySubsequences: false
        ).map { $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
            .map { $0.map(String.init) }
    }

    // MARK: Text

    @Test(arguments: languages, [false, true])
    func `every line fits, every page is full to its foot`(
        _ language: Language, _ isLarge: Bool
    ) throws {
        let (columns, lines) = isLarge ? (48, 36) : (80, 60)
        for sheet in try allSheets(language) {
            let pages = pages(sheet, isLarge: isLarge)
            for (number, page) in pages.enumerated() {
                #expect(page.count == lines)
                for line in page { #expect(line.columns <= columns, "\(line)") }
                #expect(!page.contains { $0.hasSuffix(" ") || $0.contains("\u{A0}") })
                #expect(page[0] != "", "page \(number + 1) begins with a blank line")
                #expect(page[lines - 1].contains("\(number + 1)/\(pages.count)"))
            }
        }
    }

    @Test(arguments: languages, [false, true])
    func `every frame that is opened on a page is closed on it`(
        _ language: Language, _ isLarge: Bool
    ) throws {
        for sheet in try questionnaires(language) {
            for page in pages(sheet, isLarge: isLarge) {
                var isOpen = false
                for line in page.dropLast(2) {
                    if line.hasPrefix("┌") {
                        #expect(!isOpen, "\(line)")
                        isOpen = true
                    } else if line.hasPrefix("└") {
                        #expect(isOpen)
                        isOpen = false
                    } else if isOpen {
                        let last = line.last ?? " "
                        #expect("│┤".contains(last) && "│├".contains(line.first ?? " "), "\(line)")
                    }
                }
                #expect(!isOpen)
            }
        }
    }

    @Test func `a row of a table is never cut, and stands once`() throws {
        let record = try families.asLongAsMayBe()
        let sheet = families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        let lines = pages(sheet).flatMap(\.self)
        let numbers = lines.filter { $0.hasPrefix("│") && $0.dropFirst(4).hasPrefix("│") }
            .compactMap { Int($0.dropFirst().prefix(3).trimmingCharacters(in: .whitespaces)) }
        #expect(numbers == Array(1...9) + Array(1...9) + Array(1...9))
        for page in pages(sheet) {
            guard let row = page.first(where: { $0.hasPrefix("│") }) else { continue }
            let above = page.prefix { $0 != row }
            #expect(above.contains { $0.hasPrefix("┌") }, "a page begins inside a row")
        }
        #expect(lines.contains { $0.contains("15. Близкие родственники (продолжение)") })
    }

    @Test func `both declarations and the day of registration stand on one page`() throws {
        for sheet in try questionnaires(.both) {
            let page = try #require(pages(sheet).last).joined(separator: "\n")
            #expect(page.contains("Предупрежден (-а)") && page.contains("Согласен (-на)"))
            #expect(page.contains("Дата регистрации: 25.11.2026"))
        }
    }

    @Test func `a line goes to the margin, so that nothing can be added`() throws {
        let sheet = families.maker.questionnaire(
            of: try families.whoseMotherStays(), today: Families.today, in: .ru)
        let line = try #require(pages(sheet)[0].first { $0.hasPrefix("1. Фамилия") })
        #expect(line == "1. Фамилия Жұмағұлов ".filled(to: 80, with: "_"))
    }

    // MARK: What is not there

    @Test func `under sixteen the order's later points are left out, and it is said why`() throws {
        let record = try families.ofABoyOfFifteen()
        let text = Sheet.text(of: [
            families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        ])
        #expect(text.contains("Пункты 11–14 и 16 не заполняются: заявителю нет 16 лет."))
        #expect(text.contains("Не заполняется: заявителю нет 16 лет."))
        #expect(!text.contains("Общественная категория"))
        #expect(text.contains("(подпись законного представителя)"))
        #expect(
            text.contains(
                "Законный представитель: Сапарова Мәдина Қайратқызы, ИИН 880530 4 0097 1"))
        // Who signs, and by what right, is read before what is signed.
        let power = try #require(text.range(of: "Основание полномочий: "))
        let declared = try #require(text.range(of: "Предупрежден (-а)"))
        #expect(power.upperBound < declared.lowerBound)
    }

    @Test func `what was not answered and need not be is a dash, what is missing its word`() throws
    {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("relatives", row: 1, column: "iin")] = ""
            answers[AnswerPath("relatives", row: 1, column: "iin").missing] = "none"
        }
        let text = Sheet.text(of: [
            families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        ])
        // What has a code is said in the language of the sheet, what was typed as it was typed.
        #expect(text.contains("│2  │ Жұмағұлов Тұрсын               │ нет "))
        #expect(text.contains("│ отец ") && text.contains("Казахстан, Қарамеңді, Абай 2"))
        #expect(text.contains("│ зейнеткер                      │ –  "))
    }

    @Test func `a draft with errors is stamped, and what it lacks is a line for a pen`() throws {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("surname")] = ""
            answers[AnswerPath("declarations.consent")] = ""
        }
        let text = Sheet.text(of: [
            families.maker.questionnaire(of: record, today: Families.today, in: .kk)
        ])
        #expect(text.hasPrefix("┌"))
        #expect(text.contains("ҚАРАЛАМА – ҚОЛ ҚОЮҒА ЖАРАМСЫЗ"))
        #expect(text.contains("1. Тегі ".filled(to: 80, with: "_")))
    }

    @Test func `a draft says of nothing that it was decided before it was`() throws {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("education")] = ""
            answers[AnswerPath("specialty")] = ""
        }
        let text = Sheet.text(of: [
            families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        ])
        #expect(!text.contains("Не заполняется") && text.contains("[ ] 4. Техническая"))
    }

    @Test func `what signing itself brings is no reason for a stamp`() throws {
        let record = try families.whoseMotherStays { answers in
            for name in ["declarations.liability", "declarations.consent", "registeredOn"] {
                answers[AnswerPath(name)] = ""
            }
        }
        let sheet = families.maker.questionnaire(of: record, today: Families.today, in: .kk)
        #expect(!Sheet.text(of: [sheet]).contains("ҚАРАЛАМА"))
    }

    @Test func `training stands on every page, and on no other sheet`() throws {
        var record = try families.whoseMotherStays()
        record.envelope.isDemo = true
        let sheet = families.maker.questionnaire(of: record, today: Families.today, in: .both)
        for page in pages(sheet) {
            #expect(page[0].contains("ЖАТТЫҒУ ПАРАҒЫ – ЖАРАМСЫЗ / УЧЕБНЫЙ ЛИСТ – НЕДЕЙСТВИТЕЛЕН"))
            #expect(page.count == 60)
        }
        record.envelope.isDemo = false
        let real = families.maker.questionnaire(of: record, today: Families.today, in: .both)
        #expect(!Sheet.text(of: [real]).contains("ЖАТТЫҒУ"))
    }

    @Test func `a blank has the form's words, and no answer, code or mark`() throws {
        let text = Sheet.text(of: [families.maker.blank(in: .both)])
        #expect(text.contains("│ │ │ │ │ │ │ │ │ │ │ │ │"))
        #expect(text.contains("күні / день [__]  айы / месяц [__]  жылы / год [____]"))
        #expect(!text.contains("[x]") && !text.contains("–  ") && !text.contains("Белгі"))
        #expect(text.contains("20___ жылғы/года"))
    }

    // MARK: Small sheets

    @Test func `there is no receipt before the record is durable`() throws {
        var record = try families.whoseMotherStays()
        record.envelope.number = ""
        for sheet in [SheetName.receipt, .case] {
            let job = PrintJob(
                sheet: sheet, language: nil, isLarge: false, record: record,
                at: Instant(seconds: 0))
            #expect(families.maker.sheet(of: job, today: Families.today) == nil)
        }
    }

    @Test func `every receipt but the first is a copy`() throws {
        let first = Sheet.text(of: [try families.sheet(.receipt, in: .ru)])
        #expect(!first.contains("КОПИЯ"))
        let second = Sheet.text(of: [try families.sheet(.receipt, in: .ru, copy: 2)])
        #expect(second.contains("КОПИЯ, распечатка № 2: 25.11.2026 09:13"))
    }

    @Test func `a receipt says what was taken in, and nothing else of anybody`() throws {
        let text = Sheet.text(of: [try families.sheet(.receipt, in: .ru)])
        #expect(text.contains("Представленные документы (количество: 9)"))
        #expect(text.contains("4 325 тенге, 25.11.2026, № 000381"))
        #expect(text.contains("24.12.2026 (20 рабочих дней"))
        #expect(!text.contains("Сығанақ") && !text.contains("Гүлсім") && !text.contains("қазақ"))
    }

    @Test func `the case sheet points to what point 11 names`() throws {
        let text = Sheet.text(of: [
            try families.sheet(.case, in: .ru) { answers in
                answers[AnswerPath("militaryCode")] = "conscript"
            }
        ])
        #expect(text.contains("подпункт 5)"))
        let none = Sheet.text(of: [try families.sheet(.case, in: .ru)])
        #expect(none.contains("анкеты не видны): нет"))
        let alimony = Sheet.text(of: [
            try families.sheet(.case, in: .ru) { answers in
                answers[AnswerPath("documents.alimony")] = "court:original"
            }
        ])
        #expect(alimony.contains("1. Алименты – есть; решение суда"))
        #expect(alimony.contains("подпункт 9)"))
    }

    @Test func `a warning of a paper stands under its subitem, not under a point of the form`()
        throws
    {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("documents.duty")] = "exempt"
            let interview = Interview(
                form: .withPapers, answers: answers, today: Families.today)
            for problem in interview.problems where problem.code == .dutyExempt {
                answers.apply(interview.explaining(problem, reason: "other", note: "ветеран"))
            }
        }
        let maker = SheetMaker(
            form: .withPapers, catalog: families.catalog, sheets: families.maker.sheets, terms: nil)
        let job = PrintJob(
            sheet: .case, language: .ru, isLarge: false, record: record,
            at: Instant(seconds: 1_795_580_000))
        let sheet = try #require(maker.sheet(of: job, today: Families.today))
        let text = Sheet.text(of: [sheet])
        #expect(text.contains("6) Государственная"))
        #expect(!text.contains("пункт 10: "))
    }

    @Test func `a case sheet for a pen states nothing`() throws {
        let job = PrintJob(
            sheet: .case, language: .ru, isLarge: false, record: nil,
            at: Instant(seconds: 1_795_580_000))
        let text = Sheet.text(of: [
            try #require(families.maker.sheet(of: job, today: Families.today))
        ])
        #expect(text.contains("Дети, выезжающие вместе          ____"))
        #expect(!text.contains(": нет") && !text.contains("\nнет"))
        #expect(text.contains("│ Документ ") && text.contains("│ Предупреждение "))
        let steps = ["Предварительное решение", "Заслушивание", "Срок оказания услуги"]
        let places = steps.compactMap { text.range(of: "│ \($0)")?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test func `a questionnaire that was not printed to be signed was written by hand`() throws {
        let maker = SheetMaker(
            form: .withPapers, catalog: families.catalog, sheets: families.maker.sheets, terms: nil)
        func text(_ mark: String) throws -> String {
            let path = AnswerPath("documents.questionnaire")
            let record = try families.whoseMotherStays { answers in
                answers[path] = "original"
                answers[path.aspect("mark")] = mark
            }
            let job = PrintJob(
                sheet: .case, language: .ru, isLarge: false, record: record,
                at: Instant(seconds: 1_795_580_000))
            return Sheet.text(of: [try #require(maker.sheet(of: job, today: Families.today))])
        }
        #expect(try text("").contains("подлинник (от руки;"))
        #expect(try !text("24668013").contains("от руки"))
    }

    @Test func `what is said of two answers together fills one row`() throws {
        let text = Sheet.text(of: [
            try families.sheet(.case, in: .ru) { answers in
                for column in ["residence.country", "residence.address", "workplace"] {
                    answers[AnswerPath("relatives", row: 1, column: column)] = ""
                }
                answers[AnswerPath("relatives", row: 1, column: "residence").missing] = "deceased"
            }
        ])
        #expect(text.split(separator: "\n").filter { $0.contains("умер (-ла)") }.count == 1)
    }

    @Test func `a few lines take no page of their own`() throws {
        for language in [Language.kk, .ru] {
            let sheet = try families.sheet(.receipt, in: language, copy: 2)
            #expect(pages(sheet).count == 1)
        }
    }

    // MARK: HTML

    private func html(_ sheet: Sheet) throws -> String {
        let style = String(
            decoding: try House.bytes(of: "Screens/Papers/sheet.css"), as: UTF8.self)
        return Sheet.html(of: [sheet], style: style)
    }

    /// What a reader sees of it, blanks folded.
    private func seen(_ html: String) -> String {
        let body = html.split(separator: "<body>", maxSplits: 1).last ?? ""
        let text = body.replacing(#/<\/?span[^>]*>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
            .replacing("&quot;", with: "\"")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return folded(text)
    }

    private func folded(_ text: some StringProtocol) -> String {
        text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    }

    @Test(arguments: languages)
    func `text and HTML hold the same values in the same order`(_ language: Language) throws {
        for sheet in try questionnaires(language) {
            let html = seen(try html(sheet))
            let text = folded(
                Sheet.text(of: [sheet]).filter { !"│┌┐└┘├┤┬┴┼─_".contains($0) })
            var places = (html.startIndex, html.startIndex)
            for value in sheet.values {
                let value = folded(value)
                let found = try #require(
                    html[places.0...].range(of: value), "HTML lacks \(value)")
                places.0 = found.lowerBound
                // In cells a text is broken: its first word tells.
                let first = value.split(separator: " ").first.map(String.init) ?? value
                if first.columns < 8 { #expect(text.contains(first)) }
            }
        }
    }

    @Test func `what was answered is never taken for HTML`() throws {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("surname")] = "<b>&\"'</b>"
            answers[AnswerPath("departure.to.settlement")] = "</style><script>alert(1)</script>"
        }
        let html = try html(
            families.maker.questionnaire(of: record, today: Families.today, in: .both))
        #expect(html.contains("&lt;b&gt;&amp;&quot;'&lt;/b&gt;"))
        #expect(!html.contains("<script") && !html.contains("http") && !html.contains("<b>"))
        #expect(html.contains("lang=\"kk\"") && html.contains("lang=\"ru\""))
        #expect(!html.split(separator: "</title>")[0].contains("Жұмағұлов"))
    }

    @Test func `what came from a file acts on no terminal and on no printer`() throws {
        let record = try families.whoseMotherStays { answers in
            answers[AnswerPath("departure.to.settlement")] = "\u{1B}[2J\u{C}\u{202E}Бремен"
        }
        let sheet = families.maker.questionnaire(of: record, today: Families.today, in: .ru)
        let text = Sheet.text(of: [sheet])
        #expect(text.contains("\u{FFFD}[2J\u{FFFD}\u{FFFD}Бремен"))
        #expect(!text.contains("\u{1B}"))
        let pages = text.count { $0 == "\u{C}" }
        #expect(text.contains("1/\(pages + 1)"))
    }

    @Test func `HTML is well formed`() throws {
        for sheet in try allSheets(.both) {
            var open: [Substring] = []
            for tag in try html(sheet).matches(of: #/<(/?)([a-z0-9]+)[^>]*>/#) {
                let (closing, name) = (tag.output.1, tag.output.2)
                if ["meta", "br", "col"].contains(name) { continue }
                if closing.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
            }
            #expect(open.isEmpty)
        }
    }

    @Test func `in large print each answer has its label, and numbers stay whole`() throws {
        let form = families.maker.questionnaire(
            of: try families.whoseMotherStays(), today: Families.today, in: .ru)
        #expect(try html(form).contains("<td data-label=\"ИИН\">"))
        let registration = try families.sheetOfMissing(.registration, in: .kk)
        #expect(try html(registration).contains("<span class=\"number\">7-тармағы"))
        let text = Sheet.text(of: [registration], isLarge: true)
        #expect(text.contains("│ ЖСН: "))
        #expect(text.contains("____________________ (қолы)\n20___ жылғы"))
        let missing = Sheet.text(
            of: [try families.sheetOfMissing(.missing, in: .kk)], isLarge: true)
        #expect(!missing.contains("):") && missing.contains(") –"))
    }

    // MARK: The mark

    @Test func `the mark changes with every answer`() throws {
        let record = try families.whoseMotherStays()
        func mark(_ record: Record) -> String {
            Mark.text(
                of: record.node(form: families.form, today: Families.today), form: families.form)
        }
        let first = mark(record)
        #expect(first == "0F5C9A2E-00E354EC")
        var seen: Set = [first]
        for field in families.form.screens.flatMap(\.fields) where field.kind.table == nil {
            guard field.part == "answers", !record.answers[field.name].isEmpty,
                field.kind.suggestions?.code == nil
            else { continue }
            var other = record
            other.answers[AnswerPath(field.name)] = ""
            #expect(seen.insert(mark(other)).inserted, "\(field.name)")
        }
        var turned = record
        turned.envelope.language = "ru"
        turned.answers[AnswerPath("military")] = "военнообязанный"
        turned.answers[AnswerPath("ethnicity")] = "казах"
        turned.answers[AnswerPath("birthPlace.region")] = "Костанайская область"
        #expect(mark(turned) == first, "turning the language of the document changes no answer")
        var signed = record
        signed.answers[AnswerPath("declarations.consent")] = ""
        signed.envelope.number = ""
        #expect(mark(signed) == first, "nor does signing it, nor its number")
    }
}

extension Sheet {
    /// Everything on it that was answered.
    var values: [String] { blocks.flatMap(\.values) }
}

extension Block {
    var values: [String] {
        switch self {
        case .line(let answers), .grid(let answers), .facts(let answers):
            answers.compactMap { $0.value?.text }
        case .columns(let cells), .row(let cells):
            cells.flatMap { cell -> [String] in
                guard case .answers(_, let answers) = cell else { return [] }
                return answers.compactMap { $0.value?.text }
            }
        case .table(let table): table.rows.flatMap { $0.map(\.text) }
        case .kept(let blocks): blocks.flatMap(\.values)
        default: []
        }
    }
}
