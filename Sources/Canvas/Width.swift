extension Character {
    /// How many columns of a terminal the character takes: 0, 1 or 2.
    ///
    /// After Unicode Standard Annex #11: East Asian wide and fullwidth characters, and emoji shown as
    /// pictures, take two; marks, joiners and controls that stand alone take none.
    public var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
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
        utf8.allSatisfy { (0x20..<0x7F) ~= $0 } ? utf8.count : reduce(0) { $0 + $1.columns }
    }
}

private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
]
