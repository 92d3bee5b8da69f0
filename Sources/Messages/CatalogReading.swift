public import JSON

extension Catalog {
    /// Reads the words of both languages and the lists, and tells everything that is wrong at once.
    ///
    /// Each language is one flat object of keys and texts, both with the same keys in the same order,
    /// so that a translator can lay one beside the other. There is no catalog when a file is not even
    /// an object; otherwise there is one, as good as it gets, beside the mistakes.
    ///
    /// - Parameters:
    ///   - folder: where the files lie, as mistakes shall name it.
    ///   - proofreading: whether the words are looked at one by one, which takes some milliseconds.
    ///     The files inside the program are proofread by its tests; only others need it at a start.
    public static func read(
        kk: Node, ru: Node, lists: [(name: String, file: String, node: Node)],
        folder: String = "Locales", proofreading: Bool = true
    ) -> (catalog: Catalog?, mistakes: [Mistake]) {
        let kazakh = Texts(kk, language: .kk, file: folder + "/kk.json")
        let russian = Texts(ru, language: .ru, file: folder + "/ru.json")
        var mistakes: [Mistake] = []
        for (texts, node, name) in [(kazakh, kk, "/kk.json"), (russian, ru, "/ru.json")]
        where texts == nil {
            let text = "the file must be one object of keys and texts"
            mistakes.append(Mistake(file: folder + name, position: node.position, text: text))
        }
        if proofreading {
            mistakes += [kazakh, russian].compactMap { $0?.mistakes }.joined()
            if let kazakh, let russian { mistakes += differences(between: kazakh, and: russian) }
            mistakes = ["/kk.json", "/ru.json"].flatMap { name in
                mistakes.filter { $0.file == folder + name }.inOrder()
            }
        }
        var wordLists: [WordList] = []
        for (name, file, node) in lists {
            let read = WordList.read(node, name: name, file: file, proofreading: proofreading)
            if let list = read.list { wordLists.append(list) }
            mistakes += read.mistakes
        }
        guard let kazakh, let russian else { return (nil, mistakes) }
        let catalog = Catalog(
            kk: kazakh.whole, ru: russian.whole, lists: wordLists)
        return (catalog, mistakes)
    }
}

/// One language's file, as far as it could be understood.
struct Texts {
    let language: Language
    let file: String
    let members: [Member]
    let texts: [String: String]

    /// Nothing when the file is no object.
    init?(_ node: Node, language: Language, file: String) {
        guard let members = node.object else { return nil }
        let pairs = members.compactMap { member in member.node.string.map { (member.key, $0) } }
        self.language = language
        self.file = file
        self.members = members
        texts = Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }

    /// All of them, for a catalog.
    var whole: LanguageTexts { .whole(keys: members.map(\.key), texts: texts) }
}
