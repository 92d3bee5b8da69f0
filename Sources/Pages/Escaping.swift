import Canvas
import Casework
import Forms

/// An Esc: it closes what is open, and with a digit it stands for a function key.
struct Escape: Hashable, Sendable {
    /// What it closed: a digit means the function key there, so that is opened again.
    var closed: PageName?
    /// When it was pressed; it does not wait for the next key for ever.
    var uptime: Int
    var focus: AnswerPath?
}

extension Model {
    /// What a key asks for here; nil for a character that is typed.
    ///
    /// Where a number may be searched for, a digit after Esc stands for its function key only if that
    /// can do something.
    func command(for key: Key, after escape: Escape?) -> Command? {
        let command = Keymap.command(
            for: key, isEscaped: escape != nil, hasClosed: escape?.closed != nil,
            inRows: topPage.isOnRows(in: self))
        guard case .character = key, let command, topPage.types(insteadOf: command, in: self)
        else { return command }
        return nil
    }

    /// Takes back what an Esc closed that was the first half of a function key.
    mutating func reopen(_ escape: Escape?) {
        guard let escape, let place = escape.closed else { return }
        self.place = place
        if let focus = escape.focus,
            intake.focusables(inRow: focus.row ?? 0, of: focus.field).contains(focus),
            questionnaire.answers.rows(of: focus.field).indices.contains(focus.row ?? 0)
        {
            intake.focus(on: focus)
        }
    }
}
