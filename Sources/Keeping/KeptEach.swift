import Synchronization

/// Many things of one kind, each made when it is first asked for under its name, and kept.
public final class KeptEach<Name: Hashable & Sendable, Value: Sendable>: Sendable {
    private let made = Mutex<[Name: Value]>([:])
    private let limit: Int

    /// - Parameter limit: how many are kept; of more, all are made anew when they are asked for.
    public init(atMost limit: Int = .max) {
        self.limit = limit
    }

    public func value(of name: Name, from make: () -> Value) -> Value {
        if let value = made.withLock({ $0[name] }) { return value }
        let value = make()
        made.withLock { made in
            if made.count >= limit { made = [:] }
            made[name] = value
        }
        return value
    }
}
