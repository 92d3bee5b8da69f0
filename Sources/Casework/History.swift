package import Forms

/// What can be taken back, and what can be done again.
package struct History: Hashable, Sendable {
    /// How many changes can be taken back.
    static let limit = 500

    package private(set) var done: [Change] = []
    package private(set) var undone: [Change] = []
    /// Whether the next change of the same answer belongs to the last one: it is being typed.
    private var isOpen = false

    /// A change with the place at which it was made, to which undo and redo lead back.
    package struct Change: Hashable, Sendable {
        package var edit: Edit
        /// What had the focus: a row may be copied into a table that nobody sees.
        package let focus: AnswerPath?
        /// The marks of rows that it took away, for when they come back.
        var marks: Set<AnswerPath> = []
    }

    package mutating func note(_ change: Change) {
        undone = []
        if isOpen, let last = done.last, let merged = last.edit.merged(with: change.edit) {
            done[done.count - 1].edit = merged
            if merged.isEmpty {
                // The change before it was left long ago.
                done.removeLast()
                isOpen = false
                return
            }
        } else {
            done.append(change)
        }
        isOpen = true
        if done.count > History.limit { done.removeFirst(done.count - History.limit) }
    }

    /// The focus went elsewhere: what is typed now is another change.
    package mutating func close() { isOpen = false }

    /// Moves the last change to those that can be done again, with the marks that go away by that.
    mutating func undo(losing marks: Set<AnswerPath>) {
        isOpen = false
        guard var change = done.popLast() else { return }
        change.marks = marks
        undone.append(change)
    }

    mutating func redo(losing marks: Set<AnswerPath>) {
        isOpen = false
        guard var change = undone.popLast() else { return }
        change.marks = marks
        done.append(change)
    }
}
