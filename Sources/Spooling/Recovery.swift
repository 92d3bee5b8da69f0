/// What was found in a journal when it was opened.
public struct Recovery: Sendable, Hashable {
    /// Everything that is whole, in order.
    public let payloads: [[UInt8]]
    /// How many bytes at the end were no whole record and are not part of the draft any more.
    public let lost: Int
    /// Where the damaged journal was kept as it was; nil when nothing was lost, or when there was no
    /// way to keep it.
    public let kept: String?
}
