/// An answer that left by itself because it was full, while the keys that may still belong to it come: the
/// Enter or Tab of a hand or of a scanner, and the mark with which what was scanned ends.
package struct Departure: Hashable, Sendable {
    /// Whether what was typed began with a mark, so that another may end it.
    let beganWithMark: Bool
}
