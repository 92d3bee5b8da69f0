/// An answer that left by itself because it was full, while the keys that may still belong to it come: the
/// Enter or Tab of a hand or of a scanner, and the mark with which what was scanned ends.
package struct Departure: Hashable, Sendable {
    /// Whether what was typed began with a mark, so that another may end it.
    let beganWithMark: Bool
    /// When it left, by the clock that nobody can set back.
    let milliseconds: Int

    /// How long an Enter counts as the one that a hand or a scanner sends behind an answer, where it would do
    /// something else now: half a second, in which nobody has seen what came up and answered it.
    static let reach = 500
}
