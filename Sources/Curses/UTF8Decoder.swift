/// Turns bytes from a line into scalars, one byte at a time, and never goes deaf.
///
/// `get_wch` gathers up to 145 bytes after a bad one before it gives up, and loses what was typed
/// meanwhile. Here a bad byte is dropped and costs no other: whatever cannot continue a sequence
/// begins the next one. After the Unicode Standard, table 3-7: neither overlong forms nor surrogates
/// nor anything above U+10FFFF are accepted.
struct UTF8Decoder {
    private var value: UInt32 = 0
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether a character has begun and is not yet whole.
    var isInside: Bool { missing > 0 }

    /// The scalar that this byte completes, or nil when there is none (yet).
    mutating func accept(_ byte: UInt8) -> Unicode.Scalar? {
        if missing > 0 {
            guard allowed.contains(byte) else {
                forget()
                return accept(byte)
            }
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            allowed = 0x80...0xBF
            return missing == 0 ? Unicode.Scalar(value) : nil
        }
        switch byte {
        case 0x00...0x7F: return Unicode.Scalar(byte)
        case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
        case 0xE0: begin(0, missing: 2, next: 0xA0...0xBF)
        case 0xED: begin(0x0D, missing: 2, next: 0x80...0x9F)
        case 0xE1...0xEF: begin(byte & 0x0F, missing: 2)
        case 0xF0: begin(0, missing: 3, next: 0x90...0xBF)
        case 0xF1...0xF3: begin(byte & 0x07, missing: 3)
        case 0xF4: begin(4, missing: 3, next: 0x80...0x8F)
        default: break
        }
        return nil
    }

    /// Drops a character that has begun: something else came in its middle.
    mutating func forget() {
        missing = 0
        allowed = 0x80...0xBF
    }

    private mutating func begin(
        _ bits: UInt8, missing count: Int, next: ClosedRange<UInt8> = 0x80...0xBF
    ) {
        value = UInt32(bits)
        missing = count
        allowed = next
    }
}
