import Alphabet
import Canvas

/// Text between the marks of bracketed paste, while it arrives.
///
/// It is text and never a key: Enter and Tab in it do nothing. Line ends become `\n`, a tab becomes a
/// blank (it stands between the columns of a copied table), other controls are removed.
struct Clipboard {
    /// More than any answer takes; what exceeds it is read and dropped.
    static let capacity = 1 << 20
    /// How long to wait for the rest when nothing comes: a line that dropped the end mark must not
    /// leave the form deaf.
    private static let limit = Duration.seconds(1)

    private var bytes: [UInt8] = []
    private var silentSince: ContinuousClock.Instant?

    /// Takes a byte; the codes of keys are not text.
    mutating func take(_ code: Int32) {
        silentSince = nil
        guard let byte = UInt8(exactly: code), bytes.count < Clipboard.capacity else { return }
        bytes.append(byte)
    }

    /// Whether nothing came for too long; to be asked whenever there is nothing to read.
    mutating func isOverdue() -> Bool {
        guard let silentSince else {
            silentSince = .now
            return false
        }
        return silentSince.duration(to: .now) >= Clipboard.limit
    }

    /// How long to wait at most before asking again.
    var patience: Duration {
        guard let silentSince else { return Clipboard.limit }
        return Clipboard.limit - silentSince.duration(to: .now)
    }

    /// What was pasted so far; bytes that are no UTF-8 are left out.
    var text: String {
        var decoder = UTF8Decoder()
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for byte in bytes {
            guard let scalar = decoder.accept(byte) else { continue }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if !afterReturn { scalars.append("\n") }
            case "\t": scalars.append(" ")
            default: if !scalar.isHidden { scalars.append(scalar) }
            }
            afterReturn = scalar == "\r"
        }
        return String(scalars)
    }
}
