import Canvas
import Casework
import Forms
import Judging

/// The map of the form: its screens, and how each stands.
struct SectionsBox: ChoosingBox {
    /// The screen that is chosen, counted from zero.
    let line: Int

    func entryBox(in model: Model) -> EntryBox? {
        let entries = model.form.screens.enumerated().map { number, screen in
            let state = ScreenState(of: screen, in: model)
            let own = model.form.number(ofScreen: number).map(String.init) ?? " "
            return EntryBox.Entry(
                " \(own)  \(model.intake.say(screen.titleKey))", indentation: 4,
                state: model.intake.say(state.word, state.values), mark: (state.mark, state.style))
        }
        return EntryBox(
            entries, chosen: line, title: model.intake.say("command.sections"),
            columns: Columns(model.size.columns), top: 2, height: model.bodyHeight)
    }

    func text(in model: Model) -> [String] {
        model.form.screens.enumerated().map { number, screen in
            let state = ScreenState(of: screen, in: model)
            let own = model.form.number(ofScreen: number).map { "\($0)  " } ?? ""
            let title = model.intake.say(screen.titleKey)
            return "\(own)\(title): \(model.intake.say(state.word, state.values))"
        }
    }

    func digits(in model: Model) -> [Int?] {
        model.form.screens.indices.map { model.form.number(ofScreen: $0) }
    }

    func chosen(in model: Model) -> Int { line }

    func choose(_ entry: Int, in model: inout Model) { model.overlay = .sections(line: entry) }

    /// Goes to a screen.
    func take(_ entry: Int, in model: inout Model) -> [Effect] {
        model.place = .form
        model.intake.leaveField()
        model.intake.go(toScreen: entry)
        model.overlay = nil
        return []
    }

    var closing: Command? { .sections }

    func performElse(_ command: Command, in model: inout Model) -> [Effect] {
        if command == .check { model.openCheck() } else { model.refuse(command) }
        return []
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("sections.hint"), nil) }

    func footer(in model: Model) -> [FooterItem] {
        [
            FooterItem(.enter, "command.open"), FooterItem(digitsText(in: model), "command.open"),
            FooterItem(.escape, "command.close"), FooterItem(.language),
        ]
    }
}
