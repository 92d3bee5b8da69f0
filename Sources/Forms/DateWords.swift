import Alphabet

/// The words that stand in written dates: names of the months, and what is written beside a year.
public struct DateWords: Sendable {
    /// The names of each month; a beginning of three letters and more that only this month has is an
    /// abbreviation of it.
    private let months: [[[Unicode.Scalar]]]
    private let others: Set<[Unicode.Scalar]>

    /// - Parameters:
    ///   - months: For each month from January, all of its names in all languages and cases.
    ///   - others: What may stand beside a year or a day.
    public init(months: [[String]], others: [String]) {
        self.months = months.map { $0.map(\.folded) }
        self.others = Set(others.map(\.folded))
    }

    /// Dates of digits only.
    public static let none = DateWords(months: [], others: [])

    /// The longest ending that a case puts behind the name of a month; a surname has longer ones.
    private static let ending = 3

    enum Meaning: Hashable { case month(Int), other, beginning, nothing }

    /// What a word is: a month from 1, also abbreviated or in another case; another word of dates;
    /// what may yet become one of them; or nothing of the kind.
    func meaning(of word: String) -> Meaning {
        let letters = word.folded
        if others.contains(letters) { return .other }
        let matching = months.indices.filter { month in
            months[month].contains { name in
                name.starts(with: letters)
                    || letters.starts(with: name) && letters.count <= name.count + DateWords.ending
            }
        }
        if matching.count == 1, letters.count >= 3 { return .month(matching[0] + 1) }
        let mayBecome = others.contains { $0.starts(with: letters) } || !matching.isEmpty
        return mayBecome ? .beginning : .nothing
    }
}

extension String {
    /// The small letters of the Russian layout that a hurried clerk types for the text's.
    fileprivate var folded: [Unicode.Scalar] {
        composed.lowercased().unicodeScalars.map(\.base)
    }
}
