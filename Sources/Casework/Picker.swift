import Alphabet
package import Forms
package import Judging
import Keeping
package import Messages

/// An open list: what may be chosen, and which line is chosen now.
package struct Picker: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        /// A word for the focused answer.
        case answer
        /// Pasted text that looks damaged: repaired, or as it came.
        case repair
        /// What to do about a problem on the check page.
        case reason(Problem)
    }

    package enum Item: Hashable, Sendable {
        case word(Word)
        /// What was typed, as it stands.
        case typed(String)
        /// A text that takes the place of the answer.
        case text(String)
        /// A code that stands for an answer which does not exist.
        case missing(String)
        /// Go and mend it.
        case mend
        case reason(String)
    }

    package var purpose: Purpose
    package var items: [Item]
    package var line: Int
    /// What the answer was before the list opened, by all the paths that typing changes.
    package var former: [AnswerPath: String]

    package init(
        purpose: Purpose, items: [Item], line: Int, former: [AnswerPath: String] = [:]
    ) {
        self.purpose = purpose
        self.items = items
        self.line = line
        self.former = former
    }
}
