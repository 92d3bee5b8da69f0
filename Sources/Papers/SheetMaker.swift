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

    package init(
        form: Form, catalog: Catalog, sheets: Sheets, terms: Terms?,
        office: OfficeWords = OfficeWords()
    ) {
        self.form = form
        self.catalog = catalog
        self.sheets = sheets
        self.terms = terms
        self.office = office
    }

    /// How sheets look, as `Screens/Papers` has them.
    package struct Sheets: Sendable {
        package let questionnaire: SheetLayout
        package let receipt: SmallSheet
        package let ofCase: SmallSheet
        package let documents: DocumentList

        package init(
            questionnaire: SheetLayout, receipt: SmallSheet, ofCase: SmallSheet,
            documents: DocumentList
        ) {
            self.questionnaire = questionnaire
            self.receipt = receipt
            self.ofCase = ofCase
            self.documents = documents
        }
    }

    /// What is to be printed; nil where Screens or the record have nothing for it.
    package func sheet(of job: PrintJob, today: Day) -> Sheet? {
        let language =
            job.language
            ?? job.sheet.usualLanguage(
                of: job.record.flatMap { Language(rawValue: $0.envelope.language) } ?? .kk)
        switch (job.sheet, job.record) {
        case (.blank, _): return blank(in: language)
        case (.questionnaire, let record?):
            return questionnaire(of: record, today: today, in: language)
        // No number, no receipt: nothing of it is promised before it is durable.
        case (.receipt, let record?) where !record.envelope.number.isEmpty:
            return small(sheets.receipt, of: job, record, today, in: language)
        case (.case, let record?) where !record.envelope.number.isEmpty:
            return small(sheets.ofCase, of: job, record, today, in: language)
        default: return nil
        }
    }

    private func small(
        _ sheet: SmallSheet, of job: PrintJob, _ record: Record, _ today: Day,
        in language: Language
    ) -> Sheet {
        let interview = Interview(
            form: form, answers: record.answers, today: today, elsewhere: record.elsewhere)
        let wording = wording(language, of: record)
        let node = record.node(of: interview)
        let told = Told(
            record: record, node: job.source ?? node, interview: interview, wording: wording,
            office: office, terms: terms)
        var blocks = SmallSheetBlocks(sheet: sheet, told: told, list: sheets.documents).blocks
        if job.sheet == .receipt, job.copy > 1 {
            let values = ["n": String(job.copy), "at": job.printedAt]
            blocks.insert(.stamp(wording.say("sheet.copy", values)), at: 0)
        }
        return self.sheet(blocks, wording, of: record, node)
    }

    /// The order's form, filled, to be signed.
    ///
    /// - Parameter language: that of the sheet; the answers are in that of the document.
    package func questionnaire(of record: Record, today: Day, in language: Language) -> Sheet {
        let interview = Interview(
            form: form, answers: record.answers, today: today, elsewhere: record.elsewhere)
        let wording = wording(language, of: record)
        let sheet = QuestionnaireSheet(
            layout: sheets.questionnaire, interview: interview, wording: wording, isBlank: false)
        var stamps: [Block] = []
        if interview.isUnfit { stamps.append(.stamp(wording.say("sheet.draft"))) }
        return self.sheet(
            stamps + sheet.blocks, wording, of: record, record.node(of: interview))
    }

    /// The form without an answer: for a pen.
    package func blank(in language: Language) -> Sheet {
        let wording = SheetWording(catalog: catalog, language: language, document: .kk)
        let interview = Interview(form: form, answers: Answers(), today: Day.first)
        let sheet = QuestionnaireSheet(
            layout: sheets.questionnaire, interview: interview, wording: wording, isBlank: true)
        return Sheet(
            language: language, title: form.id, foot: Words(form.id + ", " + form.revision),
            banner: nil,
            blocks: sheet.blocks, isBlank: true, pages: wording.page)
    }

    private func wording(_ language: Language, of record: Record) -> SheetWording {
        SheetWording(
            catalog: catalog, language: language,
            document: Language(rawValue: record.envelope.language)?.one ?? .kk)
    }

    /// - Parameter node: the record as this program writes it, which the mark is of.
    private func sheet(
        _ blocks: [Block], _ wording: SheetWording, of record: Record, _ node: Node
    ) -> Sheet {
        let mark = Mark.text(of: node, form: form)
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
        let blocks = blocks.filter { if case .signature = $0 { false } else { true } }
        var text = SheetText(self, .usual, blocks: blocks)
        return text.lines()
    }

    /// Plain text of one or several sheets, each on pages of its own.
    package static func text(of sheets: [Sheet], isLarge: Bool = false) -> String {
        sheets.map { sheet in
            var text = SheetText(sheet, isLarge ? .large : .usual)
            return text.text()
        }.joined(separator: "\u{C}")
    }
}

extension Interview {
    /// Whether nobody should sign it yet: something is wrong besides what signing brings itself.
    fileprivate var isUnfit: Bool {
        problems.contains { problem in
            problem.level == .error && problem.path != AnswerPath(form.registeredOn)
                && form.field(at: problem.path)?.kind.isSignature != true
        }
    }
}
