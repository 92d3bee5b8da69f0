/// A part of a message: words, or a place where a value is put in.
enum Piece: Equatable {
    case words(Substring)
    /// `{name}`, or `{name?one:many}` with two words of which the value's commas choose one.
    case placeholder(name: Substring, whole: Substring, one: Substring?, many: Substring?)
}

extension String {
    /// The message cut at its placeholders.
    ///
    /// A brace that begins no placeholder belongs to the words.
    var pieces: [Piece] {
        // Bytes are searched, not characters: this runs for every text when the program starts.
        var pieces: [Piece] = []
        var words = startIndex
        var rest = utf8[...]
        while let opening = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[utf8.index(after: opening)...]
            guard let closing = rest.firstIndex(of: UInt8(ascii: "}")),
                let piece = placeholder(self[opening...closing])
            else { continue }
            if words < opening { pieces.append(.words(self[words..<opening])) }
            pieces.append(piece)
            rest = rest[utf8.index(after: closing)...]
            words = rest.startIndex
        }
        if words < endIndex { pieces.append(.words(self[words...])) }
        return pieces
    }

    /// The message with its values put in; a placeholder without a value stays as it is.
    ///
    /// Values are put in once and never searched for placeholders: they are what people typed.
    func filled(with values: [String: String]) -> String {
        guard utf8.contains(UInt8(ascii: "{")) else { return self }
        return pieces.map { piece in
            switch piece {
            case .words(let words): return String(words)
            case .placeholder(let name, let whole, let one, let many):
                guard let value = values[String(name)] else { return String(whole) }
                guard let one, let many else { return value }
                return String(value.contains(",") ? many : one)
            }
        }.joined()
    }

    /// The names of the values that the message wants.
    var placeholders: Set<String> {
        guard utf8.contains(UInt8(ascii: "{")) else { return [] }
        return Set(
            pieces.compactMap { piece in
                if case .placeholder(let name, _, _, _) = piece { String(name) } else { nil }
            })
    }
}

private func placeholder(_ whole: Substring) -> Piece? {
    let inside = whole[
        whole.utf8.index(after: whole.startIndex)..<whole.utf8.index(before: whole.endIndex)]
    let end = inside.utf8.firstIndex { !isLetterOrDigit($0) } ?? inside.endIndex
    let name = inside[..<end]
    if name.isEmpty { return nil }
    let rest = inside[end...]
    if rest.isEmpty { return .placeholder(name: name, whole: whole, one: nil, many: nil) }
    let words = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard rest.first == "?", words.count == 2 else { return nil }
    return .placeholder(name: name, whole: whole, one: words[0], many: words[1])
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}
