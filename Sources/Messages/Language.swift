/// In which language the program speaks: Kazakh, Russian, or both side by side.
public enum Language: String, Sendable, CaseIterable {
    case kk, ru, both

    /// The language that the language key brings after this one.
    public var next: Language {
        switch self {
        case .kk: .ru
        case .ru: .both
        case .both: .kk
        }
    }

    /// One text out of two; both are joined, but stand once when they are the same.
    func choose(kk: String, ru: String, joining: String = " / ") -> String {
        switch self {
        case .kk: kk
        case .ru: ru
        case .both: kk == ru ? kk : kk + joining + ru
        }
    }
}

extension Language {
    /// One language, for what is written outside of the screen.
    package var one: Language { self == .both ? .kk : self }

    /// The languages that it is, one after the other.
    package var each: [Language] { self == .both ? [.kk, .ru] : [self] }
}
