import Alphabet
package import Forms
package import Messages
import Judging

extension PlaceKind: ListedKind {
    package func edits(
        with text: String, of field: Field, at path: AnswerPath, _ intake: Intake
    ) -> [Edit] { intake.writingCode(of: line.place, changing: path, to: text) }

    package func kept(beside path: AnswerPath, of field: Field, _ intake: Intake) -> [AnswerPath] {
        [AnswerPath(line.code)]
    }

    package func list(of field: Field, at path: AnswerPath, _ intake: Intake) -> WordList? {
        guard intake.country(of: line) == Countries.kazakhstan else { return nil }
        let above = intake.codeAbove(line)
        if line.level > 1, above == nil { return nil }
        let children = intake.world.classifier.children(of: above)
        return children.words(in: .kk).isEmpty ? nil : children
    }

    package func hint(
        for field: Field, at path: AnswerPath, _ intake: Intake, _ language: Language
    ) -> String {
        let hint =
            intake.suggestions(for: field, at: path) == nil
            ? intake.world.catalog.text("hint.withoutList", in: language)
            : intake.words(of: field, at: path, ["hint"], in: language)
        return intake.repeating(hint, for: field, at: path, in: language)
    }
}

extension Intake {
    /// Keeps the classifier's code of a place in step with its lines: the deepest that still fits.
    func writingCode(of place: String, changing path: AnswerPath, to text: String) -> [Edit] {
        guard let kept = placeLines(of: place).first.map({ AnswerPath($0.line.code) }) else {
            return []
        }
        let old = questionnaire.answers[kept]
        return [.set(kept, from: old, to: code(of: place, changing: path, to: text) ?? "")]
    }

    /// The deepest code of the classifier that the lines of a place lead to.
    private func code(of place: String, changing path: AnswerPath, to text: String) -> String? {
        func answer(_ name: String) -> String {
            AnswerPath(name) == path ? text : questionnaire.answers[name]
        }
        var code: String?
        for (field, line) in placeLines(of: place) {
            let country = AnswerPath(line.country) == path ? text : country(of: line)
            guard country == Countries.kazakhstan else { return nil }
            let words = answer(field.name)
            if words.isEmpty { continue }
            guard let child = world.classifier.child(named: words.oneSpaced, of: code) else {
                break
            }
            code = child.code
        }
        return code
    }

    /// The country that a line belongs to: the one that is offered, while none was answered.
    package func country(of line: PlaceLine) -> String {
        let path = AnswerPath(line.country)
        let answer = interview.answer(path)
        guard answer.isEmpty, let field = form.field(line.country) else { return answer }
        return offer(for: field, at: path) ?? ""
    }

    /// The lines of a place, from the region down.
    private func placeLines(of place: String) -> [(field: Field, line: PlaceLine)] {
        form.screens.flatMap(\.fields).compactMap { field in
            guard let line = field.kind.place, line.place == place else { return nil }
            return (field, line)
        }
    }

    /// The classifier's code above a line: that of the deepest line above which has one.
    fileprivate func codeAbove(_ own: PlaceLine) -> String? {
        var code: String?
        var level = 0
        for (field, line) in placeLines(of: own.place) {
            guard line.level < own.level else { break }
            let words = questionnaire.answers[field.name]
            if words.isEmpty { continue }
            // A line that the classifier does not know leads nowhere.
            guard let child = world.classifier.child(named: words.oneSpaced, of: code) else {
                return nil
            }
            code = child.code
            level = line.level
        }
        // A settlement may stand in a district without an okrug; no other line is skipped.
        return own.level - level <= (own.level == 4 ? 2 : 1) ? code : nil
    }
}
