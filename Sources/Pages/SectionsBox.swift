import Alphabet
import Canvas
import Casework
import Forms
import Judging

/// The map of the form: its screens, and how each stands.
struct SectionsBox: Box {
    /// The screen that is chosen, counted from zero.
    let line: Int

    func draw(over grid: inout Grid, in model: Model) {
        entryBox(in: model)?.draw(on: &grid, in: model)
    }

    func entryBox(in model: Model) -> EntryBox? { model.entryBox(ofSections: line) }

    func point(at entry: Int, in model: inout Model) { model.overlay = .sections(line: entry) }

    func text(in model: Model) -> [String] {
        model.form.screens.enumerated().map { number, screen in
            let state = ScreenState(of: screen, in: model)
            let own = model.form.number(ofScreen: number).map { "\($0)  " } ?? ""
            let title = model.intake.say(screen.titleKey)
            return "\(own)\(title): \(model.intake.say(state.word, state.values))"
        }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnSections(command, line: line)
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.chooseSection(character)
        return []
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("sections.hint"), nil) }

    func footer(in model: Model) -> [Model.Item] {
        [
            ("Enter", "command.open"), ("1–\(model.form.countedScreens)", "command.open"),
            ("Esc", "command.close"), model.item(.language),
        ]
    }
}

extension Model {
    /// The map: ↑ and ↓ choose a screen, its number too, Enter goes there.
    fileprivate mutating func performOnSections(_ command: Command, line: Int) -> [Effect] {
        let last = form.screens.count - 1
        switch command {
        case .down, .next: overlay = .sections(line: min(line + 1, last))
        case .up, .previous: overlay = .sections(line: max(line - 1, 0))
        case .enter: enter(section: line)
        case .escape, .sections: overlay = nil
        case .check: openCheck()
        default: refuse(command)
        }
        return []
    }

    fileprivate mutating func chooseSection(_ character: Character) {
        let digit = KazakhRow.key(character)
        let section = digit.wholeNumberValue.flatMap { number in
            form.screens.indices.first { form.number(ofScreen: $0) == number }
        }
        guard let section else {
            intake.notice = .message("field.choices", ["codes": "1–\(form.countedScreens)"])
            return
        }
        enter(section: section)
    }

    private mutating func enter(section: Int) {
        place = .form
        intake.leaveField()
        intake.go(toScreen: section)
        overlay = nil
    }
}
