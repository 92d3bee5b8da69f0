extension Unicode.Scalar {
    /// Whether the scalar may come in from a keyboard or a clipboard, and go out to a screen.
    ///
    /// Refused: controls of C0 and C1, marks that turn the direction of writing, and everything that
    /// has no width and is no accent, because a clerk could neither see nor remove it. ncurses hides
    /// the controls, but passes U+202E, U+2066, U+200B and U+00AD to the terminal.
    var isHarmless: Bool {
        if value < 0x7F { return value >= 0x20 }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return false
        default: return !properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether the scalar joins the character before it: an accent, a breve.
    var isMark: Bool {
        if value < 0x300 { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }
}

extension String {
    /// The text without the scalars that are not harmless.
    var harmless: String { String(UnicodeScalarView(unicodeScalars.filter(\.isHarmless))) }
}
