/// Where the law or the order demands something; words for it are in `Locales`.
public struct Source: Hashable, Sendable {
    public var act: String
    public var part: String
    public var point: String?
    /// The subitem of the point; nil where the whole of it demands it.
    public var item: String?
}
