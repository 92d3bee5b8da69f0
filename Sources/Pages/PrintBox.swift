import Alphabet
import Canvas
import Casework
import Forms
import Judging
import Messages
import Records

/// The menu of sheets: a digit prints one at once.
struct PrintBox: ChoosingBox {
    let menu: PrintMenu

    func entryBox(in model: Model) -> EntryBox? { model.entryBox(of: menu) }

    func text(in model: Model) -> [String] {
        model.sheets.map { digit, sheet in
            let (name, word) = model.words(for: sheet, in: menu)
            return "\(digit)  \(name): \(word)"
        } + [model.sizeOfLetters(menu)]
    }

    func digits(in model: Model) -> [Int?] { model.sheets.map(\.digit) }

    func chosen(in model: Model) -> Int {
        model.sheets.firstIndex { $0.sheet == menu.sheet } ?? 0
    }

    func choose(_ entry: Int, in model: inout Model) {
        if menu.asksAbout != nil { return }
        var menu = menu
        menu.sheet = model.sheets[entry].sheet
        model.lay(menu)
    }

    func take(_ entry: Int, in model: inout Model) -> [Effect] {
        model.print(model.sheets[entry].sheet, by: menu)
    }

    var closing: Command? { .print }

    func close(in model: inout Model) {
        model.printMenu = menu
        (model.overlay, model.printable) = (nil, nil)
    }

    func performElse(_ command: Command, in model: inout Model) -> [Effect] {
        var menu = menu
        switch command {
        case .language: menu.language = menu.nextLanguage
        case .repeatValue: menu.isLarge.toggle()
        default:
            model.refuse(command)
            return []
        }
        model.lay(menu)
        return []
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        if menu.asksAbout == nil { return performOnEntries(command, in: &model) }
        if command == .escape || command == closing {
            model.overlay = nil
        } else {
            model.refuse(command)
        }
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        guard let sheet = menu.asksAbout else { return takeDigit(character, in: &model) }
        switch KazakhRow.key(character).wholeNumberValue {
        case 1: return model.send(sheet, by: menu)
        case 2: return model.send(sheet, by: menu, isAnew: true)
        default: model.intake.notice = .message("field.choices", ["codes": "1, 2"])
        }
        return []
    }

    func message(in model: Model) -> Sentences? {
        (model.intake.texts(menu.asksAbout == nil ? "print.hint" : "print.again"), nil)
    }

    func footer(in model: Model) -> [FooterItem] {
        if menu.asksAbout != nil {
            return [
                FooterItem("1", "print.copy"), FooterItem("2", "print.anew"),
                FooterItem(.escape, "command.close"),
            ]
        }
        return [
            FooterItem(.enter, "command.print"), FooterItem(.language),
            FooterItem(.repeatValue, "print.large"),
            FooterItem(.escape, "command.close"),
        ]
    }
}

/// The state of the menu of sheets.
package struct PrintMenu: Hashable, Sendable {
    /// The sheet that is chosen.
    var sheet: SheetName
    /// That of the sheet that is printed; nil for its usual one.
    var language: Language?
    var isLarge = false
    /// The sheet of which the clerk is asked whether it came out.
    var asksAbout: SheetName?

    /// The sheets with the digits that print them.
    static let sheets: [(digit: Int, sheet: SheetName)] = [
        (1, .questionnaire), (2, .missing), (3, .refusal), (4, .registration), (5, .receipt),
        (6, .case), (7, .blank),
    ]
}

extension Model {
    /// Opens the menu, with the sheet on top that is printed next here.
    mutating func openPrintMenu() {
        var menu = printMenu
        intake.notice = nil
        printable = nil
        if page.receipt != nil, questionnaire.count(of: .receipt) == 0 { menu.sheet = .receipt }
        if obstacle(to: menu.sheet) != nil {
            menu.sheet = sheets.map(\.sheet).first { obstacle(to: $0) == nil } ?? .blank
        }
        overlay = .print(menu)
    }

    /// Why a sheet cannot be printed now; nil where it can.
    fileprivate func obstacle(to sheet: SheetName) -> SheetObstacle? {
        page.obstacle(to: sheet, in: self)
    }

    /// Lays the menu over the page; it is remembered as it is left.
    fileprivate mutating func lay(_ menu: PrintMenu) {
        printMenu = menu
        overlay = .print(menu)
    }

    /// Prints a sheet; one that was sent before only when the clerk has said what became of it.
    fileprivate mutating func print(_ sheet: SheetName, by menu: PrintMenu) -> [Effect] {
        var menu = menu
        menu.sheet = sheet
        if let reason = obstacle(to: sheet) {
            overlay = .print(menu)
            intake.notice = .message("print.why.\(reason.rawValue)")
            return []
        }
        if isPrinting {
            intake.notice = .message("print.busy")
            return []
        }
        // What is printed from the work list is a copy anyway.
        guard sheet == .receipt, printable == nil, questionnaire.count(of: sheet) > 0 else {
            return send(sheet, by: menu)
        }
        menu.asksAbout = sheet
        intake.notice = nil
        overlay = .print(menu)
        return []
    }

