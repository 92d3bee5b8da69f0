import Alphabet

/// What a word is sorted by, in the alphabet of one language.
struct SortKey: Comparable {
    private let weights: [UInt32]

    init(_ text: String, in language: Language) {
        let words = text.fromFirstCapital.plainWords
        weights = language == .ru ? words.map { $0.base.value } : words.map(kazakhWeight)
    }

    static func < (one: SortKey, other: SortKey) -> Bool {
        one.weights.lexicographicallyPrecedes(other.weights)
    }
}

extension String {
    /// The text from its name on: what kind of place it is comes before, in small letters.
    fileprivate var fromFirstCapital: String {
        let capital = unicodeScalars.firstIndex { $0.properties.isUppercase }
        return capital.map { String(self[$0...]) } ?? self
    }
}

/// Letters of the alphabet come after everything else and in their own order.
private func kazakhWeight(_ scalar: Unicode.Scalar) -> UInt32 {
    kazakhWeights[scalar] ?? scalar.value
}

private let kazakhWeights: [Unicode.Scalar: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(kazakhAlphabet, 0x200000...))
