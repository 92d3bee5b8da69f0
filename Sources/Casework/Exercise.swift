public import Forms
import JSON

extension Entry {
    /// Which invented applicant a questionnaire practises on, and how.
    public struct Exercise: Hashable, Sendable {
        /// The id of the case.
        public var id: String
        /// Whether the right answers stood there from the beginning.
        public var isFilled: Bool
        /// The day as of which the papers are dated: the same after a night.
        public var day: Day

        /// What the journal keeps of it.
        var members: [(String, Node)] {
            [
                ("case", .string(id)), ("filled", .bool(isFilled)), ("day", .string(day.iso)),
            ]
        }

        /// Reads `members`; nil where there are none.
        init?(_ node: Node) {
            guard let id = node["case"]?.string, let iso = node["day"]?.string,
                let day = Day(iso: iso)
            else { return nil }
            self.init(id: id, isFilled: node["filled"]?.bool ?? false, day: day)
        }

        package init(id: String, isFilled: Bool, day: Day) {
            self.id = id
            self.isFilled = isFilled
            self.day = day
        }
    }
}
