/// Words of the command line and names of files are bytes, and need not be UTF-8.
///
/// A byte that belongs to no UTF-8 stands in a text as one of the last private code points, from
/// U+10FF80 for 80 to U+10FFFF for FF, and so do the bytes of these code points themselves: so no
/// two words become one text, and the file that was meant is opened. After PEP 383 of Python, which
/// takes lone surrogates; a String has none.
extension String {
    init(foreign bytes: some Collection<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self), !text.isForeign {
            self = text
            return
        }
        var text = UnicodeScalarView()
        var rest = Array(bytes)[...]
        while let first = rest.first {
            let letter = (1...4).lazy.compactMap { length in
                String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
            }.first
            if let letter, !letter.isForeign {
                text.append(letter)
                rest = rest.dropFirst(String(letter).utf8.count)
            } else {
                text.append(Unicode.Scalar(0x10FF00 + UInt32(first)) ?? "\u{FFFD}")
                rest = rest.dropFirst()
            }
        }
        self.init(text)
    }

    /// Whether it was made of something that is not UTF-8.
    var isForeign: Bool { unicodeScalars.contains(where: \.isForeign) }

    /// The bytes that were meant.
    var foreignBytes: [UInt8] {
        if !isForeign { return Array(utf8) }
        return unicodeScalars.flatMap { scalar in
            scalar.isForeign ? [UInt8(scalar.value - 0x10FF00)] : Array(String(scalar).utf8)
        }
    }

    /// The same bytes for a call of the system.
    var foreignCString: [CChar] { foreignBytes.map { CChar(bitPattern: $0) } + [0] }
}

extension Unicode.Scalar {
    fileprivate var isForeign: Bool { value >= 0x10FF80 }
}
