import Casework
import Forms
import JSON

/// A case that is being worked on, and how; the journal keeps it beside the questionnaire.
struct Exercise: Hashable, Sendable {
    /// The id of the case.
    let id: String
    /// Whether the right answers stood there from the beginning.
    let isFilled: Bool
    /// The day as of which the papers are dated: the same after a night.
    let day: Day
}

extension Exercise {
    /// What the journal keeps of it.
    var node: Node {
        .object([("case", .string(id)), ("filled", .bool(isFilled)), ("day", .string(day.iso))])
    }

    /// Reads `node`; nil for anything else.
    init?(_ node: Node) {
        guard let id = node["case"]?.string, let iso = node["day"]?.string,
            let day = Day(iso: iso)
        else { return nil }
        self.init(id: id, isFilled: node["filled"]?.bool ?? false, day: day)
    }
}

extension Entry.Beginning {
    /// The case with which it began; nil for most.
    var exercise: Exercise? { enclosure.flatMap(Exercise.init) }
}
