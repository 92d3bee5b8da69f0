/// A region, district, settlement or the like of Kazakhstan.
public struct Place: Sendable, Hashable {
    /// Nine digits of the state classifier (NK RK 11, KATO): region, district, subdistrict, settlement.
    public let code: String
    /// The official name with its kind, in Kazakh.
    public let kk: String
    /// The official name with its kind, in Russian.
    public let ru: String
    /// Former and short names by which the place is found.
    public let also: [String]

    public init(code: String, kk: String, ru: String, also: [String] = []) {
        self.code = code
        self.kk = kk
        self.ru = ru
        self.also = also
    }

    /// A place from a list whose codes are those of the classifier, such as the list of regions.
    public init(_ word: Word) {
        self.init(code: word.code, kk: word.kk, ru: word.ru, also: word.also)
    }

    /// The place as a word of a list.
    public var word: Word { Word(code: code, kk: kk, ru: ru, also: also) }
}

extension Place {
    /// The codes above this one, the nearest first.
    ///
    /// The structure of the code is AB CD EF HIJ: two digits each for region, district and
    /// subdistrict, three for the settlement. Cities skip levels in many ways, so that the first of
    /// these codes which is in the table at all is the parent.
    static func codes(above code: String) -> [String] {
        let above = [6, 4, 2].map { code.prefix($0) + String(repeating: "0", count: 9 - $0) }
        var codes: [String] = []
        for candidate in above.map(String.init) where candidate != code && codes.last != candidate {
            codes.append(candidate)
        }
        return codes
    }

    /// Ways to name the place, each list less exact than the one before it.
    ///
    /// The kind of a place stands before or behind its name, in small letters or abbreviated; but a
    /// name, too, may hold a small word, so every way of leaving words off is tried.
    var names: [[[Unicode.Scalar]]] {
        var names = [([kk, ru] + also).map(\.plainWords)]
        for text in [kk, ru] {
            let words = text.split { $0 == " " }.flatMap(partsAfterDots)
            let leading = words.prefix(while: isKind).count
            let trailing = words.reversed().prefix(while: isKind).count
            for left in 0...leading {
                for right in 0...trailing where left + right > 0 && left + right < words.count {
                    while names.count <= left + right { names.append([]) }
                    let rest = words.dropFirst(left).dropLast(right)
                    names[left + right].append(rest.joined(separator: " ").plainWords)
                }
            }
        }
        return names
    }
}

private func partsAfterDots(_ word: Substring) -> [Substring] {
    guard let dot = word.firstIndex(of: "."), word.index(after: dot) < word.endIndex else {
        return [word]
    }
    return [word[...dot]] + partsAfterDots(word[word.index(after: dot)...])
}

private func isKind(_ word: Substring) -> Bool {
    word.last == "." || word.first?.isLowercase == true
}
