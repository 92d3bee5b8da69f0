import Synchronization

/// What other rooms work out of a form: made when it is first asked for, and kept with the form.
final class Derived: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

    /// The one value of a type, made now if it was not yet; of two that are made at once, one is kept.
    func value<Value: Sendable>(making make: () -> Value) -> Value {
        let key = ObjectIdentifier(Value.self)
        if let value = values.withLock({ $0[key] }) as? Value { return value }
        let made = make()
        values.withLock { $0[key] = made }
        return made
    }
}

extension Form {
    /// What another room works out of this form and nothing else, one value of each type: made when it
    /// is first asked for, and kept as long as the form.
    package func derived<Value: Sendable>(_ make: (Form) -> Value) -> Value {
        derived.value { make(self) }
    }
}
