import Forms

extension Check {
    /// An answer that people normally have is empty, and no code says why.
    static let expected = Check("expected", tells: [.expected]) { at in
        if at.isUnanswered(under: at.field?.required) { return [] }
        return at.isUnanswered(under: at.field?.expected) ? at.tell(.expected) : []
    }
}
