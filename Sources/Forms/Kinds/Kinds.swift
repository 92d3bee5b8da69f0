import JSON

/// All kinds that Screens can name.
enum Kinds {
    static let all: [any NamedKind.Type] = [
        TextKind.self, NameKind.self, DigitsKind.self, DocumentKind.self, DateKind.self,
        YearKind.self, ChoiceKind.self, CountryKind.self, PlaceKind.self, ListKind.self,
        LongTextKind.self, FlagKind.self, DeclarationKind.self, TableKind.self,
        PaperKind.self, AmountKind.self,
    ]

    /// The kind of that name.
    static func named(_ name: String) -> (any NamedKind.Type)? { all.first { $0.name == name } }
}

extension ObjectReader {
    /// The kind of a field, and the keys that only this kind has.
    func kind(of field: String, source: Source) -> (any Kind, keys: [String]) {
        let word = needed("kind")
        if word.isEmpty { return (TextKind(), []) }
        guard let kind = Kinds.named(word) else {
            let all = Kinds.all.map { $0.name }.joined(separator: ", ")
            refuse("there is no kind \"\(word)\"; the kinds are \(all)", at: node["kind"])
            return (TextKind(), [])
        }
        return (kind.init(reading: self, of: field, source: source), kind.keys)
    }
}
