import Casework
import Forms
import JSON
import Judging
import Messages
import Records

/// A finished questionnaire whose sheets are printed from the work list.
struct Printable: Sendable {
    let fetched: Fetched
    let interview: Interview

    /// The language of its document.
    var language: Language { Language(rawValue: fetched.record.envelope.language)?.one ?? .kk }
}

extension Model {
    /// The finished questionnaire on which the bar of the work list stands; nil elsewhere.
    var finishedLine: WorkList.Finished? {
        guard case .finished(let finished) = chosenLine else { return nil }
        return finished
    }

    /// F9: the menu of sheets; on the line of a finished questionnaire once its record is read.
    mutating func askForSheets() -> [Effect] {
        if let finishedLine {
            intake.notice = nil
            return [.desk(.fetch(number: finishedLine.number))]
        }
        openPrintMenu()
        return []
    }

    /// Opens the menu of sheets of a finished questionnaire.
    mutating func openPrintMenu(of fetched: Fetched) {
        printMenu = PrintMenu(sheet: .receipt)
        openPrintMenu()
        printable = Printable(
            fetched: fetched,
            interview: fetched.record.interview(about: form, today: clock.today))
        overlay = .print(printMenu)
    }

    /// The sheets that there are, with the digits that print them: those of papers where papers are asked for.
    var sheets: [(digit: Int, sheet: SheetName)] {
        let hasPapers = form.screenOfPapers != nil
        return PrintMenu.sheets.filter { hasPapers || !$0.sheet.isOfPapers }
    }
}

extension SheetName {
    /// Whether only a form with papers has it.
    fileprivate var isOfPapers: Bool { [.missing, .refusal, .registration].contains(self) }
}
