import Messages

/// How surnames and patronymics end for men and women: words of Locales, `ов:ова, …`.
struct NameEndings: Sendable {
    /// Masculine and feminine.
    private let ofSurnames: [[String]]
    /// What the father's name ends with and loses, and what takes its place for a son and a daughter.
    private let ofPatronymics: [[String]]

    init(_ catalog: Catalog, _ language: Language) {
        func read(_ key: String, _ language: Language) -> [[String]] {
            catalog.text(key, in: language).components(of: ", ").map { $0.components(of: ":") }
        }
        ofSurnames = read("name.surnames", .kk) + read("name.surnames", .ru)
        ofPatronymics = read("name.patronymics", language)
    }

    /// The surname, and as the other sex has it.
    func surnames(_ surname: String) -> [String] {
        for pair in ofSurnames where pair.count == 2 {
            if surname.hasSuffix(pair[1]) {
                return [surname.dropLast(pair[1].count) + pair[0], surname]
            }
            if surname.hasSuffix(pair[0]) {
                return [surname, surname.dropLast(pair[0].count) + pair[1]]
            }
        }
        return [surname]
    }

    func isFeminine(_ surname: String) -> Bool {
        ofSurnames.contains { $0.count == 2 && surname.hasSuffix($0[1]) }
    }

    /// The patronymics that a father's name makes, that of the sex first.
    func patronymics(of father: String, isFemale: Bool) -> [String] {
        let rule = ofPatronymics.first { $0.count == 3 && father.hasSuffix($0[0]) }
        guard let rule, !father.isEmpty else { return [] }
        let stem = father.dropLast(rule[0].count)
        return (isFemale ? [rule[2], rule[1]] : [rule[1], rule[2]]).map { stem + $0 }
    }

    /// The patronymics of those who have one father with somebody, by the patronymic of that one.
    func patronymics(like other: String, isFemale: Bool) -> [String] {
        let pairs = ofPatronymics.compactMap { $0.count == 3 ? Array($0.dropFirst()) : nil }
        let ends = pairs.flatMap { pair in pair.filter(other.hasSuffix).map { (pair, $0) } }
        guard let (pair, end) = ends.max(by: { $0.1.count < $1.1.count }) else { return [] }
        let stem = other.dropLast(end.count)
        return (isFemale ? pair.reversed() : pair).map { stem + $0 }
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
