package import Forms
package import Judging
import Messages

extension Intake {
    /// All that the check page says, in its order: problems first, then every answer by section, at last
    /// what is read before it is finished.
    package var checkStory: [CheckPart] {
        var parts: [CheckPart] =
            questionnaire.beginning.correction.map { [.correction($0)] } ?? []
        parts.append(.counts)
        parts += (questionnaire.openProblems + explainedProblems).map(CheckPart.problem)
        parts.append(.language)
        parts += answerParts
        parts += form.screens.indices.filter { !interview.isAsked(form.screens[$0]) }
            .map(CheckPart.skipped)
        return parts + [.summary(summaryParts), .end]
    }

    /// Those on which the focus can stand.
    package var checkLines: [CheckPart] { checkStory.filter(\.isPlace) }

    /// The line of the first problem on the check page: below what it corrects.
    package var firstProblemLine: Int { questionnaire.beginning.corrects == nil ? 0 : 1 }

    /// Whose questionnaire it is, by which papers, and with which warnings.
    package var summaryParts: [CheckPart] {
        let names = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        let papers = interview.askedFields.filter { field, path in
            guard field.kind.isIdentityDocument, path.row == nil else { return false }
            return !interview.answer(path).isEmpty
        }
        let iin = form.applicant.iin.map { [AnswerPath($0)] } ?? []
        let explained = explainedProblems
        return [.applicant(names.joined(separator: " "))]
            + (iin + papers.map(\.path)).map(CheckPart.answer)
            + (explained.isEmpty ? [] : [.explained(explained.count)])
            + explained.map(CheckPart.problem)
    }

    private var explainedProblems: [Problem] {
        questionnaire.problems.filter { !questionnaire.isOpen($0) }
    }

    /// Every answer, the first of a section or a row with its heading above; what is asked of each row
    /// elsewhere names its person itself.
    private var answerParts: [CheckPart] {
        var parts: [CheckPart] = []
        var screen: Int?
        var former: AnswerPath?
        for path in answersToCheck {
            if let next = form.screenNumber(of: path), next != screen {
                screen = next
                parts.append(.section(next))
            }
            if let row = path.row, !form.isAside(path),
                former?.field != path.field || former?.row != row
            {
                parts.append(.row(row))
            }
            former = path
            parts.append(.answer(path))
        }
        return parts
    }

    private var answersToCheck: [AnswerPath] {
        interview.askedFields.compactMap { field, path in
            if field.kind.table != nil { return nil }
            // «Until now» is read in the place of its year, which then is not asked.
            guard let year = form.year(writing: path) else { return path }
            return isUntilNow(form.field(at: year), at: year) ? year : nil
        }
    }
}

/// The words of its parts, in the languages of the screen.
extension Intake {
    /// How many problems keep it from being finished, or that none does.
    package var checkCounts: String {
        let open = questionnaire.openProblems
        if open.isEmpty { return say("check.clean") }
        let errors = open.count { $0.level == .error }
        return say(
            "check.counts",
            ["errors": String(errors), "warnings": String(open.count - errors)])
    }

    /// What is wrong, and behind it for what reason that may stand.
    package func checkTexts(of problem: Problem) -> [String] {
        let texts = sentences(for: problem)
        guard let reason = interview.reason(for: problem) else { return texts }
        let note = reason.note.isEmpty ? "" : ": \(reason.note)"
        return texts + ["= \(say("reason.\(reason.reason)"))\(note)"]
    }

    /// The language of the document.
    package var documentWords: (label: String, value: String) {
        (say("check.language"), say("document.\(questionnaire.language.rawValue)"))
    }

    package func title(ofRow row: Int) -> String { say("title.row", ["row": String(row + 1)]) }

    package func explainedCount(_ count: Int) -> String {
        say("check.explained", ["n": String(count)])
    }

    /// An answer as it is read back: a mark that is not set says no; empty where nothing was answered.
    package func readBack(_ field: Field, at path: AnswerPath) -> String {
        let text = shown(field, at: path)
        return text.isEmpty ? field.typed.shown("", of: field, in: world.catalog, language) : text
    }
}
