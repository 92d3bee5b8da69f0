import Casework
import Judging
import Records

/// Everything as it will be read back, problems first; the last line is its end, where it is finished.
struct CheckPage: FullPage {
    let line: Int

    func title(in model: Model) -> String { model.intake.say("title.check") }

    func body(in model: Model) -> [BodyLine] { model.checkBody(chosen: line) }

    var isWork: Bool { true }

    func click(onLine number: Int, in model: inout Model) {
        if let line = model.checkSheet.blocks.firstIndex(where: { $0.contains(number) }) {
            model.place = .check(line: line)
        }
    }

    /// What lies below the last line of the focus cannot be reached otherwise.
    func top(_ top: Int, of count: Int, in model: Model) -> Int {
        guard model.isAtEnd else { return top }
        return max(
            0, min(count - model.bodyHeight, max(model.scroll, model.checkSheet.summary + 1)))
    }

    func correction(in model: Model) -> Correction? { model.questionnaire.beginning.correction }

    func message(in model: Model) -> Sentences? {
        let missing = model.interview.missingPapers.count
        if missing > 0 {
            return (model.intake.texts("check.missingPapers", ["n": String(missing)]), nil)
        }
        if !model.questionnaire.openProblems.isEmpty {
            return (model.intake.texts("check.mend"), nil)
        }
        return (model.intake.texts(model.isAtEnd ? "check.end" : "check.ready"), nil)
    }

    func footer(in model: Model) -> [FooterItem] {
        let first: [FooterItem] =
            model.isAtEnd
            ? [FooterItem(.check, "command.finish")] + FooterItem.each(.help, .language)
            : [FooterItem(.enter, "command.correct")] + FooterItem.each(.help, .language)
                + [FooterItem(.check, "command.toEnd")]
        // There the way out is another sheet.
        let print = model.interview.missingPapers.isEmpty ? [] : [FooterItem(.print)]
        return first + print + [FooterItem(.escape, "command.backToForm")]
            + FooterItem.each(.nextProblem, .sections, .leave)
    }
}
