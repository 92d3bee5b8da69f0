/// What the machine refused, as the clerk is told it: what could not be done, and why.
public struct Trouble: Hashable, Sendable {
    /// The key of the sentence; where it has a `{why}`, the reason comes there.
    public let message: String
    /// The key of the reason.
    public let reason: String
    /// What the system calls the reason, for those that have no words.
    public let number: String

    public init(_ message: String, reason: String, number: String) {
        self.message = message
        self.reason = reason
        self.number = number
    }
}
