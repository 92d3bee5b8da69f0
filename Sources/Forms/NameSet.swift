/// A set of names of answers, by the numbers that a form has given them.
package struct NameSet: Hashable, Sendable {
    private var words: [UInt64]

    /// - Parameter count: how many names there are.
    package init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    package func contains(_ number: Int) -> Bool {
        words[number / 64] >> UInt64(number % 64) & 1 == 1
    }

    package mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

    package mutating func formUnion(_ other: NameSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    package func isDisjoint(with other: NameSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return false }
        return true
    }

    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
