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
    private let groupsOfPapers: Set<String>

    init(
        id: String, point: String?, source: Source, when: Condition?, fields: [Field],
        isCounted: Bool, asides: [Aside]
    ) {
        self.id = id
        self.point = point
        self.source = source
        self.when = when
        self.fields = fields
        self.isCounted = isCounted
        self.asides = asides
        groupsOfPapers = Set(fields.filter { $0.kind.paper != nil }.compactMap(\.group))
    }

    /// The key of its name in Locales.
    package var titleKey: String { "screen.\(id).title" }
    /// The key of what stands above its questions.
    package var headingKey: String { "screen.\(id).heading" }
    /// The key of what must be known to answer them; not every screen has such words.
    package var instructionKey: String { "screen.\(id).instruction" }
    /// The key of what stands above a group of fields; not every group has such words.
    package static func headingKey(ofGroup name: String) -> String { "group.\(name).heading" }

    /// Whether papers stand among the fields of a group.
    package func asksForPapers(in group: String) -> Bool {
        groupsOfPapers.contains(group)
    }

    /// Something that is asked of each row of a table.
    package struct Aside: Sendable {
        /// How many of the screen's fields stand before it.
        package let place: Int
        package let table: String
        package let column: Field
    }
}
