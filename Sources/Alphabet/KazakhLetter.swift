/// The letters of Kazakh that a Russian keyboard lacks, each by the Russian letter that is like it.
public enum KazakhLetter {
    private static let small: [Character: Character] = [
        "а": "ә", "и": "і", "н": "ң", "г": "ғ", "у": "ү", "й": "ұ", "к": "қ", "о": "ө", "х": "һ",
    ]

    /// The Latin letter on the key of a Russian one, small; nil for a letter of no such key.
    public static func latinKey(of letter: Character) -> Character? {
        keys[letter]
    }

    private static let keys: [Character: Character] = [
        "й": "q", "ц": "w", "у": "e", "к": "r", "е": "t", "н": "y", "г": "u", "ш": "i", "щ": "o",
        "з": "p", "ф": "a", "ы": "s", "в": "d", "а": "f", "п": "g", "р": "h", "о": "j", "л": "k",
        "д": "l", "я": "z", "ч": "x", "с": "c", "м": "v", "и": "b", "т": "n", "ь": "m", "х": "[",
    ]

    /// The Russian letters of the nine by what their keys write while the Latin layout is on.
    private static let russian: [Character: Character] = {
        var letters: [Character: Character] = ["{": "Х"]
        for (letter, key) in keys where small[letter] != nil {
            letters[key] = letter
            if key.isLetter { letters[key.uppercased().first ?? key] = letter.uppercased().first }
        }
        return letters
    }()

    /// All of them, small and capital, 18.
    public static let all: [Character] = small.values.sorted().flatMap { letter in
        [letter] + (letter.uppercased().first.map { [$0] } ?? [])
    }

    /// The Kazakh letter that is composed of a Russian one, small or capital; nil where there is none.
    public static func composed(of letter: Character) -> Character? {
        if let composed = small[letter] { return composed }
        return letter.lowercased().first.flatMap { small[$0] }?.uppercased().first
    }

    /// The same by the key, whichever layout is on: F stands where А does. Only for a key pressed with Alt,
    /// which would mean nothing else; what is typed without it is what it is.
    public static func composed(onKeyOf letter: Character) -> Character? {
        composed(of: letter) ?? russian[letter].flatMap(composed(of:))
    }
}
