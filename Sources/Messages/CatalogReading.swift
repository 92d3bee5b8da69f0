public import JSON

extension Catalog {
    /// Reads the words of both languages and the lists, and tells everything that is wrong at once.
    ///
    /// Each language is one flat object of keys and texts, both with the same keys in the same order,
    /// so that a translator can lay one beside the other. There is no catalog when a file is not even
    /// an object; otherwise there is one, as good as it gets, beside the mistakes.
    ///
    /// - Parameter folder: where the files lie, as mistakes shall name it.
    public static func read(
        kk: Node, ru: Node, lists: [(name: String, file: String, node: Node)],
        folder: String = "Locales"
    ) -> (catalog: Catalog?, mistakes: [Mistake]) {
        var mistakes: [Mistake] = []
        let kazakh = Texts(kk, language: .kk, file: folder + "/kk.json", mistakes: &mistakes)
        let russian = Texts(ru, language: .ru, file: folder + "/ru.json", mistakes: &mistakes)
        if let kazakh, let russian {
            mistakes += missing(in: kazakh, comparedWith: russian)
            mistakes += missing(in: russian, comparedWith: kazakh)
            mistakes += misplaced(in: russian, comparedWith: kazakh)
            mistakes += differences(between: kazakh, and: russian)
        }
        mistakes = ["/kk.json", "/ru.json"].flatMap { name in
            mistakes.filter { $0.file == folder + name }.inOrder()
        }
        var wordLists: [WordList] = []
        for (name, file, node) in lists {
            let (list, wrong) = WordList.read(node, name: name, file: file)
            if let list { wordLists.append(list) }
            mistakes += wrong
        }
        guard let kazakh, let russian else { return (nil, mistakes) }
        let catalog = Catalog(
            keys: kazakh.members.map(\.key), kk: kazakh.texts, ru: russian.texts, lists: wordLists)
        return (catalog, mistakes)
    }
}

/// One language's file, as far as it could be understood.
private struct Texts {
    let file: String
    let members: [Member]
    let texts: [String: String]
    /// At which place in the file a key stands, counted from zero.
    let places: [String: Int]

    init?(_ node: Node, language: Language, file: String, mistakes: inout [Mistake]) {
        func report(_ text: String, at position: Position?) {
            mistakes.append(Mistake(file: file, position: position, text: text))
        }
        guard let members = node.object else {
            report("the file must be one object of keys and texts", at: node.position)
            return nil
        }
        var texts: [String: String] = [:]
        var places: [String: Int] = [:]
        for (place, member) in members.enumerated() {
            if places.updateValue(place, forKey: member.key) != nil {
                report("the key \"\(member.key)\" stands twice", at: member.keyPosition)
            }
            if !member.key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
                report(
                    "the key \"\(member.key)\" holds something else than Latin letters",
                    at: member.keyPosition)
            }
            guard let text = member.node.string else {
                report("\"\(member.key)\" must be a text", at: member.node.position)
                continue
            }
            texts[member.key] = text
            for wrong in spellingMistakes(in: text, language: language) {
                report("\"\(member.key)\": \(wrong)", at: member.node.position)
            }
            if text.pieces.contains(where: isStrayBrace) {
                report("\"\(member.key)\": a brace that is no {name}", at: member.node.position)
            }
        }
        self.file = file
        self.members = members
        self.texts = texts
        self.places = places
    }

    /// The file as one language's file speaks of the other.
    var shortName: String { String(file.split(separator: "/").last ?? "") }
}

private func isStrayBrace(_ piece: Piece) -> Bool {
    if case .words(let words) = piece { words.contains { $0 == "{" || $0 == "}" } } else { false }
}

/// Keys that only the other file has, told at the place where they should stand.
private func missing(in texts: Texts, comparedWith other: Texts) -> [Mistake] {
    var next = 0
    var mistakes: [Mistake] = []
    for member in other.members {
        if let place = texts.places[member.key] {
            next = place + 1
            continue
        }
        let here = next < texts.members.count ? texts.members[next] : texts.members.last
        mistakes.append(
            Mistake(
                file: texts.file, position: here?.keyPosition,
                text: "there is no \"\(member.key)\" here; \(other.shortName) has it"))
    }
    return mistakes
}

/// The fewest keys that would have to move for both files to have the same order.
private func misplaced(in texts: Texts, comparedWith other: Texts) -> [Mistake] {
    let common = texts.members.filter { other.places[$0.key] != nil }
    let places = common.map { other.places[$0.key] ?? 0 }
    return indicesOutOfOrder(in: places).map { index in
        let before = other.members[..<places[index]].last { texts.places[$0.key] != nil }
        let right = before.map { "after \"\($0.key)\"" } ?? "at the beginning"
        return Mistake(
            file: texts.file, position: common[index].keyPosition,
            text: "\"\(common[index].key)\" should stand \(right), as in \(other.shortName)")
    }
}

/// Texts that are empty, and placeholders that one language has and the other has not.
private func differences(between kazakh: Texts, and russian: Texts) -> [Mistake] {
    var mistakes: [Mistake] = []
    for texts in [kazakh, russian] {
        let other = texts.file == kazakh.file ? russian : kazakh
        for member in texts.members where texts.texts[member.key] == "" {
            // A screen may have no heading of its own, but then in neither language.
            if member.key.hasSuffix(".heading"), other.texts[member.key] == "" { continue }
            mistakes.append(
                Mistake(
                    file: texts.file, position: member.node.position,
                    text: "\"\(member.key)\" is empty"))
        }
    }
    for member in russian.members {
        guard let kk = kazakh.texts[member.key], let ru = russian.texts[member.key] else {
            continue
        }
        let (ours, others) = (ru.placeholders, kk.placeholders)
        guard ours != others else { continue }
        let names = { (set: Set<String>) in
            set.isEmpty ? "none" : set.sorted().map { "{\($0)}" }.joined(separator: ", ")
        }
        mistakes.append(
            Mistake(
                file: russian.file, position: member.node.position,
                text: "\"\(member.key)\" has the placeholders \(names(ours));"
                    + " \(kazakh.shortName) has \(names(others))"))
    }
    return mistakes
}
