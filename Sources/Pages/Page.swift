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
}

extension FullPage {
    package var isRead: Bool { false }

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
        if model.place == .form { model.intake.pasteIntoField(text) }
    }
}

extension Model {
    /// The page beneath all boxes.
    var page: any FullPage { guest?.page(at: place, in: self) ?? place.page }

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
