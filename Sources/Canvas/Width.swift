extension Character {
    /// How many columns of a terminal the character takes: 0, 1 or 2.
    ///
    /// After Unicode Standard Annex #11: East Asian wide and fullwidth characters, and emoji shown as
    /// pictures, take two; marks, joiners and controls that stand alone take none.
    public var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isPlain { return 1 }
        if first.value < 0x300 { return first.value < 0x20 || (0x7F..<0xA0) ~= first.value ? 0 : 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: return 0
        default: break
        }
        if wideRanges.contains(where: { $0.contains(first.value) }) { return 2 }
        return first.properties.isEmojiPresentation ? 2 : 1
    }
}

extension String {
    /// How many columns of a terminal the text takes.
    public var columns: Int {
        plainColumns ?? reduce(0) { $0 + $1.columns }
    }

    /// With blanks, or another sign of one column, behind it, so that it takes so many columns.
    public func filled(to width: Int, with sign: String = " ") -> String {
        self + String(repeating: sign, count: max(0, width - columns))
    }

    /// The same where every scalar is surely a character by itself that takes one column; otherwise nil.
    var plainColumns: Int? {
        var count = 0
        for scalar in unicodeScalars {
            guard scalar.isPlain else { return nil }
            count += 1
        }
        return count
    }
}

extension Unicode.Scalar {
    /// Whether it is surely a character by itself that takes one column: nearly all that is shown is,
    /// and Unicode's tables need not be asked.
    var isPlain: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027,
            0x2190...0x2193, 0x2500...0x257F:
            true
        default: false
        }
    }
}

private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
]
