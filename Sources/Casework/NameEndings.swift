import Alphabet
import Forms
import Messages

/// How surnames end for men and women: words of Locales, `ов:ова, …`.
///
/// One ending of women may belong to several of men (`ая` to `ый` and `ой`), and one of men may be like one of
/// women (`ина`): then nobody can tell from a woman's surname what her father's is, and nothing is certain.
struct NameEndings: Sendable {
    private let pairs: [(male: String, female: String)]

    init(_ catalog: Catalog) {
        var pairs: [(male: String, female: String)] = []
        for language in [Language.kk, .ru] {
            for pair in catalog.text("name.surnames", in: language).parts(between: ", ") {
                let ends = pair.parts(between: ":")
                guard ends.count == 2, !pairs.contains(where: { $0 == (ends[0], ends[1]) }) else {
                    continue
                }
                pairs.append((ends[0], ends[1]))
            }
        }
        self.pairs = pairs
    }

    /// A surname as it is written, and what it may be for the other sex.
    struct Surname: Hashable, Sendable {
        let written: String
        /// The likeliest first; empty where both sexes have the same, or nobody knows better.
        var others: [String] = []
        /// Whose it is as it is written; nil where both have it, or where that cannot be told.
        var sex: Sex?
        /// Whether the other sex has surely the first of `others`.
        var isCertain = true

        var all: [String] { [written] + others }

        /// All of them: that of the person's sex first, and a man's where that is not known; as it is written,
        /// where the other one is not certain.
        func ordered(for person: Sex?) -> [String] {
            guard let sex, isCertain, person ?? .male != sex else { return all }
            return others + [written]
        }
    }

    /// A surname for both sexes, each part of a double one by itself.
    ///
    /// - Parameter sex: that of the person who bears it; nil where it is not known, and the ending must tell.
    func forms(of surname: String, sex: Sex?) -> Surname {
        var forms = Surname(written: surname)
        var others = [""]
        for (part, separator) in surname.partsOfName {
            let own = partForms(of: part, sex)
            let choices = own.others.isEmpty ? [part] : own.others
            others = others.flatMap { head in choices.map { head + $0 + separator } }
            if own.others.isEmpty { continue }
            forms.sex = forms.sex ?? own.sex
            forms.isCertain = forms.isCertain && own.isCertain
        }
        forms.others = others.filter { $0 != surname }
        return forms
    }

    private func partForms(of part: String, _ sex: Sex?) -> Surname {
        let asWoman = sex == .male ? [] : ends(of: part, \.female)
        let asMan = sex == .female ? [] : ends(of: part, \.male)
        // Who is not known to be a man or a woman is what the ending says, if it is that of one alone.
        if let first = asWoman.first {
            let men = asWoman.map { part.ending(first.female, replacedBy: $0.male) }
            let others = men.filter { $0 != part }
            // Nobody is surely a woman by a surname that men have too.
            return Surname(
                written: part, others: others, sex: men == others ? .female : nil,
                isCertain: men.count == 1)
        }
        guard let pair = asMan.first, pair.male != pair.female else {
            return Surname(written: part)
        }
        return Surname(
            written: part, others: [part.ending(pair.male, replacedBy: pair.female)], sex: .male)
    }

    /// The pairs whose end the name has behind a stem, all of the longest that there is.
    private func ends(
        of name: String, _ side: KeyPath<(male: String, female: String), String>
    ) -> [(male: String, female: String)] {
        let small = name.comparable
        let fitting = pairs.filter { pair in
            let end = pair[keyPath: side]
            // What stands before it is a stem, and has a vowel: Цой and Лин are whole names.
            return small.hasSuffix(end)
                && small.dropLast(end.count).contains(where: \.isCyrillicVowel)
        }
        let longest = fitting.map { $0[keyPath: side].count }.max() ?? 0
        return fitting.filter { $0[keyPath: side].count == longest }
    }
}

extension String {
    /// The name without what stands in brackets: a maiden name.
    var withoutBrackets: String {
        var depth = 0
        var kept = ""
        for character in self {
            if character == "(" { depth += 1 }
            if depth == 0 { kept.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return kept.oneSpaced
    }

    /// The parts of a double name, each with the hyphen or the blank behind it.
    fileprivate var partsOfName: [(part: String, separator: String)] {
        var parts: [(part: String, separator: String)] = []
        var part = ""
        for character in self {
            if character == "-" || character == " " {
                parts.append((part, String(character)))
                part = ""
            } else {
                part.append(character)
            }
        }
        return parts + [(part, "")]
    }

    /// The name with another ending, in capitals where all of the name is; what both endings begin with stays
    /// as it is written.
    func ending(_ end: String, replacedBy other: String) -> String {
        let letters = filter(\.isLetter)
        let isInCapitals = letters.count > 1 && letters == letters.uppercased()
        let common = zip(end, other).prefix { $0 == $1 }.count
        let tail = String(other.dropFirst(common))
        return dropLast(end.count - common) + (isInCapitals ? tail.uppercased() : tail)
    }

    /// The name in small letters, with ё as the order writes it.
    var comparable: String { String(inSmallLetters.map { $0 == "ё" ? "е" : $0 }) }

    func parts(between separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
