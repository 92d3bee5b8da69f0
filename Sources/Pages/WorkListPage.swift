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

    func message(in model: Model) -> Sentences? { (model.workListMessage, nil) }

    func footer(in model: Model) -> [FooterItem] { model.workListItems }
}
