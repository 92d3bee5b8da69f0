package import Forms
import Judging

extension Intake {
    /// Whether «until now» stands in a year's field in place of a year.
    package func isUntilNow(_ field: Field?, at path: AnswerPath) -> Bool {
        form.untilNow(of: field, at: path).map { !questionnaire.answers[$0].isEmpty } ?? false
    }

    /// Whether a field has a place on the screen: a year stays there while «until now» stands in it,
    /// and that mark has no place of its own.
    package func hasPlace(_ field: Field, at path: AnswerPath) -> Bool {
        if form.year(writing: path) != nil { return false }
        return interview.isAsked(path) || isUntilNow(field, at: path)
    }

    /// Space: «until now» in place of the year, or nothing in place of it.
    package mutating func toggleUntilNow(of field: Field, at path: AnswerPath) {
        guard let mark = form.untilNow(of: field, at: path) else { return }
        let answers = questionnaire.answers
        let edits = [
            Edit.set(path, from: answers[path], to: ""),
            Edit.set(mark, from: answers[mark], to: answers[mark].isEmpty ? FlagKind.set : ""),
        ]
        edit(.together(edits.filter { !$0.isEmpty }))
        questionnaire.cursor = 0
    }
}
