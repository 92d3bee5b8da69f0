import Alphabet
package import Casework
package import Forms
import JSON
import Judging
package import Messages
package import Records

/// Makes sheets of a questionnaire: values, without a clock and without a disk.
package struct SheetMaker {
    package let form: Form
    package let catalog: Catalog
    package let sheets: Sheets
    let terms: Terms?
    let office: OfficeWords
    /// In what language a sheet is printed, where the office wants another than usual.
    let languages: [SheetName: SheetLanguage]

    package init(
        form: Form, catalog: Catalog, sheets: Sheets, terms: Terms?,
        office: OfficeWords = OfficeWords(), languages: [SheetName: SheetLanguage] = [:]
    ) {
        self.form = form
        self.catalog = catalog
        self.sheets = sheets
        self.terms = terms
        self.office = office
        self.languages = languages
    }

    /// How sheets look, as `Screens/Papers` has them.
    package struct Sheets: Sendable {
        package let questionnaire: SheetLayout
        package let small: [SheetName: SmallSheet]
        package let documents: DocumentList

        package init(
            questionnaire: SheetLayout, small: [SheetName: SmallSheet], documents: DocumentList
        ) {
            self.questionnaire = questionnaire
            self.small = small
            self.documents = documents
        }

        /// Those that a file of Screens lays out as blocks, by its name.
        package static let namesOfSmall = SheetName.allCases.filter {
            $0 != .questionnaire && $0 != .blank
        }
    }

    /// All that comes out of one job; nothing where Screens or the record have nothing for it.
    package func sheets(of job: PrintJob, today: Day) -> [Sheet] {
        let copies = job.record == nil ? 1 : job.sheet.copies
        return sheet(of: job, today: today).map { Array(repeating: $0, count: copies) } ?? []
    }

    /// What is to be printed; nil where Screens or the record have nothing for it.
    package func sheet(of job: PrintJob, today: Day) -> Sheet? {
        let language =
            job.language
            ?? (languages[job.sheet] ?? job.sheet.usualLanguage).language(
                of: job.record.flatMap { Language(rawValue: $0.envelope.language) } ?? .kk)
        guard let record = job.record else {
            if [.blank, .questionnaire].contains(job.sheet) { return blank(in: language) }
            return sheets.small[job.sheet].map { blank($0, in: language) }
        }
        if job.sheet == .blank { return blank(in: language) }
        let interview = record.interview(about: form, today: today)
        let isFinished = !record.envelope.number.isEmpty
        if job.sheet.obstacle(in: interview, isFinished: isFinished) != nil { return nil }
        let wording = wording(language, of: record)
        var stamps: [Block] = []
        if job.sheet.isCopy(job.copy, isFinished: isFinished) {
            var values = ["at": job.printedAt]
            // Nobody knows how many of the order's form there are.
            let number = job.sheet == .receipt ? job.copy : nil
            if let number { values["n"] = String(number) }
            let key = number == nil ? "sheet.copy" : "sheet.copy.counted"
            stamps.append(.stamp(wording.say(key, values)))
        }
        if job.sheet == .questionnaire {
            return questionnaire(of: record, interview, wording, under: stamps)
        }
        return sheets.small[job.sheet].map {
            small($0, of: job, record, interview, wording, under: stamps)
        }
    }

    /// Why a sheet of a record cannot be made; nil where it can.
    package func obstacle(to job: PrintJob, today: Day) -> SheetObstacle? {
        guard let record = job.record else { return nil }
        return job.sheet.obstacle(
            in: record.interview(about: form, today: today),
            isFinished: !record.envelope.number.isEmpty)
    }

    private func small(
        _ sheet: SmallSheet, of job: PrintJob, _ record: Record, _ interview: Interview,
        _ wording: SheetWording, under stamps: [Block]
    ) -> Sheet {
        let node = record.node(of: interview)
        let told = Told(
            record: record, node: job.source ?? node, interview: interview, wording: wording,
            office: office,
            terms: terms)
        let mark = Mark.text(of: node, form: form)
        let blocks = SmallSheetBlocks(
            sheet: sheet, told: told, list: sheets.documents, mark: mark
        ).blocks
        return self.sheet(stamps + blocks, wording, of: record, mark: mark)
    }

    /// A small sheet for a pen.
    private func blank(_ sheet: SmallSheet, in language: Language) -> Sheet {
        let wording = SheetWording(catalog: catalog, language: language, document: .kk)
        let told = Told(
            record: nil, node: .object([]),
            interview: Interview(form: form, answers: Answers(), today: Day.first),
            wording: wording, office: office, terms: terms)
        let blocks = SmallSheetBlocks(
            sheet: sheet, told: told, list: sheets.documents, mark: Words.ruled.text
        ).blocks
        return self.blank(blocks, wording)
    }

    /// The order's form, filled, to be signed.
    ///
    /// - Parameter language: that of the sheet; the answers are in that of the document.
    package func questionnaire(of record: Record, today: Day, in language: Language) -> Sheet {
        questionnaire(
            of: record, record.interview(about: form, today: today),
            wording(language, of: record), under: [])
    }

    private func questionnaire(
        of record: Record, _ interview: Interview, _ wording: SheetWording, under stamps: [Block]
    ) -> Sheet {
        var stamps = stamps
        let sheet = QuestionnaireSheet(
            layout: sheets.questionnaire, interview: interview, wording: wording, isBlank: false)
        if !interview.hindrances.isEmpty { stamps.append(.stamp(wording.say("sheet.draft"))) }
        let node = record.node(of: interview)
        return self.sheet(
            stamps + sheet.blocks, wording, of: record, mark: Mark.text(of: node, form: form))
    }

    /// The form without an answer: for a pen.
    package func blank(in language: Language) -> Sheet {
        let wording = SheetWording(catalog: catalog, language: language, document: .kk)
        let interview = Interview(form: form, answers: Answers(), today: Day.first)
        let sheet = QuestionnaireSheet(
            layout: sheets.questionnaire, interview: interview, wording: wording, isBlank: true)
        return blank(sheet.blocks, wording)
    }

    private func blank(_ blocks: [Block], _ wording: SheetWording) -> Sheet {
        Sheet(
            language: wording.language, title: form.id,
            foot: Words(form.id + ", " + form.revision), banner: nil, blocks: blocks,
            isBlank: true, pages: wording.page)
    }

    private func wording(_ language: Language, of record: Record) -> SheetWording {
        SheetWording(
            catalog: catalog, language: language,
            document: Language(rawValue: record.envelope.language)?.one ?? .kk)
    }

    private func sheet(
        _ blocks: [Block], _ wording: SheetWording, of record: Record, mark: String
    ) -> Sheet {
        let number = record.envelope.number
        let foot = wording.say("sheet.mark") + " " + mark
        return Sheet(
            language: wording.language, title: (number.isEmpty ? mark : number).harmless,
            foot: number.isEmpty ? foot : number + "  " + foot,
            banner: record.envelope.isDemo ? wording.say("sheet.training") : nil,
            blocks: blocks, isBlank: false, pages: wording.page)
    }
}

