package import Canvas
package import Casework
package import Judging

/// What is before the clerk, or a box that lies over it: it owns what keys do there, what the message
/// line and the footer say, and its picture.
///
/// A page is a value with nothing but its own state, such as the chosen line; everything else is the
/// model's, which asks the topmost page and none beneath it.
package protocol Page: Sendable {
    /// - Parameter isConfirmed: whether the same command was asked for just before, and asked about.
    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect]
    /// Takes a character that asks for no command.
    func type(_ character: Character, in model: inout Model) -> [Effect]
    /// Takes pasted text.
    func paste(_ text: String, in model: inout Model)
    /// What the message line says while there is nothing else to say; nil where what lies beneath
    /// speaks.
    func message(in model: Model) -> Sentences?
    func footer(in model: Model) -> [FooterItem]
    /// Whether keys ask for what they do in a list of rows.
    func isOnRows(in model: Model) -> Bool
    /// Whether a character that asks for a command after Esc is typed all the same.
    func types(insteadOf command: Command, in model: Model) -> Bool
}

/// Sentences of the message line, one a language, and how grave they are.
package typealias Sentences = (texts: [String], level: Problem.Level?)

/// A page that fills the window.
package protocol FullPage: Page {
    /// Whether it is only read: keys scroll it, and no line of it has the focus.
    var isRead: Bool { get }
    func title(in model: Model) -> String
    /// The same where a narrow window has no room for all of it.
    func shortTitle(in model: Model) -> String
    func body(in model: Model) -> [BodyLine]
    /// What the questionnaire on it corrects.
    func correction(in model: Model) -> Correction?
    /// Whether it asks questions: what is typed, or pasted over a box, goes into an answer, and F7 says why.
    var asks: Bool { get }
    /// Whether a questionnaire is being worked on: then time is work, and the map or the papers stand beside it
    /// where there is room.
    var isWork: Bool { get }
    /// What the spool said of the questionnaire, once it is finished.
    var receipt: Receipt? { get }
    /// Why a sheet cannot be printed from here; nil where it can.
    func obstacle(to sheet: SheetName, in model: Model) -> SheetObstacle?
    /// Takes a click on a line of its body, counted from zero; whatever it leads to, nothing is answered.
    func click(onLine number: Int, in model: inout Model)
    /// The first line that is seen, where it must be another than what brings the focus into sight.
    func top(_ top: Int, of count: Int, in model: Model) -> Int
}

/// A page that lies over another one.
package protocol Box: Page {
    func draw(over grid: inout Grid, in model: Model)
    /// What stands in it, for whoever has it read aloud: a text a line, and nothing cut.
    func text(in model: Model) -> [String]
    /// Its entries as they are laid out, for whoever points at one; nil where it has none.
    func entryBox(in model: Model) -> EntryBox?
    /// Takes the choice to an entry, counted from zero, and does nothing with it.
    func point(at entry: Int, in model: inout Model)
}

extension Page {
    package func paste(_ text: String, in model: inout Model) {}

    package func isOnRows(in model: Model) -> Bool { false }

    package func types(insteadOf command: Command, in model: Model) -> Bool { false }
}

extension FullPage {
    package var isRead: Bool { false }

    package var asks: Bool { false }

    package var isWork: Bool { false }

    package var receipt: Receipt? { nil }

    package func obstacle(to sheet: SheetName, in model: Model) -> SheetObstacle? {
        sheet.obstacle(in: model.interview, isFinished: receipt != nil)
    }

    package func click(onLine number: Int, in model: inout Model) {}

    package func top(_ top: Int, of count: Int, in model: Model) -> Int { top }

    package func shortTitle(in model: Model) -> String { title(in: model) }

    package func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.intake.notice = .message("key.nothingTyped")
        return []
    }
}

extension Box {
    package func entryBox(in model: Model) -> EntryBox? { nil }

    package func point(at entry: Int, in model: inout Model) {}

    /// What is typed over a box that only tells something closes it, and is typed beneath.
    package func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.overlay = nil
        return model.typeBeneath(character)
    }

    /// What is pasted goes into the answer beneath.
    package func paste(_ text: String, in model: inout Model) {
        if model.page.asks { model.intake.pasteIntoField(text) }
    }
}

extension Model {
    /// The page beneath all boxes.
    var page: any FullPage { guest?.page(at: place, in: self) ?? place.page }

    /// Whether a questionnaire is being worked on.
    package var isAtWork: Bool { page.isWork }

    /// The page that keys go to.
    var topPage: any Page { overlay?.box ?? page }

    /// What lies over the page, for whoever has it read aloud; empty where nothing does.
    package var boxText: [String] { overlay?.box.text(in: self) ?? [] }

    /// Types into the page itself.
    mutating func typeBeneath(_ character: Character) -> [Effect] {
        if notice?.stays == true { intake.notice = nil }
        return page.type(character, in: &self)
    }
}

extension PageName {
    /// The same page, whichever of its lines is chosen.
    package var atTop: PageName {
        switch self {
        case .workList: .workList(line: 0)
        case .check: .check(line: 0)
        default: self
        }
    }

    /// The page of that name, with its state.
    fileprivate var page: any FullPage {
        switch self {
        case .workList(let line): WorkListPage(line: line)
        case .form: FormPage()
        case .check(let line): CheckPage(line: line)
        case .finished(let receipt): EndPage(receipt: receipt)
        }
    }
}

extension Overlay {
    var box: any Box {
        switch self {
        case .picker(let list): ListBox(list: list)
        case .help(let page, let top): HelpBox(page: page, top: top)
        case .why(let top): WhyBox(top: top)
        case .sections(let line): SectionsBox(line: line)
        case .note(let problem, let text, let former):
            NoteBox(problem: problem, text: text, former: former)
        case .print(let menu): PrintBox(menu: menu)
        case .stick(let line): StickBox(line: line)
        case .brought(let brought): brought.box
        }
    }
}
