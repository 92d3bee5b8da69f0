import Casework

/// Says that a questionnaire is finished; in training, how it was done.
struct EndPage: FullPage {
    let receipt: Receipt

    func title(in model: Model) -> String { model.intake.say("title.finished") }

    func body(in model: Model) -> [BodyLine] {
        guard model.isScored, let practice = model.practice else { return model.endBody(receipt) }
        return model.scoreBody(receipt, practice)
    }

    func correction(in model: Model) -> Correction? { nil }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnEnd(command, of: receipt, isConfirmed: isConfirmed)
    }

    func message(in model: Model) -> Sentences? { ([], nil) }

    func footer(in model: Model) -> [Model.Item] {
        let isPractice = model.practice != nil
        let enter = isPractice ? "command.leave" : "command.nextApplicant"
        let takeBack: [Model.Item] = isPractice ? [] : [("Ctrl-D", "command.takeBack")]
        return [("Enter", enter), model.item(.language), model.item(.leave)] + takeBack
    }
}
