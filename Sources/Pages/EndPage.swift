package import Casework

/// Says that a questionnaire is finished.
package struct EndPage: FullPage {
    package let receipt: Receipt

    package init(receipt: Receipt) { self.receipt = receipt }

    package func title(in model: Model) -> String { model.intake.say("title.finished") }

    package func body(in model: Model) -> [BodyLine] {
        model.endBody(receipt)
    }

    package func correction(in model: Model) -> Correction? { nil }

    package func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnEnd(command, of: receipt, isConfirmed: isConfirmed)
    }

    package func message(in model: Model) -> Sentences? { ([], nil) }

    package func footer(in model: Model) -> [Model.Item] {
        let isInvented = model.questionnaire.beginning.isInvented
        let enter = isInvented ? "command.leave" : "command.nextApplicant"
        let takeBack: [Model.Item] = isInvented ? [] : [("Ctrl-D", "command.takeBack")]
        return [
            ("Enter", enter), model.item(.language), model.item(.print), model.item(.leave),
        ] + takeBack
    }
}
