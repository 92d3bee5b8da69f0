/// A function of a source, and how many lines it takes from its name to its last brace.
struct Length {
    let line: Int
    let lines: Int

    /// All functions of a source, those inside of others too.
    static func all(in text: String) -> [Length] {
        let lines = bare(text).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { start in
            guard isFunction(lines[start]) else { return nil }
            var depth = 0
            for index in start..<lines.endIndex {
                for character in lines[index] where "{}".contains(character) {
                    depth += character == "{" ? 1 : -1
                    if depth < 0 { return nil }
                    if depth == 0 { return Length(line: start + 1, lines: index - start + 1) }
                }
                // One without a body, as protocols have them.
                if depth == 0, index > start, isFunction(lines[index]) { return nil }
            }
            return nil
        }
    }

    private static func isFunction(_ line: Substring) -> Bool {
        let words = line.split(separator: " ").map { $0.prefix { $0.isLetter || $0 == "@" } }
        let first = words.first { !$0.hasPrefix("@") && !modifiers.contains(String($0)) }
        return ["func", "init", "deinit", "subscript"].contains(first)
    }

    private static let modifiers: Set<String> = [
        "public", "package", "internal", "fileprivate", "private", "static", "class", "final",
        "override", "mutating", "consuming", "borrowing", "nonisolated", "convenience", "required",
    ]

    /// The source without its comments and what stands between quotation marks; its lines stay.
    private static func bare(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        func isNext(_ sign: StaticString) -> Bool {
            let sign = Array(sign.description.utf8)
            return bytes.count - index >= sign.count
                && bytes[index..<index + sign.count].elementsEqual(sign)
        }
        func skip(to end: StaticString, escaping: Bool = false) {
            while index < bytes.count, !isNext(end) {
                if bytes[index] == UInt8(ascii: "\n") { kept.append(bytes[index]) }
                index += escaping && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index += end.utf8CodeUnitCount
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "/") where isNext("//"):
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "#") where isNext("#\""):
                index += 2
                skip(to: "\"#")
            case UInt8(ascii: "\"") where isNext("\"\"\""):
                index += 3
                skip(to: "\"\"\"", escaping: true)
            case UInt8(ascii: "\""):
                index += 1
                skip(to: "\"", escaping: true)
            default:
                kept.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
