import Alphabet

/// Text between the marks of bracketed paste, while it arrives.
///
/// It is text and never a key: Enter and Tab in it do nothing. Line ends become `\n`, a tab becomes a
/// blank (it stands between the columns of a copied table), other controls are removed.
struct Clipboard {
    /// More than any answer takes; what exceeds it is read and dropped.
    static let capacity = 1 << 20

    private var scalars = String.UnicodeScalarView()
    private var count = 0
    private var afterReturn = false

    /// What was pasted so far.
    var text: String { String(scalars) }

    /// Takes a character as it was pasted.
    mutating func take(_ scalar: Unicode.Scalar) {
        defer { afterReturn = scalar == "\r" }
        switch scalar {
        case "\r": append("\n")
        case "\n": if !afterReturn { append("\n") }
        case "\t": append(" ")
        default: if !scalar.isHidden { append(scalar) }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard count < Clipboard.capacity else { return }
        count += 1
        scalars.append(scalar)
    }
}
