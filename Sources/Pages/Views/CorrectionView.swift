import Alphabet
import Canvas
package import Casework
import Forms
import Judging

/// What is said of a questionnaire that came back, until its correction is finished.
extension Model {
    /// What the questionnaire before the clerk corrects, or the chosen one of the work list.
    var correction: Correction? { page.correction(in: self) }

    var returnReason: String? { correction?.reason }

    /// Which number it corrects, and all of the reason, in lines of so many columns.
    package func lines(of correction: Correction, width: Int) -> [String] {
        let title = "\(intake.say("correction.of")): \(correction.number.harmless)"
        guard let reason = correction.reason else { return title.wrapped(to: width) }
        let text = "\(intake.say("correction.reason")): \(reason.linesHarmless)"
        return title.wrapped(to: width) + text.wrapped(to: width)
    }

    /// The reason as a message where it fits into one, else where it is to be read.
    func message(onReturnFor reason: String) -> (key: String, values: [String: String]) {
        let values = ["reason": reason.linesHarmless.oneSpaced]
        let fits = intake.texts("returned", values).allSatisfy { wrapped($0, .warning).count <= 2 }
        return fits ? ("returned", values) : ("returned.long", [:])
    }
}

extension String {
    /// The text with its lines, and a replacement character in place of all else that nobody sees.
    fileprivate var linesHarmless: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).harmless }.joined(separator: "\n")
    }
}
