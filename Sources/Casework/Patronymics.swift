import Alphabet
import Forms
import Messages

/// How patronymics are made of the names of fathers: rules and exceptions of Locales.
///
/// A rule is `ENDINGS:son:daughter`: the name has one of the endings, which goes, or stays where the other two
/// begin with a plus sign; the longest ending counts. What no rule and no exception fits has no patronymic here.
/// After «Справочник личных имен народов РСФСР», the chapter on Russian patronymics; in Kazakh ұлы and қызы
/// are added to the name as it is (Law on marriage and family of 26.12.2011, article 194).
struct Patronymics: Sendable {
    /// What a son and a daughter have of one father.
    struct Pair: Hashable, Sendable {
        let son, daughter: String

        func ordered(isFemale: Bool) -> [String] { isFemale ? [daughter, son] : [son, daughter] }
    }

    private struct Rule: Sendable {
        let ending: String
        let isAdded: Bool
        let ends: Pair
    }

    private let rules: [Language: [Rule]]
    /// Names that follow no rule.
    private let exceptions: [String: Pair]
    /// Names that have a Russian patronymic in a Kazakh document too; behind a hyphen, endings of such.
    private let russian: [String]

    init(_ catalog: Catalog) {
        func entries(_ key: String, _ language: Language) -> [[String]] {
            catalog.text(key, in: language).parts(between: ", ").map { $0.parts(between: ":") }
        }
        var rules: [Language: [Rule]] = [:]
        for language in [Language.kk, .ru] {
            rules[language] = entries("name.patronymics", language).filter { $0.count == 3 }
                .flatMap { parts in
                    let isAdded = parts[1].hasPrefix("+")
                    let ends = parts.dropFirst().map { String($0.drop { $0 == "+" }) }
                    return parts[0].parts(between: " ").map {
                        Rule(
                            ending: $0, isAdded: isAdded,
                            ends: Pair(son: ends[0], daughter: ends[1]))
                    }
                }
        }
        self.rules = rules
        exceptions = Dictionary(
            entries("name.fathers", .ru).filter { $0.count == 3 }.map {
                ($0[0].comparable, Pair(son: $0[1], daughter: $0[2]))
            }, uniquingKeysWith: { first, _ in first })
        russian = entries("name.russian", .kk).map { $0[0].comparable }
    }

    /// The patronymics that a father's name makes; nil where that is not certain.
    ///
    /// - Parameter manner: the language in whose manner the family has them.
    func pair(of father: String, in manner: Language) -> Pair? {
        // Of several names nobody knows which one it is made of.
        if !father.allSatisfy({ $0.isLetter || $0 == "-" }) { return nil }
        let head = father.prefix(father.lastIndex(of: "-").map { father[...$0].count } ?? 0)
        let name = String(father.dropFirst(head.count))
        let small = name.comparable
        if let pair = exceptions[small] { return pair.map { head + name.like($0) } }
        let fitting = (rules[isRussian(small) ? .ru : manner] ?? []).filter {
            small.hasSuffix($0.ending) && small.count > $0.ending.count + 1
        }
        guard let rule = fitting.max(by: { $0.ending.count < $1.ending.count }),
            !rule.ends.son.isEmpty
        else { return nil }
        let end = rule.isAdded ? "" : rule.ending
        return rule.ends.map { head + name.ending(end, replacedBy: $0) }
    }

    private func isRussian(_ small: String) -> Bool {
        russian.contains { $0.first == "-" ? small.hasSuffix($0.dropFirst()) : small == $0 }
    }

    /// The patronymics of those who have one father with somebody, by the patronymic of that one; nil where
    /// it is none.
    func pair(like other: String) -> Pair? {
        let small = other.comparable
        for pair in exceptions.values {
            if [pair.son, pair.daughter].contains(where: { $0.comparable == small }) {
                return pair.map { other.like($0) }
            }
        }
        let ends = rules.values.joined().flatMap { rule in
            [rule.ends.son, rule.ends.daughter].map { (pair: rule.ends, end: $0) }
        }.filter { !$0.end.isEmpty && small.hasSuffix($0.end) && small.count > $0.end.count + 1 }
        guard let found = ends.max(by: { $0.end.count < $1.end.count }) else { return nil }
        return found.pair.map { other.ending(found.end, replacedBy: $0) }
    }

    /// The language in whose manner a patronymic is made; nil where it is none.
    func manner(of patronymic: String) -> Language? {
        if pair(like: patronymic) == nil { return nil }
        let small = patronymic.comparable
        let isKazakh = (rules[.kk] ?? []).contains {
            small.hasSuffix($0.ends.son) || small.hasSuffix($0.ends.daughter)
        }
        return isKazakh ? .kk : .ru
    }
}

extension Patronymics.Pair {
    fileprivate func map(_ make: (String) -> String) -> Self {
        Self(son: make(son), daughter: make(daughter))
    }
}

extension String {
    /// Another name in capitals where this one is.
    fileprivate func like(_ other: String) -> String { ending(self, replacedBy: other) }
}
