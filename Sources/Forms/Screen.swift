/// One screen of the form, and one section of the paper.
public struct Screen: Sendable {
    public let id: String
    /// The order's number when the whole screen is one point of it.
    public let point: String?
    public let source: Source
    public let when: Condition?
    public let fields: [Field]
}
