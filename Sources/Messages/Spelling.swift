import Alphabet

/// What no eye finds in a text: letters that only look right.
///
/// - Returns: a sentence for every mistake; empty when all is well.
func spellingMistakes(in text: String, language: Language) -> [String] {
    var mistakes: [String] = []
    if !text.isComposed {
        mistakes.append("the text is not in Unicode's normal form C; letters come with loose marks")
    }
    if language == .ru, text.unicodeScalars.contains(where: { $0 == "ё" || $0 == "Ё" }) {
        mistakes.append("write U+0435 for U+0451, as the order does")
    }
    let isCyrillicText = text.unicodeScalars.contains(where: \.isCyrillic)
    for part in text.partsOutsidePlaceholders {
        for word in part.unicodeScalars.split(whereSeparator: { !$0.isLetter }) {
            guard let scalar = foreignLetter(in: word, ofCyrillicText: isCyrillicText) else {
                continue
            }
            var mistake = "in \"\(Substring(word))\" stands \(name(of: scalar))"
            if let right = cyrillicTwin(of: scalar) { mistake += "; \(name(of: right)) is meant" }
            mistakes.append(mistake)
        }
    }
    return mistakes
}

extension String {
    /// The words around the placeholders, and those that a plural chooses from.
    fileprivate var partsOutsidePlaceholders: [Substring] {
        pieces.flatMap { piece -> [Substring] in
            switch piece {
            case .words(let words): [words]
            case .placeholder(_, _, let one, let many): [one, many].compactMap { $0 }
            }
        }
    }
}

/// The first letter that does not belong into a word, or nil.
private func foreignLetter(
    in word: Substring.UnicodeScalarView, ofCyrillicText isCyrillicText: Bool
) -> Unicode.Scalar? {
    guard let foreign = word.first(where: { !$0.isKazakh }) else { return nil }
    if let impostor = word.first(where: impostors.contains) { return impostor }
    if word.contains(where: \.isCyrillic) { return foreign }
    // A small Latin letter alone among Cyrillic words is a preposition in disguise.
    let isAlone = word.dropFirst().isEmpty && foreign.properties.isLowercase
    return isCyrillicText && isAlone && cyrillicTwin(of: foreign) != nil ? foreign : nil
}

private func name(of scalar: Unicode.Scalar) -> String {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true).padded(to: 4)
    let script = scalar.value < 0x250 ? "the Latin " : ""
    return "\(script)'\(scalar)' (\(code))"
}

/// Latin letters that stand only where a Kazakh one was meant: schwa and barred o.
private let impostors: [Unicode.Scalar] = ["\u{259}", "\u{18F}", "\u{275}", "\u{19F}"]

/// The Cyrillic letter that is meant by one which looks like it, or by a sign that an encoding of
/// Windows makes of a Kazakh letter.
private func cyrillicTwin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let character = Character(scalar)
    let twin = LookAlikes.cyrillic[character] ?? LookAlikes.kz1048[character]
    return twin?.unicodeScalars.first ?? ["Y": "У", "k": "к", "\u{19F}": "Ө"][scalar]
}
