/// Keys that the sources put together out of parts, such as `"doc.\(paper.id).short"`.
///
/// A part that is put in counts only if it may be what is put in there: a text, a case of an enum, a
/// name of the form or of the hub, a number, or another such key. So a word that nobody names is found
/// even where a whole family is asked for by an open end.
struct KeyPatterns {
    /// What stands between the parts that are put in; a pattern has at least one.
    private let patterns: Set<[Substring]>
    private let words: Set<String>

    /// Texts of the sources, the other names that may be put in, and texts that are keys as they stand.
    init(literals: [String], names: Set<String>) {
        words = names.union(literals)
        patterns = Set(literals.flatMap(KeyPatterns.patterns))
    }

    func fit(_ key: String) -> Bool {
        patterns.contains { $0[0].contains(".") && fits($0, key[...]) }
            || suffixes.contains { fits($0, key[...]) }
    }

    /// Patterns that add an end to a key, such as `"\(key).blank"`.
    private var suffixes: [[Substring]] {
        patterns.filter { $0.count == 2 && $0[0].isEmpty && $0[1].first == "." }
    }

    /// A text that ends with a point is put before one word, or before two with a point between them.
    private static func patterns(_ text: String) -> [[Substring]] {
        let parts = text.withoutInterpolations.split(
            separator: "\u{FFFC}", omittingEmptySubsequences: false)
        guard
            parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || "-.".contains($0) } })
        else { return [] }
        if parts.count > 1 { return [parts] }
        guard text.count > 1, text.hasSuffix("."), text.first?.isLetter == true else { return [] }
        return [[parts[0], ""], [parts[0], ".", ""]]
    }

    private func fits(_ parts: [Substring], _ key: Substring) -> Bool {
        guard let first = parts.first, key.hasPrefix(first) else { return false }
        let rest = key.dropFirst(first.count)
        guard parts.count > 1 else { return rest.isEmpty }
        return rest.indices.contains { last in
            let next = rest.index(after: last)
            return fits(Array(parts.dropFirst()), rest[next...]) && isKnown(rest[..<next])
        }
    }

    private func isKnown(_ part: Substring) -> Bool {
        words.contains(String(part)) || part.allSatisfy(\.isNumber)
            || patterns.contains { !$0[0].isEmpty && part.hasPrefix($0[0]) && fits($0, part) }
    }
}