extension Sheet {
    /// What stands on it, to be read on a screen of 80 columns: no pages, and nothing to be signed.
    package var lines: [String] {
        var text = SheetText(self, .usual, blocks: blocks.flatMap(\.withoutSignatures))
        return text.lines()
    }

    /// Plain text of one or several sheets, each on pages of its own.
    ///
    /// - Parameter isTwoSided: whether both sides of the paper are printed: then each sheet but the last is
    ///   followed by an empty page where the next would begin on its back.
    package static func text(
        of sheets: [Sheet], isLarge: Bool = false, isTwoSided: Bool = false
    ) -> String {
        sheets.enumerated().map { number, sheet in
            var text = SheetText(sheet, isLarge ? .large : .usual)
            let pages = text.text()
            let isOdd = !pages.count(where: { $0 == "\u{C}" }).isMultiple(of: 2)
            // So many form feeds, and one page more.
            let needsPage = isTwoSided && number < sheets.count - 1 && !isOdd
            return needsPage ? pages + "\u{C}\n" : pages
        }.joined(separator: "\u{C}")
    }
}

extension Block {
    fileprivate var withoutSignatures: [Block] {
        switch self {
        case .signature: []
        case .kept(let blocks): [.kept(blocks.flatMap(\.withoutSignatures))]
        default: [self]
        }
    }
}
