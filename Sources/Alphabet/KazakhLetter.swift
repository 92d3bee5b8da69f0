/// The letters of Kazakh that a Russian keyboard lacks, each by the Russian letter that is like it.
public enum KazakhLetter {
    private static let small: [Character: Character] = [
        "а": "ә", "и": "і", "н": "ң", "г": "ғ", "у": "ү", "й": "ұ", "к": "қ", "о": "ө", "х": "һ",
    ]

    /// All of them, small and capital, 18.
    public static let all: [Character] = small.values.sorted().flatMap { letter in
        [letter] + (letter.uppercased().first.map { [$0] } ?? [])
    }

    /// The Kazakh letter that is composed of a Russian one, small or capital; nil where there is none.
    public static func composed(of letter: Character) -> Character? {
        if let composed = small[letter] { return composed }
        return letter.lowercased().first.flatMap { small[$0] }?.uppercased().first
    }
}
