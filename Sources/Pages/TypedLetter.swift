import Canvas
import Casework
import Forms

/// What stood in an answer of the form when a letter was typed at its end.
struct TypedLetter {
    fileprivate let path: AnswerPath
    fileprivate let text: String
}

extension Model {
    /// Whether a letter at the cursor would change that place and no other, as it is laid out: not where a box
    /// lies over the answer, where its line has no room, or where lines may move because the message goes
    /// or grows; those at the top of the form stay where they are.
    var goesOn: Bool {
        guard let layout, place == .form, overlay == nil, let cursor = bodyCursor else {
            return false
        }
        let staysAbove = scroll == 0 && cursor.row + Model.rowsOfMessage < layout.bodyHeight
        return cursor.column + Model.roomForLetter < size.columns
            && (staysAbove
                || cursor.row < layout.bodyHeight
                    && layout.message.count <= intake.languages.count)
    }

    /// By how many lines a message mostly grows.
    private static let rowsOfMessage = 4

    /// Nil for any other event, and where a letter may change more than the place at the cursor.
    func letter(typedBy event: Event) -> TypedLetter? {
        guard case .terminal(.key(.character)) = event, seen?.goesOn == true, place == .form,
            !isHidden, let path = questionnaire.focus
        else { return nil }
        let text = questionnaire.answers[path]
        return text.isEmpty || questionnaire.cursor != text.count
            ? nil : TypedLetter(path: path, text: text)
    }

    /// How many columns must be free at the cursor: for the letter, the cursor behind it, and the margin.
    private static let roomForLetter = 4

    /// What was typed, if it stands at the end of the same answer now, as it was typed, and nothing else has
    /// changed there.
    func echo(of typed: TypedLetter) -> Echo? {
        let text = questionnaire.answers[typed.path]
        guard questionnaire.focus == typed.path, questionnaire.cursor == text.count,
            overlay == nil, let letter = text.last, let predecessor = typed.text.last,
            text == typed.text + String(letter), let field = form.field(at: typed.path),
            intake.shown(text, as: field) == intake.shown(typed.text, as: field) + String(letter)
        else { return nil }
        return Echo(letter, behind: predecessor)
    }
}
