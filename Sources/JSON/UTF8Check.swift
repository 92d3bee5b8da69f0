/// Where the first byte stands that cannot belong to well-formed UTF-8, or nil when all is well.
///
/// After the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
func firstInvalid(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
        let first = bytes[offset]
        if first < 0x80 {
            offset += 1
            continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return offset
        }
        guard offset + length <= bytes.count, second ~= bytes[offset + 1] else { return offset }
        for later in bytes[(offset + 2)..<(offset + length)] where later & 0xC0 != 0x80 {
            return offset
        }
        offset += length
    }
    return nil
}