    /// - Parameter isAnew: whether the former print of it did not come out.
    fileprivate mutating func send(
        _ sheet: SheetName, by menu: PrintMenu, isAnew: Bool = false
    ) -> [Effect] {
        if let printable { return send(sheet, of: printable, by: menu) }
        var record = sheet == .blank ? nil : intake.record
        if let receipt = page.receipt {
            record?.envelope.number = receipt.number
            // As the record in the spool has it, however late it is printed.
            if let finishedAt = receipt.finishedAt { record?.envelope.finishedAt = finishedAt }
        }
        let print =
            record == nil
            ? nil : intake.print(of: sheet, isAnew: isAnew, isFinished: page.receipt != nil)
        noteSending(by: menu)
        return [
            .print(
                PrintJob(
                    sheet: sheet, language: menu.language, isLarge: menu.isLarge, record: record,
                    copy: print?.number, at: clock.now, questionnaire: questionnaire.id,
                    print: print))
        ]
    }

    /// The same of a questionnaire that was finished: nobody counts its prints any more.
    private mutating func send(
        _ sheet: SheetName, of printable: Printable, by menu: PrintMenu
    ) -> [Effect] {
        noteSending(by: menu)
        let isBlank = sheet == .blank
        return [
            .print(
                PrintJob(
                    sheet: sheet, language: menu.language, isLarge: menu.isLarge,
                    record: isBlank ? nil : printable.fetched.record,
                    source: isBlank ? nil : printable.fetched.source, copy: nil, at: clock.now))
        ]
    }

    private mutating func noteSending(by menu: PrintMenu) {
        printMenu = menu
        printMenu.asksAbout = nil
        (overlay, printable) = (nil, nil)
        isPrinting = true
        intake.notice = .message("print.working")
        intake.notice?.stays = true
    }

    /// Takes in what became of a sheet.
    mutating func take(_ outcome: Printed) {
        isPrinting = false
        // The next applicant may be there already.
        if outcome.isSent, outcome.questionnaire == questionnaire.id, let print = outcome.print {
            intake.record(.printed(print))
        }
        var notice = Notice(
            content: outcome.isSent
                ? .sheet(outcome.key, outcome.sheet) : .message(outcome.key, outcome.values),
            level: outcome.isSent ? nil : .error)
        notice.stays = true
        intake.notice = notice
    }

    // MARK: The picture

    /// The sheet, with how many papers are missing or how many prints there will be.
    private func name(of sheet: SheetName, isThere: Bool) -> String {
        let name = intake.say("sheet.name.\(sheet.rawValue)")
        if !isThere { return name }
        if sheet == .missing { return "\(name): \(intake.interview.missingPapers.count)" }
        return sheet.copies == 1
            ? name : "\(name), \(intake.say("print.copies", ["n": String(sheet.copies)]))"
    }

    /// The sheet, and in what language it will be or why it is not there.
    fileprivate func words(
        for sheet: SheetName, in menu: PrintMenu
    ) -> (name: String, state: String) {
        let obstacle = obstacle(to: sheet)
        let language =
            menu.language
            ?? world.language(of: sheet, document: printable?.language ?? questionnaire.language)
        var state = intake.say(
            obstacle.map { "print.\($0.rawValue)" } ?? "language.\(language.rawValue)")
        // It will be a draft, which nobody signs.
        let count = (printable?.interview ?? interview).hindrances.count
        if sheet == .questionnaire, obstacle == nil, count > 0 {
            state = intake.say("print.mendFirst", ["n": String(count)]) + ", " + state
        }
        return (name(of: sheet, isThere: obstacle == nil), state)
    }

    fileprivate func sizeOfLetters(_ menu: PrintMenu) -> String {
        "\(intake.say("print.large")): \(intake.say(menu.isLarge ? "word.yes" : "word.no"))"
    }

    fileprivate func entryBox(of menu: PrintMenu) -> EntryBox {
        let entries = sheets.map { digit, sheet in
            let (name, word) = words(for: sheet, in: menu)
            return EntryBox.Entry(
                " \(digit)  \(name)", indentation: 4, state: word,
                style: obstacle(to: sheet) == nil ? .plain : .quiet)
        }
        let columns = Columns(size.columns)
        let remark = "\(brief("print.large")): \(brief(menu.isLarge ? "word.yes" : "word.no"))"
        return EntryBox(
            entries, chosen: sheets.firstIndex { $0.sheet == menu.sheet } ?? 0,
            title: intake.say("print.title"),
            remark: remark.wrapped(to: columns.boxWidth - 1).map { " " + $0 },
            columns: columns, top: 2, height: bodyHeight)
    }
}

extension PrintMenu {
    /// From the usual one of each sheet through all, and back.
    fileprivate var nextLanguage: Language? {
        switch language {
        case nil: .kk
        case .kk: .ru
        case .ru: .both
        case .both: nil
        }
    }
}
