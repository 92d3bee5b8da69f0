import Forms

/// What can be taken back, and what can be done again.
struct History: Hashable, Sendable {
    /// How many changes can be taken back.
    static let limit = 500

    private(set) var done: [Edit] = []
    private(set) var undone: [Edit] = []
    /// Whether the next change of the same answer belongs to the last one: it is being typed.
    private var isOpen = false

    mutating func note(_ edit: Edit) {
        undone = []
        if isOpen, let last = done.last, let merged = last.merged(with: edit) {
            done.removeLast()
            if !merged.isEmpty { done.append(merged) }
        } else {
            done.append(edit)
        }
        isOpen = true
        if done.count > History.limit { done.removeFirst(done.count - History.limit) }
    }

    /// The focus went elsewhere: what is typed now is another change.
    mutating func close() { isOpen = false }

    mutating func undo() -> Edit? {
        isOpen = false
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        return edit.inverse
    }

    mutating func redo() -> Edit? {
        isOpen = false
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        return edit
    }
}
