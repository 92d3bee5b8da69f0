extension Reader {
    /// Reads a string from its opening quote; runs without an escape are copied as they are.
    mutating func string() throws(ReadError) -> String {
        next += 1
        let end = bytes.span.endOfPlainRun(from: next)
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            defer { next = end + 1 }
            return String(decoding: bytes[next..<end], as: UTF8.self)
        }
        return try stringWithEscapes()
    }

    private mutating func stringWithEscapes() throws(ReadError) -> String {
        var start = next
        var pieces: [UInt8] = []
        while next < bytes.count {
            switch bytes[next] {
            case UInt8(ascii: "\""):
                pieces += bytes[start..<next]
                next += 1
                return String(decoding: pieces, as: UTF8.self)
            case UInt8(ascii: "\\"):
                pieces += bytes[start..<next]
                pieces += Array(String(Character(try escape())).utf8)
                start = next
            case let byte where byte < 0x20:
                throw error(.controlCharacter(byte), at: next)
            default:
                next += 1
            }
        }
        throw error(.unfinished, at: bytes.count)
    }

    /// Reads an escape from its backslash.
    private mutating func escape() throws(ReadError) -> Unicode.Scalar {
        guard next + 1 < bytes.count else { throw error(.unfinished, at: bytes.count) }
        let start = next
        let letter = bytes[next + 1]
        if letter == UInt8(ascii: "u") { return try unicodeEscape() }
        next += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        default: throw error(.badEscape("\\" + scalar(at: start + 1)), at: start)
        }
    }

    /// Reads `\uXXXX`, and the second one that a surrogate asks for.
    private mutating func unicodeEscape() throws(ReadError) -> Unicode.Scalar {
        let start = next
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let half = String(decoding: bytes[start..<next], as: UTF8.self)
        guard first < 0xDC00, peek == UInt8(ascii: "\\"), next + 1 < bytes.count,
            bytes[next + 1] == UInt8(ascii: "u")
        else { throw error(.loneSurrogate(half), at: start) }
        let second = try codeUnit()
        guard (0xDC00..<0xE000) ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.loneSurrogate(half), at: start) }
        return scalar
    }

    private mutating func codeUnit() throws(ReadError) -> UInt32 {
        let start = next
        next += 2
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard next < bytes.count else { throw error(.unfinished, at: bytes.count) }
            guard let digit = Character(Unicode.Scalar(bytes[next])).hexDigitValue else {
                let text = String(decoding: bytes[start..<next], as: UTF8.self)
                throw error(.badEscape(text + scalar(at: next)), at: start)
            }
            unit = unit << 4 + UInt32(digit)
            next += 1
        }
        return unit
    }

    /// Reads a number, kept as it is written.
    mutating func number() throws(ReadError) -> String {
        let start = next
        if peek == UInt8(ascii: "-") { next += 1 }
        let whole = digits()
        var good = whole == 1 || whole > 1 && bytes[next - whole] != UInt8(ascii: "0")
        if good, peek == UInt8(ascii: ".") {
            next += 1
            good = digits() > 0
        }
        if good, peek | 0x20 == UInt8(ascii: "e") {
            next += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { next += 1 }
            good = digits() > 0
        }
        let text = String(decoding: bytes[start..<next], as: UTF8.self)
        if good { return text }
        throw error(.badNumber(text), at: start)
    }

    private mutating func digits() -> Int {
        let start = next
        while UInt8(ascii: "0")...UInt8(ascii: "9") ~= peek { next += 1 }
        return next - start
    }
}

extension Span<UInt8> {
    /// Where a run of characters ends that stand for themselves in a string: at a quote, a backslash or
    /// a control character.
    fileprivate func endOfPlainRun(from start: Int) -> Int {
        var end = start
        while end < count {
            let byte = self[end]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            end += 1
        }
        return end
    }
}
