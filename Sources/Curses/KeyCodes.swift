import CNcurses
import Canvas

extension Key {
    /// The key for one of ncurses' own codes, nil for those that mean nothing here.
    ///
    /// Shift with an arrow is the arrow. `KEY_FIND` and `KEY_SELECT` are what a VT220 calls Home and
    /// End, and what some descriptions still do.
    @MainActor
    init?(code: Int32) {
        switch code {
        case KEY_ENTER: self = .enter
        case KEY_BTAB: self = .backTab
        case KEY_BACKSPACE: self = .backspace
        case KEY_UP, KEY_SR: self = .up
        case KEY_DOWN, KEY_SF: self = .down
        case KEY_LEFT, KEY_SLEFT: self = .left
        case KEY_RIGHT, KEY_SRIGHT: self = .right
        case KEY_HOME, KEY_FIND, KEY_SHOME, KEY_A1: self = .home
        case KEY_END, KEY_SELECT, KEY_SEND, KEY_C1, KEY_LL: self = .end
        case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: self = .pageUp
        case KEY_NPAGE, KEY_SNEXT, KEY_C3: self = .pageDown
        case KEY_IC, KEY_SIC: self = .insert
        case KEY_DC, KEY_SDC: self = .delete
        case KEY_F0 + 1...KEY_F0 + 12: self = .function(Int(code - KEY_F0))
        default: return nil
        }
    }

    /// The key for a control character, nil for NUL.
    init?(control byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
        default: return nil
        }
    }
}
