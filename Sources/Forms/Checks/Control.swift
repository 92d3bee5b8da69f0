extension Check {
    /// The text holds characters that nobody can see: controls, bidirectional and zero-width marks.
    ///
    /// They cannot be typed here; in a record from elsewhere they could reorder what a reader sees
    /// (Unicode Technical Report #36, 2.5).
    static let control = Check("text.control", tells: [.control]) { at in
        guard let path = at.path, let field = at.field, at.interview.isAsked(path) else {
            return []
        }
        var allowsLines = false
        if case .longText = field.kind { allowsLines = true }
        let hidden = at.interview.answers[path].unicodeScalars.contains { scalar in
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

extension Unicode.Scalar {
    /// Whether it is a control, a mark of direction, a separator of lines or of no width.
    public var isHidden: Bool {
        if value < 0x20 || (0x7F..<0xA0).contains(value) { return true }
        if value < 0xAD || (0x400..<0x530).contains(value) { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            return true
        default: return false
        }
    }
}
