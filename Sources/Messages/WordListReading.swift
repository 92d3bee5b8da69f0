public import JSON

extension WordList {
    /// Reads a list file and tells everything that is wrong at once.
    ///
    /// The file is an object: `list` with its name, `source` with where the words come from, `first`
    /// with codes that stand above the others, `sorted` when the others follow the alphabet, and
    /// `items`. An item has `code`, `kk`, `ru`, and where needed `female` with words for a woman,
    /// `also` with other names, `alsoFor` with those that mean it only for a man or a woman, `none` when
    /// it says that there is nothing to tell.
    ///
    /// - Parameter proofreading: whether the letters of every word are looked at.
    /// - Returns: no list only when nothing of the kind is in the file.
    public static func read(
        _ node: Node, name: String, file: String, proofreading: Bool = true
    ) -> (list: WordList?, mistakes: [Mistake]) {
        var reader = ListReader(file: file, proofreading: proofreading)
        guard node.object != nil, let items = node["items"]?.array else {
            reader.report(
                "a list must be an object with \"list\", \"source\" and \"items\"", at: node)
            return (nil, reader.mistakes)
        }
        reader.refuseOthers(than: ["list", "source", "first", "sorted", "items"], in: node)
        if node["list"]?.string != name {
            reader.report(
                "\"list\" must be \"\(name)\", as the file is called", at: node["list"] ?? node)
        }
        if (node["source"]?.string ?? "").isEmpty {
            reader.report(
                "\"source\" must tell where the words come from", at: node["source"] ?? node)
        }
        let words = items.compactMap { reader.word($0) }
        reader.refuseShadows(among: items)
        let first = node["first"].map { reader.codes($0, of: words) } ?? []
        let sorted = reader.flag("sorted", of: node)
        return (
            WordList(name: name, words: words, first: first, sorted: sorted),
            reader.mistakes.inOrder()
        )
    }
}

private struct ListReader {
    let file: String
    let proofreading: Bool
    var mistakes: [Mistake] = []
    private var codes: Set<String> = []

    init(file: String, proofreading: Bool) {
        self.file = file
        self.proofreading = proofreading
    }

    mutating func report(_ text: String, at node: Node) {
        mistakes.append(Mistake(file: file, position: node.position, text: text))
    }

    private mutating func proofread(_ text: String, in language: Language, at node: Node) {
        guard proofreading else { return }
        for wrong in spellingMistakes(in: text, language: language) { report(wrong, at: node) }
    }

    mutating func word(_ item: Node) -> Word? {
        guard item.object != nil else {
            report("an item must be an object with \"code\", \"kk\" and \"ru\"", at: item)
            return nil
        }
        refuseOthers(than: ["code", "kk", "ru", "female", "also", "alsoFor", "none"], in: item)
        if let female = item["female"] { refuseOthers(than: ["kk", "ru"], in: female) }
        guard let code = text("code", of: item), let kk = text("kk", of: item, in: .kk),
            let ru = text("ru", of: item, in: .ru)
        else { return nil }
        if !codes.insert(code).inserted { report("the code \"\(code)\" stands twice", at: item) }
        return Word(
            code: code, kk: kk, ru: ru,
            kkFemale: item["female"].flatMap {
                $0["kk"] == nil ? nil : text("kk", of: $0, in: .kk)
            },
            ruFemale: item["female"].flatMap {
                $0["ru"] == nil ? nil : text("ru", of: $0, in: .ru)
            },
            also: names("also", of: item), alsoFor: namesBySex(of: item),
            isNone: flag("none", of: item))
    }

    private mutating func namesBySex(of item: Node) -> [String: [String]] {
        guard let names = item["alsoFor"] else { return [:] }
        refuseOthers(than: ["male", "female"], in: names)
        return ["male", "female"].reduce(into: [:]) { $0[$1] = self.names($1, of: names) }
    }

    private mutating func text(_ key: String, of item: Node, in language: Language? = nil)
        -> String?
    {
        guard let text = item[key]?.string, !text.isEmpty else {
            report("\"\(key)\" must be a text that is not empty", at: item[key] ?? item)
            return nil
        }
        if let language, let node = item[key] { proofread(text, in: language, at: node) }
        return text
    }

    private mutating func names(_ key: String, of item: Node) -> [String] {
        guard let names = item[key] else { return [] }
        guard let nodes = names.array, nodes.allSatisfy({ $0.string?.isEmpty == false }) else {
            report("\"\(key)\" must be an array of texts", at: names)
            return []
        }
        for node in nodes {
            // Either language may stand here, and people search with U+0451 too.
            proofread(node.string ?? "", in: .kk, at: node)
        }
        return nodes.compactMap(\.string)
    }

    mutating func codes(_ first: Node, of words: [Word]) -> [String] {
        guard let nodes = first.array else {
            report("\"first\" must be an array of codes", at: first)
            return []
        }
        for node in nodes where !codes.contains(node.string ?? "") {
            report("\"first\" names a code that no item has", at: node)
        }
        return nodes.compactMap(\.string)
    }

    mutating func flag(_ key: String, of node: Node) -> Bool {
        guard let flag = node[key] else { return false }
        if flag.bool == nil { report("\"\(key)\" must be true or false", at: flag) }
        return flag.bool ?? false
    }

    mutating func refuseOthers(than known: [String], in node: Node) {
        for member in node.object ?? [] where !known.contains(member.key) {
            let text =
                "there is no \"\(member.key)\" here; there may be "
                + known.joined(separator: ", ")
            mistakes.append(Mistake(file: file, position: member.keyPosition, text: text))
        }
    }

    /// A word that leads to two items shadows one of them: whoever types it gets the other.
    mutating func refuseShadows(among items: [Node]) {
        guard proofreading else { return }
        var owners: [String: [[Unicode.Scalar]: String]] = [:]
        for item in items {
            let code = item["code"]?.string ?? ""
            for (sex, node) in item.words {
                guard let text = node.string else { continue }
                let letters = text.plainWords
                let sexes = sex.isEmpty ? ["", "male", "female"] : ["", sex]
                let other = sexes.lazy.compactMap { owners[$0]?[letters] }.first { $0 != code }
                if let other {
                    report("\"\(text)\" leads to \"\(other)\" already; leave it to one", at: node)
                } else {
                    owners[sex, default: [:]][letters] = code
                }
            }
        }
    }
}

extension Node {
    /// The words of an item, each with the sex of who says them where that matters.
    fileprivate var words: [(sex: String, node: Node)] {
        let shown = [self["kk"], self["ru"], self["female"]?["kk"], self["female"]?["ru"]]
        let always = shown.compactMap(\.self) + (self["also"]?.array ?? [])
        let bySex = ["male", "female"].flatMap { sex in
            (self["alsoFor"]?[sex]?.array ?? []).map { (sex, $0) }
        }
        return always.map { ("", $0) } + bySex
    }
}
