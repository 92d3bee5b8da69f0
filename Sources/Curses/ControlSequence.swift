/// A control sequence or a control string while it arrives, and where it ends.
///
/// After ECMA-48, 5.4 and 5.6: ESC [, parameters, intermediates and one final byte; ESC and one of
/// P X ] ^ _, anything, and ST. From xterm's `ctlseqs`: BEL ends a string too, ESC O and one more byte
/// are what keypads send, and the older reports of a mouse have coordinates behind their final byte.
/// An introducer of eight bits is the same as its two characters of seven.
struct ControlSequence {
    enum State {
        /// More belongs to it.
        case goesOn
        /// This was its last character.
        case ended
        /// The character does not belong to it: there is no sequence, or no more of it.
        case brokenOff
    }

    fileprivate enum Form: Equatable {
        case escape, control, keypad, string
        /// A string that an escape interrupts: as the first half of ST, or for ever.
        case stringBeforeEscape
        /// The numbers behind the final byte of a mouse's report, and whether a byte of the last one
        /// may be missing.
        case coordinates(left: Int, mayContinue: Bool)
        /// Something that only the terminal's description knows.
        case described
    }

    /// More than any answer takes; what follows is typed again, because nothing may deafen a keyboard.
    static let longest = 4096

    /// What came so far, the introducer in seven bits.
    private(set) var text: String
    private var form: Form
    /// How many of the scalars of `text` are no characters that somebody could have typed.
    private let introducerCount: Int
    /// Whether it began with a byte of eight bits that is no letter: noise, unless it goes on as a
    /// sequence does.
    private let isRaw: Bool
    private var length = 1

    /// Nil when nothing begins like this.
    init?(_ first: Unicode.Scalar, isRaw: Bool, knowing table: @autoclosure () -> KeyTable) {
        self.isRaw = isRaw
        if first == "\u{1B}" {
            (text, form, introducerCount) = ("\u{1B}", .escape, 1)
        } else if 0x80...0x9F ~= first.value, let letter = Unicode.Scalar(first.value - 0x40),
            let form = Form(introducedBy: letter)
        {
            (text, self.form, introducerCount) = ("\u{1B}" + String(letter), form, 2)
        } else if first.value < 0x20, table().hasSequence(beginningWith: String(first)) {
            (text, form, introducerCount) = (String(first), .described, 0)
        } else {
            return nil
        }
    }

    /// Whether it began with what may be the key Esc.
    var beginsWithEscape: Bool { introducerCount == 1 }

    /// Whether nothing has followed the escape yet.
    var isLoneEscape: Bool { form == .escape }

    /// Whether an escape came last that is not the first half of ST.
    var endsWithEscape: Bool { form == .stringBeforeEscape }

    /// Whether the next bytes are numbers and no characters.
    var takesCoordinates: Bool {
        if case .coordinates = form { return true }
        return false
    }

    /// What somebody typed, besides Esc, if this turns out to be no sequence.
    var typed: Substring.UnicodeScalarView { text.unicodeScalars.dropFirst(introducerCount) }

    /// Takes the next character; of coordinates, the next byte.
    mutating func accept(_ scalar: Unicode.Scalar, knowing table: KeyTable) -> State {
        let mayBeKey = form != .string && form != .stringBeforeEscape && !takesCoordinates
        var state = step(scalar)
        if mayBeKey {
            let longer = text + String(scalar)
            if table[longer] != nil {
                state = .ended
            } else if state != .goesOn, table.hasSequence(beginningWith: longer) {
                form = .described
                state = .goesOn
            }
        }
        guard state != .brokenOff, form != .stringBeforeEscape else { return state }
        text.unicodeScalars.append(scalar)
        length += UTF8.width(scalar)
        return length < ControlSequence.longest ? state : .ended
    }

    private mutating func step(_ scalar: Unicode.Scalar) -> State {
        switch form {
        case .escape:
            guard let form = Form(introducedBy: scalar) else { return .brokenOff }
            self.form = form
            return .goesOn
        case .control: return stepOfControl(scalar)
        case .keypad:
            switch scalar.value {
            case 0x30...0x3B: return .goesOn
            case 0x20...0x7E: return .ended
            default: return .brokenOff
            }
        case .string: return stepOfString(scalar)
        case .stringBeforeEscape: return scalar == "\\" ? .ended : .brokenOff
        case .coordinates(let left, let mayContinue):
            return stepOfCoordinates(scalar, left: left, mayContinue: mayContinue)
        case .described: return .brokenOff
        }
    }

    private mutating func stepOfControl(_ scalar: Unicode.Scalar) -> State {
        switch scalar.value {
        // The Linux console writes ESC [ [ A.
        case 0x5B where text == "\u{1B}[": return .goesOn
        case 0x20...0x3F: return .goesOn
        case 0x40...0x7E:
            // With parameters these mean something else.
            guard text == "\u{1B}[", let count = ["M": 3, "t": 2, "T": 6][scalar] else {
                return .ended
            }
            form = .coordinates(left: count, mayContinue: false)
            return .goesOn
        default: return .brokenOff
        }
    }

    private mutating func stepOfString(_ scalar: Unicode.Scalar) -> State {
        switch scalar.value {
        case 0x1B:
            form = .stringBeforeEscape
            return .goesOn
        // BEL, ST, and the two that cancel.
        case 0x07, 0x9C, 0x18, 0x1A: return .ended
        case 0x80...0x9F: return .brokenOff
        // A byte of noise before somebody's letters is no introducer.
        case 0xA0...: return isRaw && typed.isEmpty ? .brokenOff : .goesOn
        default: return .goesOn
        }
    }

    /// A number is a byte and 32, or 0 for one that is too large; in mode 1005 a character of UTF-8,
    /// which may take two.
    private mutating func stepOfCoordinates(
        _ byte: Unicode.Scalar, left: Int, mayContinue: Bool
    ) -> State {
        var left = left
        if mayContinue, 0x80...0xBF ~= byte.value {
            form = .coordinates(left: left, mayContinue: false)
            return left == 0 ? .ended : .goesOn
        }
        guard left > 0, byte.value == 0 || byte.value >= 0x20 else { return .brokenOff }
        left -= 1
        let mayContinue = 0xC2...0xDF ~= byte.value
        form = .coordinates(left: left, mayContinue: mayContinue)
        return left == 0 && !mayContinue ? .ended : .goesOn
    }
}

extension ControlSequence.Form {
    /// What an escape and this character introduce, nil for nothing.
    init?(introducedBy scalar: Unicode.Scalar) {
        switch scalar {
        case "[": self = .control
        case "O": self = .keypad
        case "P", "X", "]", "^", "_": self = .string
        default: return nil
        }
    }
}
