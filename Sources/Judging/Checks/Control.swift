import Alphabet
import Forms

extension Check {
    /// The text holds characters that nobody can see: controls, bidirectional and zero-width marks,
    /// fillers, and marks on a letter beyond the four that are drawn.
    ///
    /// They cannot be typed here; in a record from elsewhere they could reorder what a reader sees
    /// (Unicode Technical Report #36, 2.5).
    static let control = Check("text.control", tells: [.control]) { at in
        var allowsLines = false
        if case .lines = at.field?.kind.shape { allowsLines = true }
        let text = at.interview.typed(at)
        let hasHidden = text.unicodeScalars.contains { scalar in
            scalar.isHidden && !(allowsLines && scalar == "\n")
        }
        return hasHidden || text.hasTower ? at.tell(.control) : []
    }
}
