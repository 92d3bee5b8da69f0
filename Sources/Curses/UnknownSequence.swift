/// Finds the end of a control sequence that begins with an escape and that nobody knows.
///
/// After ECMA-48, 5.4: ESC [, parameters, intermediates, one final byte; ESC O and one more byte are
/// what keypads send; ESC ] with a number is a terminal's answer and ends with BEL or ESC \. Other
/// strings are not looked for: Esc and a letter are two keys, and a clerk's text follows them.
struct UnknownSequence {
    enum State {
        /// The code belongs to the sequence, and more will come.
        case goesOn
        /// The code is the last one.
        case ended
        /// The code cannot belong to the sequence that has begun, which is therefore over.
        case brokenOff
        /// There is no sequence: the escape was a key.
        case isNone
    }

    private enum Kind { case unknown, control, keypad, answer }

    private var kind = Kind.unknown
    private var length = 0
    private var sawEscape = false

    /// Takes the next code after the escape; codes above 255 are keys.
    mutating func accept(_ code: Int32) -> State {
        length += 1
        guard let byte = UInt8(exactly: code), length < 256 else {
            return kind == .unknown ? .isNone : .brokenOff
        }
        switch kind {
        case .unknown: return begin(byte)
        case .control:
            // The Linux console writes ESC [ [ A.
            if length == 2, byte == UInt8(ascii: "[") { return .goesOn }
            switch byte {
            case 0x20...0x3F: return .goesOn
            case 0x40...0x7E: return .ended
            default: return .brokenOff
            }
        case .keypad:
            switch byte {
            case 0x30...0x3B: return .goesOn
            case 0x20...0x7E: return .ended
            default: return .brokenOff
            }
        case .answer:
            if length == 2, !(0x30...0x39 ~= byte) { return .isNone }
            if byte == 0x07 || sawEscape && byte == UInt8(ascii: "\\") { return .ended }
            sawEscape = byte == 0x1B
            return byte >= 0x20 || sawEscape ? .goesOn : .brokenOff
        }
    }

    private mutating func begin(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "["): kind = .control
        case UInt8(ascii: "O"): kind = .keypad
        case UInt8(ascii: "]"): kind = .answer
        default: return .isNone
        }
        return .goesOn
    }
}
