package import Forms
package import Judging

/// A problem, and where the cursor was put to mend it.
package struct VisitedProblem: Hashable, Sendable {
    package let problem: Problem
    package let focus: AnswerPath?
}
