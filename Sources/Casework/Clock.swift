public import Forms

/// What time it is: a label from the wall, and a duration that nobody can set back.
public struct Clock: Hashable, Sendable {
    public var now: Instant
    /// Milliseconds since some beginning, never running backwards: when an event was read.
    public var milliseconds: Int

    public init(now: Instant, milliseconds: Int) {
        self.now = now
        self.milliseconds = milliseconds
    }

    /// The milliseconds in whole seconds.
    public var uptime: Int { milliseconds / 1000 }

    /// The day in Kazakhstan, wherever this machine stands.
    public var today: Day { now.day }
}
