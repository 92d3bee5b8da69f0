import Alphabet
package import Messages

/// Words of a sheet, each piece with the language that it is in.
///
/// A sheet in both languages has them side by side; programs that read aloud, and those that break
/// lines, need to know which is which.
package struct Words: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        /// Nil for numbers, signs, and what is in no language.
        package let language: Language?
        package let text: String
        /// Whether it was answered, and does not belong to the form.
        package let isValue: Bool
    }

    package private(set) var pieces: [Piece] = []

    package init() {}

    package init(_ text: String, in language: Language? = nil, isValue: Bool = false) {
        if !text.isEmpty {
            // What came from a file shall not act on a terminal or a printer.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let safe = lines.map { String($0).harmless }.joined(separator: "\n")
            pieces = [Piece(language: language, text: safe.unbroken, isValue: isValue)]
        }
    }

    /// What was answered, in the language of the document.
    package static func value(_ text: String, in language: Language? = nil) -> Words {
        Words(text, in: language, isValue: true)
    }

    /// Room for a pen: two lines.
    static let room = Words("\n")

    package var isEmpty: Bool { pieces.isEmpty }

    package var text: String { pieces.map(\.text).joined() }

    package static func + (left: Words, right: Words) -> Words {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    package static func + (left: Words, right: String) -> Words { left + Words(right) }

    package static func + (left: String, right: Words) -> Words { Words(left) + right }

    /// Both languages side by side; what is equal stands once, and a colon before the stroke falls away.
    static func both(kk: String, ru: String) -> Words {
        if kk == ru || ru.isEmpty { return Words(kk, in: .kk) }
        if kk.isEmpty { return Words(ru, in: .ru) }
        let first = kk.hasSuffix(":") && ru.hasSuffix(":") ? String(kk.dropLast()) : kk
        return Words(first, in: .kk) + " / " + Words(ru, in: .ru)
    }

    /// The words of several, with something between them; empty ones are left out.
    static func joined(_ parts: [Words], with separator: String) -> Words {
        parts.filter { !$0.isEmpty }.reduce(Words()) { $0.isEmpty ? $1 : $0 + separator + $1 }
    }
}

extension String {
    /// The text with blanks that no line ends at: after №, inside a telephone number, between initials
    /// and a surname.
    var unbroken: String {
        var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else { return self }
        var text = words.removeFirst()
        var last = text[...]
        for word in words {
            let isKept =
                last.hasSuffix("№") || last.isInitial && word.first?.isUppercase == true
                || last.isPartOfNumber && word[...].isPartOfNumber
            text += (isKept ? "\u{A0}" : " ") + word
            last = word[...]
        }
        return text
    }
}

extension Substring {
    /// A capital letter with a full stop, or two such.
    fileprivate var isInitial: Bool {
        let signs = Array(self)
        return !signs.isEmpty && signs.count <= 4 && signs.count.isMultiple(of: 2)
            && signs.indices.allSatisfy {
                $0.isMultiple(of: 2) ? signs[$0].isUppercase : signs[$0] == "."
            }
    }

    /// Digits with the signs of telephone numbers.
    fileprivate var isPartOfNumber: Bool {
        utf8.contains { (48...57).contains($0) }
            && utf8.allSatisfy { (48...57).contains($0) || "+()-,;".utf8.contains($0) }
    }
}
