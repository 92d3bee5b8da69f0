public import JSON

/// By when the service is done, and the steps on the way, in working days from acceptance
/// (Appendix 2 of order 259, 5, and point 9 of the Rules): `Screens/Papers/schedule.json`.
public struct Schedule: Sendable {
    /// One of the steps of the police unit.
    public struct Step: Sendable {
        public let id: String
        /// The point that demands it.
        public let point: String
        /// The step from whose day it is reckoned; nil for the day of acceptance.
        let from: String?
        /// Working days after that day; before it, where negative.
        let days: Int
    }

    /// The week by which the day is reckoned that the applicant is promised.
    public let promised: Week
    /// In the order in which they are reckoned.
    public let steps: [Step]
    /// Their ids in the order in which people read them: that of the file.
    package let reading: [String]

    /// The step with which the service is done.
    static let last = "due"

    /// Reads the file; all mistakes are collected, and with any of them there is no schedule.
    public static func read(
        _ bytes: [UInt8], file: String
    ) -> (schedule: Schedule?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { $0.schedule() }
    }
}

extension ObjectReader {
    fileprivate func schedule() -> Schedule {
        allow(["source", "promised", "steps"])
        _ = source(above: Source(act: "", part: "", point: nil))
        let weeks = ["fiveDay": Week.fiveDay, "sixDay": .sixDay]
        let promised = needed("promised")
        if !promised.isEmpty, weeks[promised] == nil {
            refuse(
                "there is no week \"\(promised)\"; there are \(weeks.keys.sorted().joined(separator: ", "))"
            )
        }
        let entries = entries("steps")
        let steps = entries.map { $0.step() }
        // A step is reckoned from one that stands anywhere, the last one above all.
        let ids = steps.map(\.id)
        for (entry, step) in zip(entries, steps) {
            guard let from = step.from, !ids.contains(from) else { continue }
            entry.refuse("there is no step \"\(from)\"; there are \(ids.joined(separator: ", "))")
        }
        if !ids.contains(Schedule.last) { refuse("the steps must end with \"\(Schedule.last)\"") }
        let ordered = Schedule.ordered(steps)
        if ordered.count < steps.count { refuse("some steps are reckoned from each other") }
        return Schedule(promised: weeks[promised] ?? .fiveDay, steps: ordered, reading: ids)
    }

    private func step() -> Schedule.Step {
        allow(["id", "point", "after", "before", "days"])
        let after = text("after")
        let before = text("before")
        if (after == nil) == (before == nil) { refuse("a step needs \"after\" or \"before\"") }
        let days = number("days") ?? 0
        if days < 1 { refuse("\"days\" must be at least 1", at: node["days"]) }
        let from = after ?? before ?? ""
        return Schedule.Step(
            id: needed("id"), point: needed("point"), from: from == "accepted" ? nil : from,
            days: after == nil ? -days : days)
    }
}

extension Schedule {
    /// Each behind the one from which it is reckoned; those that lead to themselves are left out.
    fileprivate static func ordered(_ steps: [Step]) -> [Step] {
        var ordered: [Step] = []
        var left = steps
        while let index = left.firstIndex(where: { step in
            step.from.map { from in ordered.contains { $0.id == from } } ?? true
        }) { ordered.append(left.remove(at: index)) }
        return ordered
    }
}
