package import Casework

/// Says that a questionnaire is finished.
package struct EndPage: FullPage {
    package let receipt: Receipt

    package init(receipt: Receipt) { self.receipt = receipt }

    package var isRead: Bool { true }

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
        let sheets =
            (model.isScrolled ? [("↓ PgDn", "command.scroll")] : []) + [
                model.item(.language), model.item(.print),
            ]
        // After training there is nobody to go on with: Enter and F3 both lead to the list.
        if model.questionnaire.beginning.isInvented {
            return [("Enter", "command.leave")] + sheets
        }
        return [("Enter", "command.nextApplicant")] + sheets
            + [model.item(.leave), ("Ctrl-D", "command.takeBack")]
    }
}
