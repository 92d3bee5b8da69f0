import JSON
import Keeping

/// Every word that the program shows, in both languages, with the lists beside them.
///
/// A message may hold `{name}`, where a value is put in, and the one plural that the forms need:
/// `{years?year:years}` is the first word when the value of `years` has no comma, else the second.
public struct Catalog: Sendable {
    private let kk: LanguageTexts
    private let ru: LanguageTexts
    /// The lists that were read or asked for, by their names, and how one is read.
    private let lists: KeptEach<String, WordList?>
    private let readList: @Sendable (String) -> WordList?

    init(kk: LanguageTexts, ru: LanguageTexts, lists: [WordList]) {
        self.kk = kk
        self.ru = ru
        let named = Dictionary(
            lists.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.lists = KeptEach(atMost: 100)
        readList = { named[$0] }
    }

    /// The words of files that are known to be right: of them only what is asked for is read.
    ///
    /// - Parameter file: gives the bytes of a file of Locales by its name, nil where there is none.
    public init(readingFrom file: @escaping @Sendable (_ name: String) -> [UInt8]?) {
        kk = LanguageTexts { file("kk.json") }
        ru = LanguageTexts { file("ru.json") }
        lists = KeptEach(atMost: 100)
        readList = { name in
            let node = file("\(name).json").flatMap { try? Node.read($0, locating: false) }
            return node.flatMap {
                WordList.read($0, name: name, file: name, proofreading: false).list
            }
        }
    }

    /// The keys in the order of the Kazakh file.
    public var keys: [String] { kk.keys }

    /// Whether both languages have a text under the key.
    public func contains(_ key: String) -> Bool {
        kk[key] != nil && ru[key] != nil
    }

    /// The message under a key with its values put in.
    ///
    /// Both languages are joined, but stand once when they are the same after filling. A missing key
    /// gives itself in angle brackets: a clerk in the middle of a questionnaire is better served by
    /// an odd word than by a program that ended.
    public func text(
        _ key: String, in language: Language, with values: [String: String] = [:],
        joining: String = " / "
    ) -> String {
        text(key, in: language, joining: joining) { _ in values }
    }

    /// The same with values that are words themselves and differ by language, such as labels.
    ///
    /// The values are asked for Kazakh and for Russian, never for both at once.
    public func text(
        _ key: String, in language: Language, joining: String = " / ",
        with values: (Language) -> [String: String]
    ) -> String {
        let missing = "\u{27E8}\(key)\u{27E9}"
        switch language {
        case .kk: return kk[key]?.filled(with: values(.kk)) ?? missing
        case .ru: return ru[key]?.filled(with: values(.ru)) ?? missing
        case .both:
            return language.choose(
                kk: text(key, in: .kk, with: values), ru: text(key, in: .ru, with: values),
                joining: joining)
        }
    }

    /// The code that a text has in a list; nil where it is none of its words, or there is no list.
    public func code(for text: String, in list: String) -> String? {
        self.list(list)?.code(for: text)
    }

    /// The list of that name, such as `countries`, or nil when there is none.
    public func list(_ name: String) -> WordList? {
        lists.value(of: name) { readList(name) }
    }
}
