package import Forms
package import Judging

/// A line of the check page on which the focus can stand.
package struct CheckLine: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// What it corrects, and why that came back.
        case correction(Correction)
        case problem(Problem)
        case answer(AnswerPath)
        /// The language in which the document is written.
        case language
        /// The end of the page, where it is finished.
        case end
    }

    package let content: Content

    package var path: AnswerPath {
        switch content {
        case .correction: AnswerPath("correction")
        case .problem(let problem): problem.path
        case .answer(let path): path
        case .language: AnswerPath("language")
        case .end: AnswerPath("end")
        }
    }
}

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
