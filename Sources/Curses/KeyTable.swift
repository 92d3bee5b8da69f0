import CNcurses
import Canvas
import Glibc

/// What the sequences of this terminal's keyboard mean, all of them in their 7-bit form.
///
/// Three authorities, the later one outweighs: what most keyboards send, what the terminal's
/// description says, what descriptions are known to say wrongly.
struct KeyTable: Sendable {
    enum Meaning: Equatable, Sendable {
        case keys([Key])
        case pasteBegins
        case pasteEnds
    }

    private var meanings: [String: Meaning] = [:]
    /// The control characters with which something longer begins, a bit each.
    private var controls: UInt32 = 0

    /// - Parameter described: the sequences that the terminal's description knows.
    init(described: [(bytes: [UInt8], key: Key)] = []) {
        meanings.reserveCapacity(KeySequence.all.count + described.count)
        for sequence in KeySequence.all where sequence.authority == .description {
            meanings[sequence.bytes] = .keys(sequence.keys)
        }
        for sequence in described {
            // Some descriptions call control characters by the names of keys: on the Linux console
            // Ctrl-Z would be a key to suspend.
            if sequence.bytes.count > 1 {
                meanings[sevenBit(sequence.bytes)] = .keys([sequence.key])
            }
        }
        for sequence in KeySequence.all where sequence.authority == .ours {
            meanings[sequence.bytes] = .keys(sequence.keys)
        }
        meanings[KeySequence.pasteBegins] = .pasteBegins
        meanings[KeySequence.pasteEnds] = .pasteEnds
        for bytes in meanings.keys.lazy.map(\.utf8) where bytes.count > 1 {
            if let first = bytes.first, first < 0x20 { controls |= 1 << UInt32(first) }
        }
    }

    /// The table of the terminal that ncurses has opened; its keypad must have been asked for.
    @MainActor
    static func ofTerminal() -> KeyTable {
        var described: [(bytes: [UInt8], key: Key)] = []
        for code in KEY_MIN...KEY_MAX {
            guard let key = Key(code: code) else { continue }
            var index: Int32 = 0
            while let text = unsafe keybound(code, index) {
                let bytes = unsafe UnsafeBufferPointer(start: text, count: strlen(text))
                described.append((unsafe bytes.map { UInt8(bitPattern: $0) }, key))
                unsafe free(text)
                index += 1
            }
        }
        return KeyTable(described: described)
    }

    /// What the whole of a sequence means, nil when nobody knows it.
    subscript(sequence: String) -> Meaning? {
        meanings[sequence] ?? ExtendedKey(sequence)?.key.map { .keys([$0]) }
    }

    /// Whether a longer sequence begins like this.
    ///
    /// Asked for each control character, and seldom for more of a sequence: looking through all of
    /// them then costs less than knowing every beginning from the start.
    func hasSequence(beginningWith beginning: String) -> Bool {
        if let only = beginning.utf8.first, beginning.utf8.count == 1, only < 0x20 {
            return controls >> UInt32(only) & 1 == 1
        }
        return meanings.keys.contains {
            $0.utf8.count > beginning.utf8.count && $0.utf8.starts(with: beginning.utf8)
        }
    }

    private func sevenBit(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if 0x80...0x9F ~= byte {
                scalars.append("\u{1B}")
                scalars.append(Unicode.Scalar(byte - 0x40))
            } else {
                scalars.append(Unicode.Scalar(byte))
            }
        }
        return String(scalars)
    }
}
