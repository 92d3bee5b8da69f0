extension Node {
    /// Reads one document, as strictly as RFC 8259 allows.
    ///
    /// Refused beyond the grammar: a byte order mark, a key that stands twice in an object, invalid
    /// UTF-8, half a surrogate pair, and whatever exceeds the limits. A document that two programs
    /// could understand in two ways must not become a record.
    ///
    /// - Parameter locating: whether every node shall know where it stands; what stands wrong is told
    ///   with its place in any case.
    public static func read(
        _ bytes: [UInt8], limits: Limits = .standard, locating: Bool = true
    ) throws(ReadError) -> Node {
        let start = TextPosition(line: 1, column: 1)
        guard bytes.count <= limits.bytes else {
            throw ReadError(.tooLarge(limit: limits.bytes), at: start)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw ReadError(.byteOrderMark, at: start) }
        var reader = Reader(bytes: bytes, depth: limits.depth, isLocating: locating)
        if let offset = firstInvalid(in: bytes) { throw reader.error(.notUTF8, at: offset) }
        return try reader.document()
    }

    /// Reads the value that begins at an offset, whatever stands around it.
    static func read(_ bytes: [UInt8], at offset: Int) throws(ReadError) -> Node {
        var reader = Reader(bytes: bytes, depth: Limits.standard.depth, isLocating: false)
        reader.next = offset
        return try reader.node()
    }
}

/// Reads from left to right, one byte ahead, over bytes that are known to be UTF-8.
struct Reader {
    let bytes: [UInt8]
    /// How many more arrays and objects may open.
    private var depth: Int
    private let deepest: Int
    var next = 0
    private let isLocating: Bool
    private var counter = PositionCounter()

    init(bytes: [UInt8], depth: Int, isLocating: Bool) {
        self.bytes = bytes
        self.depth = depth
        self.isLocating = isLocating
        deepest = depth
    }

    /// Where the next byte stands; nil where nobody wants to know.
    private mutating func place() -> TextPosition? {
        isLocating ? counter.position(of: next, in: bytes) : nil
    }

    mutating func document() throws(ReadError) -> Node {
        skipBlanks()
        let node = try node()
        skipBlanks()
        if next < bytes.count { throw error(.trailing(scalar(at: next)), at: next) }
        return node
    }

    mutating func node() throws(ReadError) -> Node {
        let place = place()
        switch peek {
        case UInt8(ascii: "\""): return Node(.string(try string()), at: place)
        case UInt8(ascii: "{"): return Node(.object(try members()), at: place)
        case UInt8(ascii: "["): return Node(.array(try elements()), at: place)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(.number(try number()), at: place)
        default: break
        }
        if skip(word: "true") { return Node(.bool(true), at: place) }
        if skip(word: "false") { return Node(.bool(false), at: place) }
        if skip(word: "null") { return Node(.null, at: place) }
        throw unexpected("a value")
    }

    private mutating func elements() throws(ReadError) -> [Node] {
        try open()
        var elements: [Node] = []
        skipBlanks()
        if skip("]") { return close(elements) }
        while true {
            skipBlanks()
            elements.append(try node())
            skipBlanks()
            if skip("]") { return close(elements) }
            guard skip(",") else { throw unexpected("',' or ']'") }
        }
    }

    private mutating func members() throws(ReadError) -> [Member] {
        try open()
        var members: [Member] = []
        // As many as most objects have: growing costs more than reading.
        members.reserveCapacity(6)
        var keys = Keys()
        skipBlanks()
        if skip("}") { return close(members) }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
            let start = next
            let place = place()
            let key = try string()
            guard keys.insert(key, after: members) else {
                throw error(.duplicateKey(key), at: start)
            }
            skipBlanks()
            guard skip(":") else { throw unexpected("':'") }
            skipBlanks()
            members.append(Member(key, try node(), at: place))
            skipBlanks()
            if skip("}") { return close(members) }
            guard skip(",") else { throw unexpected("',' or '}'") }
        }
    }

    private mutating func open() throws(ReadError) {
        if depth == 0 { throw error(.tooDeep(limit: deepest), at: next) }
        depth -= 1
        next += 1
    }

    private mutating func close<Content>(_ content: Content) -> Content {
        depth += 1
        return content
    }
}

extension Reader {
    /// The byte that comes next; zero at the end, where no grammar of JSON allows a zero.
    var peek: UInt8 { next < bytes.count ? bytes[next] : 0 }

    private mutating func skipBlanks() {
        while next < bytes.count {
            switch bytes[next] {
            case 0x20, 0x0A, 0x0D, 0x09: next += 1
            default: return
            }
        }
    }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        next += 1
        return true
    }

    private mutating func skip(word: String) -> Bool {
        guard bytes[next...].starts(with: word.utf8) else { return false }
        next += word.utf8.count
        return true
    }

    private func unexpected(_ expected: String) -> ReadError {
        if next >= bytes.count { return error(.unfinished, at: bytes.count) }
        return error(.unexpected(found: scalar(at: next), expected: expected), at: next)
    }

    /// An error at an offset; counted from the beginning, since an error happens but once.
    func error(_ reason: ReadError.Reason, at offset: Int) -> ReadError {
        var counter = PositionCounter()
        return ReadError(reason, at: counter.position(of: offset, in: bytes))
    }

    /// The character at an offset, as an error quotes it.
    func scalar(at offset: Int) -> String {
        let first = bytes[offset]
        if first < 0x20 || first == 0x7F { return Node.escape(first) }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        return String(decoding: bytes[offset..<min(offset + length, bytes.count)], as: UTF8.self)
    }
}

/// Turns growing offsets into lines and columns, each byte looked at once.
private struct PositionCounter {
    private var offset = 0
    private var line = 1
    private var column = 1

    mutating func position(of target: Int, in bytes: [UInt8]) -> TextPosition {
        while offset < target {
            let byte = bytes[offset]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        return TextPosition(line: line, column: column)
    }
}

/// The keys of one object so far; a set pays only for objects that are larger than a record's.
private struct Keys {
    private var many: Set<[UInt8]> = []

    /// False when the key is already there, in the same code points.
    mutating func insert(_ key: String, after members: [Member]) -> Bool {
        if members.count <= 12 {
            let count = key.utf8.count
            for index in members.indices where members[index].key.utf8.count == count {
                if members[index].key.isSpelled(as: key) { return false }
            }
            return true
        }
        if many.isEmpty { many = Set(members.map { Array($0.key.utf8) }) }
        return many.insert(Array(key.utf8)).inserted
    }
}
