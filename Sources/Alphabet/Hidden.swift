extension Unicode.Scalar {
    /// Whether nobody can see it, and so nobody could remove it: the one answer for keys, pasted
    /// texts, answers, records, names of files and the screen.
    ///
    /// Controls, marks that turn the direction of writing, separators of lines, private and
    /// unassigned code points, and whatever Unicode lets a program leave out when it draws: joiners,
    /// fillers, variation selectors, tags (Default_Ignorable_Code_Point, Unicode Standard Annex #44).
    /// Blanks are no such characters: they are made into one blank wherever they stand.
    /// See also Unicode Technical Report #36, 2.5.
    public var isHidden: Bool {
        if value < 0x7F { return value < 0x20 }
        // What Kazakh, Russian and their neighbours write with, without asking Unicode's tables.
        if value < 0x300 { return value < 0xA0 || value == 0xAD }
        if (0x400...0x52F).contains(value) { return false }
        if Unicode.Scalar.emptyPictures.contains(self) { return true }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    /// Signs by their properties, of which nothing is drawn: the Braille cell without a dot, and the
    /// head of a note that has none.
    private static let emptyPictures: [Unicode.Scalar] = ["\u{2800}", "\u{1D159}"]

    /// Whether it joins the character before it: an accent, a breve.
    public var isMark: Bool {
        if value < 0x300 || (0x48A...0x52F).contains(value) { return false }
        if (0x400...0x482).contains(value) { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }
}

extension String {
    /// Whether it holds characters that nobody can see.
    public var hasHidden: Bool { unicodeScalars.contains(where: \.isHidden) }

    /// How many marks a letter may bear: what comes on top of them, no screen draws.
    public static let mostMarks = 4

    /// Whether a letter bears more marks than that, when all that compose with it have done so.
    public var hasTower: Bool {
        guard unicodeScalars.contains(where: \.isMark) else { return false }
        var marks = 0
        for scalar in composed.unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > String.mostMarks { return true }
        }
        return false
    }

    /// The text without characters that nobody can see.
    public var withoutHidden: String {
        guard hasHidden else { return self }
        return String(UnicodeScalarView(unicodeScalars.filter { !$0.isHidden }))
    }

    /// The text without characters that nobody can see; line ends as blanks where none may stand.
    public func visible(allowingLines: Bool) -> String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                scalars.append(allowingLines && scalar == "\n" ? scalar : " ")
            } else if !scalar.isHidden {
                scalars.append(scalar)
            }
        }
        let text = String(scalars)
        return allowingLines ? text : text.oneSpaced
    }

    /// The text with a replacement character (U+FFFD) in place of all that nobody can see: safe to
    /// print, whatever file, name or record it came from.
    public var harmless: String {
        guard hasHidden else { return self }
        var text = UnicodeScalarView()
        for scalar in unicodeScalars {
            text.append(scalar.isHidden ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }

    /// A line of JSON in which what nobody can see stands as `\u202e`: the same document, and safe to
    /// print.
    public var escapingHidden: String {
        guard hasHidden else { return self }
        var text = ""
        for scalar in unicodeScalars {
            guard scalar.isHidden else {
                text.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                text += "\\u" + String(unit, radix: 16).padded(to: 4)
            }
        }
        return text
    }
}
