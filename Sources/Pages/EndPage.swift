package import Casework

/// Says that a questionnaire is finished.
package struct EndPage: FullPage {
    /// The receipt: here there is one.
    package let given: Receipt

    package var receipt: Receipt? { given }

    package init(receipt: Receipt) { given = receipt }

    package var isRead: Bool { true }

    package func title(in model: Model) -> String { model.intake.say("title.finished") }

    package func body(in model: Model) -> [BodyLine] {
        model.endBody(given)
    }

    package func correction(in model: Model) -> Correction? { nil }

    package func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnEnd(command, of: given, isConfirmed: isConfirmed)
    }

    package func message(in model: Model) -> Sentences? { ([], nil) }

    package func footer(in model: Model) -> [FooterItem] {
        let sheets =
            (model.isScrolled ? [FooterItem([.down, .nextScreen], "command.scroll")] : []) + [
                FooterItem(.language), FooterItem(.print),
            ]
        // After training there is nobody to go on with: Enter and F3 both lead to the list.
        if model.questionnaire.beginning.isInvented {
            return [FooterItem(.enter, "command.leave")] + sheets
        }
        return [FooterItem(.enter, "command.nextApplicant")] + sheets
            + [FooterItem(.leave), FooterItem(.deleteRow, "command.takeBack")]
    }
}
