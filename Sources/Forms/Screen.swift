/// One screen of the form, and one section of the paper.
public struct Screen: Sendable {
    public let id: String
    /// The order's number when the whole screen is one point of it.
    public let point: String?
    public let source: Source
    public let when: Condition?
    public let fields: [Field]
    /// Whether it has a number of its own among the screens.
    package let isCounted: Bool
    /// What it asks of each row of a table that stands on another screen.
    package let asides: [Aside]

    /// Whether papers stand among the fields of a group.
    package func asksForPapers(in group: String) -> Bool {
        fields.contains { $0.group == group && $0.kind.paper != nil }
    }

    /// Something that is asked of each row of a table.
    package struct Aside: Sendable {
        /// How many of the screen's fields stand before it.
        package let place: Int
        package let table: String
        package let column: Field
    }
}
