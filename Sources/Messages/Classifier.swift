import Keeping

/// The places of Kazakhstan as a tree, after the state classifier (NK RK 11, KATO).
///
/// It only suggests: a place that it does not know is written as the document has it.
public struct Classifier: Sendable {
    private let tree: Kept<Tree>
    /// The families that were asked for: a clerk types into a few of thousands, and each key asks again.
    private let families = KeptEach<String, Family>()

    /// Makes the tree when it is first asked; where a code stands twice, the first place counts.
    public init(places: @autoclosure @escaping @Sendable () -> [Place]) {
        tree = Kept { Tree(places()) }
    }

    private var places: [String: Place] { tree.value.places }
    public func place(code: String) -> Place? {
        places[code]
    }

    /// The official name of a place, or nil when the code is not in the table.
    public func name(_ code: String, in language: Language) -> String? {
        places[code]?.word.text(in: language)
    }

    /// The code of the place that holds this one, or nil for a region and an unknown code.
    public func parent(of code: String) -> String? {
        guard places[code] != nil else { return nil }
        return Place.codes(above: code).first { places[$0] != nil }
    }

    /// The places right below a code, or the regions; sorted by their names without their kinds.
    public func children(of code: String?) -> WordList { family(of: code).list }

    /// The one place right below a code that is called so, with or without its kind.
    ///
    /// Nothing is found when two are called so: better no code in the record than a wrong one.
    public func child(named text: String, of code: String?) -> Place? {
        let wanted = text.plainWords
        if wanted.isEmpty { return nil }
        let children = family(of: code).named
        let levels = children.map(\.names.count).max() ?? 0
        for level in 0..<levels {
            let found = children.filter {
                level < $0.names.count && $0.names[level].contains(wanted)
            }
            if !found.isEmpty { return found.count == 1 ? found[0].place : nil }
        }
        return nil
    }

    private func family(of code: String?) -> Family {
        families.value(of: code ?? "") {
            let own = (tree.value.childCodes[code ?? ""] ?? []).compactMap { places[$0] }
            return Family(
                list: WordList(name: code ?? "regions", words: own.map(\.word), sorted: true),
                named: own.map { ($0, $0.names) })
        }
    }
}

private struct Tree: Sendable {
    let places: [String: Place]
    /// Codes of the children under the code of their parent; the regions under an empty one.
    let childCodes: [String: [String]]

    init(_ all: [Place]) {
        let places = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var childCodes: [String: [String]] = [:]
        var seen: Set<String> = []
        for place in all where seen.insert(place.code).inserted {
            let parent = Place.codes(above: place.code).first { places[$0] != nil }
            childCodes[parent ?? "", default: []].append(place.code)
        }
        self.places = places
        self.childCodes = childCodes
    }
}

/// The places right below one, ready to be searched and to be told by their names.
private struct Family: Sendable {
    let list: WordList
    let named: [(place: Place, names: [[[Unicode.Scalar]]])]
}
