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
