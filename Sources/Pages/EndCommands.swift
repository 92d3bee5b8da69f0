import Casework
import Forms

extension Model {
    /// What a command does on the page that says it is finished.
    mutating func performOnEnd(
        _ command: Command, of receipt: Receipt, isConfirmed: Bool
    ) -> [Effect] {
        switch command {
        case .enter where !questionnaire.beginning.isInvented: return [.desk(.begin)]
        case .deleteRow where !questionnaire.beginning.isInvented:
            if isConfirmed { return [.desk(.takeBack(number: receipt.number))] }
            confirming = command
            intake.notice = .message("confirm.takeBack")
            return []
        case .enter, .leave:
            place = .workList(line: 0)
            return [.desk(.list)]
        default:
            if !isScrolled || !scrollPage(command) { refuse(command) }
            return []
        }
    }
}
