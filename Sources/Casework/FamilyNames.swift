import Alphabet
package import Forms
import Judging
import Keeping
import Messages

/// Names that a person in a row of the family may have, with the endings of both sexes.
///
/// A guess from the applicant's own name: it is offered, and what nobody takes is nobody's name. Where it is
/// not certain nothing is offered, or a surname as it is written.
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
        let known = surnames(in: family, at: path)
        guard let parts = parts(of: text, known) else {
            return known.flatMap { $0.ordered(for: sex(at: path)) }.unique
        }
        guard let given = parts.given else { return [] }
        let isFemale = (sex(at: path) ?? parts.sex) == .female
        return patronymics(in: family, at: path).flatMap {
            $0.ordered(isFemale: isFemale)
        }.unique.map { "\(parts.surname) \(given) \($0)" }
    }

    /// What Enter takes behind a text: the likeliest surname, or a patronymic where it is known whether that is
    /// a son's or a daughter's.
    func offeredName(
        of field: Field, at path: AnswerPath, goingOnFrom text: String
    ) -> String? {
        guard let family = family(of: field, at: path) else { return nil }
        if let parts = parts(of: text, surnames(in: family, at: path)),
            sex(at: path) ?? parts.sex == nil
        {
            return nil
        }
        return familyNames(of: field, at: path, goingOnFrom: text).first
    }

    /// Whether the focused answer is a surname that was taken and to which the other names must be added.
    package var isBegun: Bool {
        guard let focus = questionnaire.focus, let field = focusedField, focusedText.last == " ",
            family(of: field, at: focus) != nil
        else { return false }
        let surname = focusedText.trimmed
        return surname.split(separator: " ").count == 1 || isSurnameAlone(surname)
    }

    /// Whether a text is the surname of the family and nothing else, in the row that has the focus.
    func isSurnameAlone(_ text: String) -> Bool {
        guard let focus = questionnaire.focus, let field = focusedField, !text.isEmpty,
            let family = family(of: field, at: focus)
        else { return false }
        return surnames(in: family, at: focus).contains { $0.all.contains(text) }
    }

    /// What → makes of a surname that stands alone before a blank: the same for the other sex.
    package var turned: String? {
        guard let focus = questionnaire.focus, let field = focusedField, list == nil,
            questionnaire.cursor == focusedText.count, focusedText.last == " "
        else { return nil }
        return turned(focusedText, of: field, at: focus)
    }

    /// The beginning of a name as it would be for the other sex, one form after the other; nil where it is the
    /// same.
    package func turned(_ beginning: String, of field: Field, at path: AnswerPath) -> String? {
        let surname = String(beginning.dropLast())
        guard beginning.last == " ", let family = family(of: field, at: path) else { return nil }
        for forms in surnames(in: family, at: path) where forms.all.count > 1 {
            guard let index = forms.all.firstIndex(of: surname) else { continue }
            return forms.all[(index + 1) % forms.all.count] + " "
        }
        return nil
    }

    // MARK: Surnames

    /// A name that was begun: whose surname stands there, and the given name behind it, once a blank follows.
    private struct NameParts {
        let surname: String
        /// Whose surname it is; nil where both sexes have it.
        let sex: Sex?
        var given: String?
    }

    /// The parts of a text; nil while the surname is not whole. One of several words is known as such where it
    /// is that of the family; any other surname is the first word.
    private func parts(of text: String, _ known: [NameEndings.Surname]) -> NameParts? {
        let small = text.inSmallLetters
        let fitting = known.flatMap { forms in
            forms.all.map { (surname: $0, sex: $0 == forms.written ? forms.sex : forms.sex?.other) }
        }
        if fitting.contains(where: { $0.surname.inSmallLetters.hasPrefix(small) }) { return nil }
        let own = fitting.filter { small.hasPrefix($0.surname.inSmallLetters + " ") }
            .max { $0.surname.count < $1.surname.count }
        guard let count = own?.surname.count ?? text.firstIndex(of: " ").map({ text[..<$0].count })
        else { return nil }
        let surname = String(text.prefix(count))
        let rest = text.dropFirst(count + 1).split(separator: " ", omittingEmptySubsequences: false)
        let sex = own?.sex ?? nameEndings.forms(of: surname, sex: nil).sex
        let isWhole = rest.count == 2 && !rest[0].isEmpty
        return NameParts(surname: surname, sex: sex, given: isWhole ? String(rest[0]) : nil)
    }

    /// The applicant's surname, and those of the rows that stand there already; of siblings the nearest
    /// first, where none of them has the applicant's.
    private func surnames(in family: Offer.Family, at path: AnswerPath) -> [NameEndings.Surname] {
        let written = questionnaire.answers[family.surname].withoutBrackets
        let applicant = form.applicant.sex.map { interview.answer($0) } ?? ""
        let own = nameEndings.forms(of: written, sex: Sex(rawValue: applicant))
        let others = rowsBeside(path).compactMap { row -> NameEndings.Surname? in
            let name = questionnaire.answers[row].withoutBrackets
            let surname = own.all.first { name.hasPrefix($0 + " ") } ?? self.surname(of: name)
            return surname.map { nameEndings.forms(of: $0, sex: sex(at: row)) }
        }
        let isOwn = others.contains { own.all.contains($0.written) }
        let all = family.areSiblings && !isOwn ? others + [own] : [own] + others
        var seen: Set<String> = []
        return all.filter { forms in
            defer { seen.formUnion(forms.all) }
            return !forms.written.isEmpty && !seen.contains(forms.written)
        }
    }

    /// The surname of a whole name: all before the given name, which is known by the patronymic behind it; nil
    /// where it may be one word or two.
    private func surname(of name: String) -> String? {
        let words = name.split(separator: " ").map(String.init)
        if let last = words.last, words.count > 2, patronymics.manner(of: last) != nil {
            return words.dropLast(2).joined(separator: " ")
        }
        return words.count < 3 ? words.first : nil
    }

    /// The same column of the other rows, those above first, the nearest of them foremost.
    private func rowsBeside(_ path: AnswerPath) -> [AnswerPath] {
        let row = path.row ?? 0
        let rows = questionnaire.answers.rows(of: path.field).indices
        return (rows.prefix(row).reversed() + rows.dropFirst(row + 1)).map { path.inRow($0) }
    }

    // MARK: Patronymics

    /// Those of the father's children; what a brother or a sister has of that father stands first.
    private func patronymics(in family: Offer.Family, at path: AnswerPath) -> [Patronymics.Pair] {
        let father = family.father.map { questionnaire.answers[$0].withoutBrackets } ?? ""
        // The family goes on as the applicant's own father was told.
        let own = form.applicant.name.last.map { questionnaire.answers[$0] } ?? ""
        let manner = patronymics.manner(of: own) ?? questionnaire.language
        let ofFather = [patronymics.pair(of: father, in: manner)].compactMap(\.self)
        guard family.areSiblings else { return ofFather }
        let ofSiblings = rowsBeside(path).compactMap { row -> Patronymics.Pair? in
            let words = questionnaire.answers[row].split(separator: " ").map(String.init)
            return words.count > 2 ? words.last.flatMap(patronymics.pair(like:)) : nil
        }
        let beginning = father.inSmallLetters.prefix(3)
        let ofSameFather = ofSiblings.filter {
            !beginning.isEmpty && $0.son.inSmallLetters.hasPrefix(beginning)
        }
        return (ofSameFather + ofFather + ofSiblings).unique
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

    private var nameEndings: NameEndings { world.nameEndings.value }
    private var patronymics: Patronymics { world.patronymics.value }
}
