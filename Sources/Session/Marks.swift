import Casework
import Forms

extension Model {
    /// Notes answers as left once: what is wrong with them is told from now on.
    mutating func see(_ paths: [AnswerPath]) {
        let new = paths.unique.filter { !questionnaire.visited.contains($0) }
        if !new.isEmpty { record(.seen(new)) }
    }

    /// Notes everything as seen: all problems are told from now on.
    mutating func seeAll() {
        if !questionnaire.tellsAll { record(.seenAll) }
    }
}
