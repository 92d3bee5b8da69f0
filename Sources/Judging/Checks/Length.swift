import Forms

extension Check {
    /// The text is longer than Screens allows, in code points of NFC: what JSON Schema counts too.
    static let length = Check("text.length", tells: [.length]) { at in
        guard let field = at.field, at.text.utf8.count > field.length else { return [] }
        let count = at.text.unicodeScalars.count
        if count <= field.length { return [] }
        return at.tell(.length, ["limit": .number(field.length), "n": .number(count)])
    }
}
