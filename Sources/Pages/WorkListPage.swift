import Casework

/// What lies on the desk; the bar stands on one of its lines.
struct WorkListPage: FullPage {
    let line: Int

    func title(in model: Model) -> String { model.intake.say("title.workList") }

    func body(in model: Model) -> [BodyLine] { model.workListBody(chosen: line) }

    func correction(in model: Model) -> Correction? { model.chosenLine?.correction }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnWorkList(command, line: line, isConfirmed: isConfirmed)
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.narrowWorkList(typing: character)
        return []
    }

    func paste(_ text: String, in model: inout Model) { model.narrowWorkList(pasting: text) }

    /// Numbers are searched for: a digit after Esc is a function key only where that can do something.
    func types(insteadOf command: Command, in model: Model) -> Bool {
        !model.isOfWorkList(command)
    }

    func obstacle(to sheet: SheetName, in model: Model) -> SheetObstacle? {
        sheet.obstacle(in: model.printable?.interview, isFinished: model.printable != nil)
    }

    func click(onLine number: Int, in model: inout Model) {
        if let line = model.laidOut.body[number].entry { model.place = .workList(line: line) }
    }

    func message(in model: Model) -> Sentences? { (model.workListMessage, nil) }

    func footer(in model: Model) -> [FooterItem] { model.workListItems }
}
