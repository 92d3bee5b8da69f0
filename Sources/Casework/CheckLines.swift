import Forms
import Judging

extension Intake {
    /// Everything that the check page shows: what it corrects, then problems, then every answer.
    package var checkLines: [CheckLine] {
        let explained = questionnaire.problems.filter { !questionnaire.isOpen($0) }
        let correction =
            questionnaire.beginning.correction.map { [CheckLine(content: .correction($0))] } ?? []
        return correction
            + (questionnaire.openProblems + explained).map { CheckLine(content: .problem($0)) }
            + [CheckLine(content: .language)]
            + interview.askedFields.compactMap { field, path in
                if field.kind.table != nil { return nil }
                // «Until now» is read in the place of its year, which then is not asked.
                guard let year = form.year(writing: path) else {
                    return CheckLine(content: .answer(path))
                }
                return isUntilNow(form.field(at: year), at: year)
                    ? CheckLine(content: .answer(year)) : nil
            } + [CheckLine(content: .end)]
    }

    /// The line of the first problem on the check page: below what it corrects.
    package var firstProblemLine: Int { questionnaire.beginning.corrects == nil ? 0 : 1 }
}
