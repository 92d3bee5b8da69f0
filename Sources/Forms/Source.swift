/// Where the law or the order demands something; words for it are in `Locales`.
public struct Source: Hashable, Sendable {
    public var act: String
    public var part: String
    public var point: String?
}
