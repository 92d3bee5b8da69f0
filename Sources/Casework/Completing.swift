import Alphabet
import Forms
import Judging
import Keeping
import Messages

/// What a text that is being typed may go on with: names of the family, what stands in the rows above, and
/// what was written in this shift. → takes it, anything else goes on as if it were not there.
extension Intake {
    /// What → would add to the focused answer; nil where nothing is known that begins so.
    package var completion: String? {
        guard let focus = questionnaire.focus, let field = focusedField, list == nil,
            field.typed.isCompleted, questionnaire.cursor == focusedText.count
        else { return nil }
        let text = focusedText
        if text.isEmpty { return nil }
        let known =
            names(for: focus, goingOnFrom: text) + field.beginnings.map { interview.answer($0) }
            + textsAbove(focus, field) + (shift[field.name] ?? [])
        return known.first { $0.hasPrefix(text) && $0 != text }.map {
            String($0.dropFirst(text.count))
        }
    }

    /// Takes what → adds; false where there is nothing.
    package mutating func complete() -> Bool {
        guard let completion else { return false }
        let text = focusedText + completion
        write(text, cursor: text.count)
        return true
    }

    /// Remembers what may come again with the next applicant: what Screens say, and nothing that tells who
    /// it was.
    package mutating func rememberShift() {
        for (field, path) in interview.askedFields where field.isRemembered {
            let text = interview.answer(path)
            if text.isEmpty { continue }
            let others = (shift[field.name] ?? []).filter { $0 != text }
            shift[field.name] = [text] + others.prefix(49)
        }
    }

    // MARK: Rows

    /// What stands in the same column above, the nearest first.
    private func textsAbove(_ focus: AnswerPath, _ field: Field) -> [String] {
        guard let row = focus.row, field.kind.isWorded else { return [] }
        return (0..<row).reversed().map { questionnaire.answers[focus.inRow($0)] }
    }

    // MARK: The family

    /// Names that a person of the family may have, as far as they begin with what was typed.
    private func names(for focus: AnswerPath, goingOnFrom text: String) -> [String] {
        guard let column = focus.column, let person = form.table(focus.field)?.person,
            person.name.contains(column)
        else { return [] }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let language = questionnaire.language
        let endings = world.nameEndings.value(of: language) {
            NameEndings(world.catalog, language)
        }
        switch words.count {
        case 1: return surnames(before: focus).flatMap(endings.surnames)
        case 3 where !words[1].isEmpty:
            guard let father else { return [] }
            let isFemale = endings.isFeminine(words[0])
            return endings.patronymics(of: father, isFemale: isFemale).map {
                "\(words[0]) \(words[1]) \($0)"
            }
        default: return []
        }
    }

    /// The applicant's surname, and those of the rows that stand there already.
    private func surnames(before focus: AnswerPath) -> [String] {
        let own = form.applicant.name.first.map { questionnaire.answers[$0] } ?? ""
        let rows = questionnaire.answers.rows(of: focus.field).indices.filter { $0 != focus.row }
        let others = rows.map { row in
            questionnaire.answers[focus.inRow(row)].split(separator: " ").first.map(String.init)
        }
        return ([own] + others.compactMap(\.self)).filter { !$0.isEmpty }.unique
    }

    /// The given name of who is the father of the applicant's children; nil where that is not known.
    private var father: String? {
        guard form.applicant.sex.map({ interview.answer($0) }) == "male",
            form.applicant.name.count > 1
        else { return nil }
        let name = questionnaire.answers[form.applicant.name[1]]
        return name.isEmpty ? nil : name
    }
}
