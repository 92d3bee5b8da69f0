import Alphabet
package import Forms
import Judging
import Keeping
import Messages

/// Names that a person in a row of the family may have, with the endings of both sexes.
///
/// A guess from the applicant's own name: it is offered, and what nobody takes is nobody's name.
extension Intake {
    /// Where names of the family come from, in this row and with these other answers; nil for a field that
    /// asks for nobody of the family.
    func family(of field: Field, at path: AnswerPath) -> Offer.Family? {
        guard case .family(let family) = presentOffer(of: field, at: path)?.value else {
            return nil
        }
        return family
    }

    /// Whole names, or their beginnings, that go on from a text, the likeliest first.
    func familyNames(
        of field: Field, at path: AnswerPath, goingOnFrom text: String
    ) -> [String] {
        guard let family = family(of: field, at: path) else { return [] }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch words.count {
        case 0, 1: return surnames(in: family, at: path).flatMap { bothEndings($0, at: path) }
        case 3 where !words[1].isEmpty:
            let isFemale = sex(at: path).map { $0 == .female } ?? endings.isFeminine(words[0])
            return patronymics(in: family, at: path, isFemale: isFemale).map {
                "\(words[0]) \(words[1]) \($0)"
            }
        default: return []
        }
    }

    /// Whether the focused answer is a surname that was taken and to which the other names must be added.
    package var isBegun: Bool {
        guard let focus = questionnaire.focus, let field = focusedField, focusedText.last == " "
        else { return false }
        return family(of: field, at: focus) != nil && focusedText.split(separator: " ").count == 1
    }

    /// What → makes of a surname that stands alone before a blank: the same for the other sex.
    package var turned: String? {
        guard let focus = questionnaire.focus, let field = focusedField, list == nil,
            questionnaire.cursor == focusedText.count, focusedText.last == " "
        else { return nil }
        return turned(focusedText, of: field, at: focus)
    }

    /// The beginning of a name as it would be for the other sex; nil where it is the same.
    package func turned(_ beginning: String, of field: Field, at path: AnswerPath) -> String? {
        let surname = String(beginning.dropLast())
        guard beginning.last == " ", let family = family(of: field, at: path),
            surnames(in: family, at: path).flatMap(endings.surnames).contains(surname)
        else { return nil }
        return endings.surnames(surname).first { $0 != surname }.map { $0 + " " }
    }

    // MARK: Surnames

    /// The applicant's surname, and those of the rows that stand there already; of siblings the nearest
    /// first, where none of them has the applicant's.
    private func surnames(in family: Offer.Family, at path: AnswerPath) -> [String] {
        let own = questionnaire.answers[family.surname]
        let others = rowsBeside(path).compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        let isOwn = others.contains { endings.surnames(own).contains($0) }
        let all = family.areSiblings && !isOwn ? others + [own] : [own] + others
        return all.filter { !$0.isEmpty }.unique
    }

    private func bothEndings(_ surname: String, at path: AnswerPath) -> [String] {
        let both = endings.surnames(surname)
        return sex(at: path) == .female ? both.reversed() : both
    }

    /// What stands in the same column of the other rows, those above first, the nearest of them foremost.
    private func rowsBeside(_ path: AnswerPath) -> [String] {
        let row = path.row ?? 0
        let rows = questionnaire.answers.rows(of: path.field).indices
        return (rows.prefix(row).reversed() + rows.dropFirst(row + 1)).map {
            questionnaire.answers[path.inRow($0)]
        }
    }

    // MARK: Patronymics

    private func patronymics(
        in family: Offer.Family, at path: AnswerPath, isFemale: Bool
    ) -> [String] {
        let father = family.father.map { questionnaire.answers[$0] } ?? ""
        let ofFather = endings.patronymics(of: father, isFemale: isFemale)
        guard family.areSiblings else { return ofFather }
        let ofSiblings = rowsBeside(path).flatMap { name -> [String] in
            let words = name.split(separator: " ").map(String.init)
            return words.count == 3 ? endings.patronymics(like: words[2], isFemale: isFemale) : []
        }
        return (ofFather + ofSiblings).unique
    }

    // MARK: The person

    /// The sex of the person in a row, as far as it was answered or an IIN tells it.
    private func sex(at path: AnswerPath) -> Sex? {
        guard let person = form.table(path.field)?.person else { return nil }
        func answer(_ column: String?) -> String {
            column.map { interview.answer(AnswerPath(path.field, row: path.row, column: $0)) } ?? ""
        }
        let answered = answer(person.sex)
        if !answered.isEmpty { return Sex(rawValue: answered) }
        guard let iin = IIN(answer(person.iin)), iin.hasRightCheckDigit else { return nil }
        return iin.sex
    }

    private var endings: NameEndings {
        let language = questionnaire.language
        return world.nameEndings.value(of: language) { NameEndings(world.catalog, language) }
    }
}
