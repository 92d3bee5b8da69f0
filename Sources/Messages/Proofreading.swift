import JSON

extension Texts {
    /// What is wrong in the file by itself.
    var mistakes: [Mistake] {
        var mistakes: [Mistake] = []
        var keys: Set<String> = []
        for member in members {
            let key = member.key
            func report(_ text: String, at position: TextPosition?) {
                mistakes.append(Mistake(file: file, position: position, text: text))
            }
            if !keys.insert(key).inserted {
                report("the key \"\(key)\" stands twice", at: member.keyPosition)
            }
            if !key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
                report(
                    "the key \"\(key)\" holds something else than Latin letters",
                    at: member.keyPosition)
            }
            guard let text = member.node.string else {
                report("\"\(key)\" must be a text", at: member.node.position)
                continue
            }
            for wrong in spellingMistakes(in: text, language: language) {
                report("\"\(key)\": \(wrong)", at: member.node.position)
            }
            if text.pieces.contains(where: isStrayBrace) {
                report("\"\(key)\": a brace that is no {name}", at: member.node.position)
            }
            for line in text.linesTooWide where key.hasPrefix("usage.") {
                report(
                    "\"\(key)\": \"\(line.prefix(20))…\" is wider than \(helpColumns) columns;"
                        + " break the line",
                    at: member.node.position)
            }
        }
        return mistakes
    }

    /// At which place in the file a key stands, counted from zero.
    fileprivate var places: [String: Int] {
        Dictionary(
            members.enumerated().map { ($0.element.key, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The file as the other language's file speaks of it.
    fileprivate var shortName: String { String(file.split(separator: "/").last ?? "") }
}

/// How wide a line of the command line's help may be: terminals break longer ones inside of words.
private let helpColumns = 78

extension String {
    fileprivate var linesTooWide: [Substring] {
        split(separator: "\n").filter { $0.count > helpColumns }
    }
}

private func isStrayBrace(_ piece: Piece) -> Bool {
    guard case .words(let words) = piece else { return false }
    return words.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
}

/// What is wrong between the two files.
func differences(between kazakh: Texts, and russian: Texts) -> [Mistake] {
    missing(in: kazakh, comparedWith: russian) + missing(in: russian, comparedWith: kazakh)
        + misplaced(in: russian, comparedWith: kazakh)
        + empty(in: kazakh, comparedWith: russian) + empty(in: russian, comparedWith: kazakh)
        + otherPlaceholders(in: russian, comparedWith: kazakh)
}

/// Keys that only the other file has, told at the place where they should stand.
private func missing(in texts: Texts, comparedWith other: Texts) -> [Mistake] {
    let places = texts.places
    var next = 0
    var mistakes: [Mistake] = []
    for member in other.members {
        if let place = places[member.key] {
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
    let (own, others) = (texts.places, other.places)
    let common = texts.members.filter { others[$0.key] != nil }
    let places = common.map { others[$0.key] ?? 0 }
    return indicesOutOfOrder(in: places).map { index in
        let before = other.members[..<places[index]].last { own[$0.key] != nil }
        let right = before.map { "after \"\($0.key)\"" } ?? "at the beginning"
        return Mistake(
            file: texts.file, position: common[index].keyPosition,
            text: "\"\(common[index].key)\" should stand \(right), as in \(other.shortName)")
    }
}

/// Texts without a word; but a screen may have no heading of its own, if it has none in both.
private func empty(in texts: Texts, comparedWith other: Texts) -> [Mistake] {
    texts.members.compactMap { member in
        let isHeading = member.key.hasSuffix(".heading") && other.texts[member.key] == ""
        guard texts.texts[member.key] == "", !isHeading else { return nil }
        return Mistake(
            file: texts.file, position: member.node.position, text: "\"\(member.key)\" is empty")
    }
}

/// Placeholders that one language has and the other has not.
private func otherPlaceholders(in texts: Texts, comparedWith other: Texts) -> [Mistake] {
    texts.members.compactMap { member in
        let pair = (texts.texts[member.key]?.placeholders, other.texts[member.key]?.placeholders)
        guard let own = pair.0, let others = pair.1, own != others else { return nil }
        let text =
            "\"\(member.key)\" has the placeholders \(list(own));"
            + " \(other.shortName) has \(list(others))"
        return Mistake(file: texts.file, position: member.node.position, text: text)
    }
}

private func list(_ placeholders: Set<String>) -> String {
    if placeholders.isEmpty { return "none" }
    return placeholders.sorted().map { "{\($0)}" }.joined(separator: ", ")
}
