/// One entry of a list: a code for programs and words for people.
public struct Word: Sendable, Hashable {
    public let code: String
    public let kk: String
    public let ru: String
    /// The words for a woman, where they differ.
    public let kkFemale: String?
    public let ruFemale: String?
    /// Other words by which the entry is found: old names, short forms.
    public let also: [String]
    /// Words that mean this entry only when a person of that sex says them, by the sex's code.
    public let alsoFor: [String: [String]]
    /// Whether choosing it says that there is nothing to tell.
    public let isNone: Bool

    public init(
        code: String, kk: String, ru: String, kkFemale: String? = nil, ruFemale: String? = nil,
        also: [String] = [], alsoFor: [String: [String]] = [:], isNone: Bool = false
    ) {
        self.code = code
        self.kk = kk
        self.ru = ru
        self.kkFemale = kkFemale
        self.ruFemale = ruFemale
        self.also = also
        self.alsoFor = alsoFor
        self.isNone = isNone
    }

    /// Stands in a word where something is to be written.
    public static let gap: Character = "\u{2026}"

    /// The word as it is written into the form; both languages are joined by a slash.
    public func text(in language: Language, female: Bool = false) -> String {
        language.choose(kk: female ? kkFemale ?? kk : kk, ru: female ? ruFemale ?? ru : ru)
    }
}
