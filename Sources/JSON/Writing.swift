extension Node {
    /// The document for people: two blanks of indentation a level, a line feed at the end.
    public var text: String {
        var text = ""
        write(to: &text, indentation: 0)
        text += "\n"
        return text
    }

    /// The document on one line, without a blank and without a line feed at the end.
    public var line: String {
        var line = ""
        write(to: &line, indentation: nil)
        return line
    }

    /// Appends the node; without an indentation all stays on one line.
    private func write(to text: inout String, indentation: Int?) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): Node.write(string, to: &text)
        case .array(let elements):
            let deeper = indentation.map { $0 + 1 }
            Node.write(elements, between: "[", "]", to: &text, indentation: indentation) {
                $0.write(to: &$1, indentation: deeper)
            }
        case .object(let members):
            let deeper = indentation.map { $0 + 1 }
            Node.write(members, between: "{", "}", to: &text, indentation: indentation) {
                Node.write($0.key, to: &$1)
                $1 += deeper == nil ? ":" : ": "
                $0.node.write(to: &$1, indentation: deeper)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between opening: String, _ closing: String, to text: inout String,
        indentation: Int?, item write: (Item, inout String) -> Void
    ) {
        text += opening
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            if let indentation { breakLine(&text, indentation: indentation + 1) }
            write(item, &text)
        }
        if let indentation, !items.isEmpty { breakLine(&text, indentation: indentation) }
        text += closing
    }

    private static func breakLine(_ text: inout String, indentation: Int) {
        text += "\n"
        for _ in 0..<indentation { text += "  " }
    }

    /// Appends a string in quotes, escaping only what JSON forbids to stand as it is.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        if string.utf8.contains(where: mustBeEscaped) {
            for scalar in string.unicodeScalars {
                if scalar.value < 0x80, mustBeEscaped(UInt8(scalar.value)) {
                    text += escape(UInt8(scalar.value))
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        } else {
            text += string
        }
        text += "\""
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The shortest escape of a byte of ASCII.
    static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x08: return "\\b"
        case 0x0C: return "\\f"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "\\u00" + (digits.count < 2 ? "0" : "") + digits
        }
    }
}
