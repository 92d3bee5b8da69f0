import Casework

/// When the end of the check page may be answered: a key that bounces, or that was pressed before
/// anybody read the end, finishes nothing.
struct EndReading: Hashable, Sendable {
    /// How long the end must have been before the clerk, in milliseconds.
    static let reading = 500
    /// How soon a key that is held down repeats itself at the latest, in milliseconds.
    static let repeating = 150
    /// How long it is refused for that: whoever presses on and on means it.
    static let patience = 2000

    /// When the end was drawn; nil while it is not before the clerk.
    private var drawn: Int?
    /// Whether that is known from the terminal, which may be slow, and not only from the key before.
    private var isOnScreen = false
    /// Whether the last line of the end was on the screen.
    private(set) var isRead = false
    /// The last key that came too soon.
    private var refused: Int?

    /// Notes whether the end is before the clerk now.
    mutating func note(isAtEnd: Bool, at clock: Clock) {
        if !isAtEnd {
            self = EndReading()
        } else if drawn == nil {
            drawn = clock.milliseconds
        }
    }

    /// Notes that the last line of the end is on the screen.
    mutating func noteRead() { isRead = true }

    /// Notes that the screen shows what it should since now.
    mutating func noteDrawn(at clock: Clock) {
        if drawn == nil || isOnScreen { return }
        drawn = clock.milliseconds
        isOnScreen = true
    }

    /// Whether a key that was read now may finish; one that is held down goes on being refused.
    mutating func takes(at clock: Clock) -> Bool {
        let now = clock.milliseconds
        let shown = drawn.map { now - $0 } ?? 0
        let isHeld = refused.map { now - $0 < EndReading.repeating } ?? false
        if shown >= (isHeld ? EndReading.patience : EndReading.reading) { return true }
        refused = now
        return false
    }
}
