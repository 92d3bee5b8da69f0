import Casework
import Forms

/// A screen of the form, or the form of one of its rows.
struct FormPage: FullPage {
    var asks: Bool { true }

    var isWork: Bool { true }

    func isOnRows(in model: Model) -> Bool { model.intake.isOnRowList }

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

    func body(in model: Model) -> [BodyLine] { model.formBody }

    func correction(in model: Model) -> Correction? { model.questionnaire.beginning.correction }
}
