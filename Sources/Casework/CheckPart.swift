package import Forms
package import Judging

/// A part of the check page. Its words are the intake's; how it is laid out or spoken is decided above.
package indirect enum CheckPart: Hashable, Sendable {
    /// What it corrects, and why that came back.
    case correction(Correction)
    /// How many problems there are.
    case counts
    case problem(Problem)
    /// The language in which the document is written.
    case language
    /// A screen of the form begins; its number, counted from zero.
    case section(Int)
    /// A row of a table begins; its number, counted from zero.
    case row(Int)
    case answer(AnswerPath)
    /// A screen that is not asked.
    case skipped(Int)
    /// What is read before it is finished.
    case summary([CheckPart])
    case applicant(String)
    /// How many warnings may stand, each with its reason.
    case explained(Int)
    /// The end of the page, where it is finished.
    case end

    /// Whether the focus can stand on it, as a part of the page.
    package var isPlace: Bool {
        switch self {
        case .correction, .problem, .language, .answer, .end: true
        case .counts, .section, .row, .skipped, .summary, .applicant, .explained: false
        }
    }
}
