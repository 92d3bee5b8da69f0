import Casework
package import Forms
import JSON
import Judging
package import Messages
package import Records

/// Makes sheets of a questionnaire: values, without a clock and without a disk.
package struct SheetMaker {
    package let form: Form
    package let catalog: Catalog
    package let layout: SheetLayout

    package init(form: Form, catalog: Catalog, layout: SheetLayout) {
        self.form = form
        self.catalog = catalog
        self.layout = layout
    }

    /// The order's form, filled, to be signed.
    ///
    /// - Parameters:
    ///   - language: that of the sheet; the answers are in that of the document.
    ///   - copy: words for a sheet that was printed before.
    package func questionnaire(
        of record: Record, today: Day, in language: Language, copy: String? = nil
    ) -> Sheet {
        let interview = Interview(
            form: form, answers: record.answers, today: today, elsewhere: record.elsewhere)
        let wording = wording(language, of: record)
        let sheet = QuestionnaireSheet(
            layout: layout, interview: interview, wording: wording, isBlank: false)
        var stamps: [Block] = []
        if interview.isUnfit { stamps.append(.stamp(wording.say("sheet.draft"))) }
        return self.sheet(
            stamps + sheet.blocks, wording, of: record, isUnder: interview.registeredOn)
    }

    /// The form without an answer: for a pen.
    package func blank(in language: Language) -> Sheet {
        let wording = SheetWording(catalog: catalog, language: language, document: .kk)
        let interview = Interview(form: form, answers: Answers(), today: Day.first)
        let sheet = QuestionnaireSheet(
            layout: layout, interview: interview, wording: wording, isBlank: true)
        return Sheet(
            language: language, title: form.id, foot: Words(form.id + ", " + form.revision),
            banner: nil,
            blocks: sheet.blocks, isBlank: true, pages: wording.page,
            continued: wording.say("sheet.continued"))
    }

    private func wording(_ language: Language, of record: Record) -> SheetWording {
        SheetWording(
            catalog: catalog, language: language,
            document: Language(rawValue: record.envelope.language)?.one ?? .kk)
    }

    private func sheet(
        _ blocks: [Block], _ wording: SheetWording, of record: Record, isUnder day: Day
    ) -> Sheet {
        let mark = Mark.text(of: record.node(form: form, today: day), form: form)
        let number = record.envelope.number
        let foot = wording.say("sheet.mark") + " " + mark
        return Sheet(
            language: wording.language, title: number.isEmpty ? mark : number,
            foot: number.isEmpty ? foot : number + "  " + foot,
            banner: record.envelope.isDemo ? wording.say("sheet.training") : nil,
            blocks: blocks, isBlank: false, pages: wording.page,
            continued: wording.say("sheet.continued"))
    }
}

extension Sheet {
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
