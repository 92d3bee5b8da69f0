import CSystem

/// What of a cell's text is sent to the terminal: a character and up to four marks, 0 for none.
///
/// One door for everything that is drawn: whatever a file brought along, no control character, no
/// mark that turns the writing and no tower of accents gets past it, and nothing that the system
/// would draw in another width than the grid reserved for it.
struct Glyph {
    var base: wchar_t
    var mark1: wchar_t = 0
    var mark2: wchar_t = 0
    var mark3: wchar_t = 0
    var mark4: wchar_t = 0

    static let blank = Glyph(base: 0x20)

    /// - Parameter columns: how many the grid reserved, 1 or 2.
    init(_ text: String, columns: Int) {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next(), first.value != 0x20 || text.utf8.count > 1 else {
            self = .blank
            return
        }
        base = wchar_t(first.value)
        let fits = first.value < 0x7F ? columns == 1 : Int(terminal_columns(base)) == columns
        guard first.isHarmless, fits else {
            base = 0x3F
            return
        }
        var marks = 0
        while let mark = scalars.next(), marks < 4 {
            guard mark.isMark, mark.isHarmless else { continue }
            marks += 1
            switch marks {
            case 1: mark1 = wchar_t(mark.value)
            case 2: mark2 = wchar_t(mark.value)
            case 3: mark3 = wchar_t(mark.value)
            default: mark4 = wchar_t(mark.value)
            }
        }
    }

    private init(base: wchar_t) {
        self.base = base
    }
}
