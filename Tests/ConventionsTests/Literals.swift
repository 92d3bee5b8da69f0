/// A text between quotes in a source file.
struct Literal {
    let text: String
    /// Counted from one.
    let line: Int

    /// The literals of a source, comments left out; what is put in by `\(…)` stands as `\(`…`)`.
    ///
    /// It knows as much of Swift as the tests need: line comments, escapes, interpolations and
    /// texts over several lines.
    static func all(in source: String) -> [Literal] {
        var literals: [Literal] = []
        var isInBlock = false
        for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let text = String(line)
            let fences = text.components(of: "\"\"\"")
            if fences > 0 {
                isInBlock = fences.isMultiple(of: 2) ? isInBlock : !isInBlock
            } else if isInBlock {
                literals.append(Literal(text: text, line: number + 1))
            } else {
                literals += Literal.parts(of: text).map { Literal(text: $0, line: number + 1) }
            }
        }
        return literals
    }

    private static func parts(of line: String) -> [String] {
        var parts: [String] = []
        var text: String?
        var inner = ""
        var depth = 0
        var rest = line[...]
        while let character = rest.popFirst() {
            guard var open = text else {
                if character == "/", rest.first == "/" { break }
                if character == "\"" { text = "" }
                continue
            }
            if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                inner.append(character)
                open.append(character)
                text = open
                // What is put in may hold literals of its own.
                if depth == 0 { parts += Literal.parts(of: inner) }
            } else if character == "\\" {
                let next = rest.popFirst() ?? " "
                if next == "(" {
                    depth = 1
                    inner = ""
                }
                text = open + "\\" + String(next)
            } else if character == "\"" {
                parts.append(open)
                text = nil
            } else {
                text = open + String(character)
            }
        }
        return parts
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }

    /// The text with every interpolation replaced by one character.
    var withoutInterpolations: String {
        var text = ""
        var depth = 0
        var rest = self[...]
        while let character = rest.popFirst() {
            if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            } else if character == "\\", rest.first == "(" {
                rest.removeFirst()
                depth = 1
                text += "\u{FFFC}"
            } else {
                text.append(character)
            }
        }
        return text
    }
}
