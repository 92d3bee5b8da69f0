import Casework
import Forms

/// A screen of the form, or the form of one of its rows.
struct FormPage: FullPage {
    func title(in model: Model) -> String {
        let intake = model.intake
        let name = intake.say(intake.screen.titleKey)
        let title = number(in: model).map { "\($0) \(name)" } ?? name
        return row(in: model).map { "\(title), \($0)" } ?? title
    }

    func shortTitle(in model: Model) -> String {
        let parts = [number(in: model), row(in: model)].compactMap(\.self)
        return parts.isEmpty ? title(in: model) : parts.joined(separator: ", ")
    }

    /// Which screen of how many it is.
    private func number(in model: Model) -> String? {
        model.form.number(ofScreen: model.questionnaire.screen).map {
            "\($0)/\(model.form.countedScreens)"
        }
    }

    private func row(in model: Model) -> String? {
        guard model.intake.isInRow, let row = model.questionnaire.focus?.row else { return nil }
        return model.intake.say("title.row", ["row": String(row + 1)])
    }

    var asks: Bool { true }

    var isWork: Bool { true }

    func isOnRows(in model: Model) -> Bool { model.intake.isOnRowList }

    func click(onLine number: Int, in model: inout Model) {
        guard let path = model.laidOut.body[number].path, path != model.questionnaire.focus,
            model.intake.focusables.contains(path)
        else { return }
        model.intake.leaveField()
        model.intake.focus(on: path)
    }

    func body(in model: Model) -> [BodyLine] { model.formBody }

    func correction(in model: Model) -> Correction? { model.questionnaire.beginning.correction }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnForm(command)
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        if model.intake.focusedField != nil {
            if model.intake.typeToTheEnd(character) { model.goOn() }
        } else {
            model.intake.notice = .message("key.nothingTyped")
        }
        return []
    }

    func paste(_ text: String, in model: inout Model) { model.intake.pasteIntoField(text) }

    func message(in model: Model) -> Sentences? { model.formMessage }

    func footer(in model: Model) -> [FooterItem] { model.formItems }
}
