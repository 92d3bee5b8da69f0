import Canvas
import Casework
import Forms
import Judging
import Keeping
import Messages

extension Model {
    /// A label of the form in lines of so many columns.
    func labelLines(_ field: Field, at path: AnswerPath, width: Int) -> [String] {
        if field.typed.tellsWhose { return intake.label(field, at: path).wrapped(to: width) }
        let variant = interview.variant(of: field, row: path.row, table: path.field)
        let name = Label(field: field.name, variant: variant, language: language, width: width)
        return labels.value(of: name) { intake.label(field, at: path).wrapped(to: width) }
    }
}

/// By what the lines of a label are known: they are the same for every questionnaire.
struct Label: Hashable, Sendable {
    let field: String
    /// The variant that the answers call for.
    let variant: String?
    let language: Language
    /// In how many columns it is broken into lines.
    let width: Int
}
