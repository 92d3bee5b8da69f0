import Forms
import Judging

extension Intake {
    /// Leaves the field: normalises what was typed, and tells what cannot be right.
    package mutating func leaveField() {
        list = nil
        typedWhole = nil
        if notice?.stays == true { notice = nil }
        guard let focus = questionnaire.focus, let field = focusedField else { return }
        settleAnswer(of: field, at: focus)
        see([focus])
        // What it contradicts is told as well, at the moment at which it does.
        let tied = questionnaire.openProblems.first {
            $0.path != focus && $0.path.column == nil && $0.reads.contains(focus)
                && questionnaire.isTold($0)
        }
        guard let problem = questionnaire.problem(at: focus) ?? tied,
            ![.required, .expected].contains(problem.code)
        else { return }
        notice = Notice(content: .problem(problem), level: problem.level, stays: true)
    }

    /// Marks everything on the screen as seen: what is missing there is told from now on.
    package mutating func leaveScreen() {
        see(focusables(on: questionnaire.screen) + interview.fields(of: screen).map(\.path))
    }
}
