import Keeping

extension Form {
    /// What another room works out of this form and nothing else, one value of each type: made when it
    /// is first asked for, and kept as long as the form.
    package func derived<Value: Sendable>(_ make: (Form) -> Value) -> Value {
        let kept = derived.value(of: ObjectIdentifier(Value.self)) { make(self) }
        // What was kept under a type is of that type.
        return kept as? Value ?? make(self)
    }
}
