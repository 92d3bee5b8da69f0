import Keeping

/// The codes of the lists of Locales, by the lists' names; each list is read when it is first asked for.
public final class ListCodes: Sendable {
    /// The names of all lists, in alphabetical order.
    public let names: [String]
    private let read: @Sendable (String) -> Set<String>?
    private let kept = KeptEach<String, Set<String>?>()

    /// - Parameter codes: reads the codes of a list; nil where there is none of that name.
    public init(
        names: some Sequence<String>, codes: @escaping @Sendable (_ name: String) -> Set<String>?
    ) {
        self.names = names.sorted()
        read = codes
    }

    /// Lists that were read already.
    public convenience init(_ lists: [String: Set<String>]) {
        self.init(names: lists.keys) { lists[$0] }
    }

    public subscript(name: String) -> Set<String>? { kept.value(of: name) { read(name) } }
}
