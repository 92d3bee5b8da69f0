import Alphabet

extension Check {
    /// The text holds characters that nobody can see: controls, bidirectional and zero-width marks.
    ///
    /// They cannot be typed here; in a record from elsewhere they could reorder what a reader sees
    /// (Unicode Technical Report #36, 2.5).
    static let control = Check("text.control", tells: [.control]) { at in
        var allowsLines = false
        if case .longText = at.field?.kind { allowsLines = true }
        let hidden = at.interview.typed(at).unicodeScalars.contains { scalar in
            scalar.isHidden && !(allowsLines && scalar == "\n")
        }
        return hidden ? at.tell(.control) : []
    }

    /// The text is longer than Screens allows.
    static let length = Check("text.length", tells: [.length]) { at in
        guard let field = at.field, at.text.utf8.count > field.length,
            at.text.count > field.length
        else { return [] }
        return at.tell(.length, ["limit": .number(field.length), "n": .number(at.text.count)])
    }
}

extension Problem.Code {
    static let control = Problem.Code("text.control", .error)
    static let length = Problem.Code("text.length", .error)
}
