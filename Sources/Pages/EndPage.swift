package import Casework

/// Says that a questionnaire is finished.
package struct EndPage: FullPage {
    /// The receipt: here there is one.
    package let given: Receipt

    package var receipt: Receipt? { given }

    package init(receipt: Receipt) { given = receipt }

    package var isRead: Bool { true }

    package func title(in model: Model) -> String { model.intake.say("title.finished") }

    package func correction(in model: Model) -> Correction? { nil }

    package func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        let isInvented = model.questionnaire.beginning.isInvented
        switch command {
        case .enter where !isInvented: return [.desk(.begin)]
        case .deleteRow where !isInvented:
            if isConfirmed { return [.desk(.takeBack(number: given.number))] }
            model.confirming = command
            model.intake.notice = .message("confirm.takeBack")
            return []
        case .enter, .leave:
            model.place = .workList(line: 0)
            return [.desk(.list)]
        default:
            if !model.isScrolled || !model.scrollPage(command) { model.refuse(command) }
            return []
        }
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
