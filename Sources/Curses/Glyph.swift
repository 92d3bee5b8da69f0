import Alphabet
import CSystem
import Canvas

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

    /// What stands in a column of a row.
    ///
    /// - Parameter columns: how many the grid reserved, 1 or 2.
    init(_ row: Row, at column: Int, columns: Int) {
        let cell = row.cells[column]
        if cell.isCluster {
            self.init(row.text(at: column), columns: columns)
        } else {
            self.init(cell.scalar, columns: columns)
        }
    }

    private init(_ scalar: Unicode.Scalar, columns: Int) {
        base = wchar_t(scalar.value)
        if (0x20..<0x7F).contains(scalar.value), columns == 1 { return }
        let fits = Int(terminal_columns(base)) == columns
        if scalar.isHidden || !fits { base = 0x3F }
    }

    init(_ text: String, columns: Int) {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next() else {
            self = .blank
            return
        }
        self.init(first, columns: columns)
        if base == 0x3F { return }
        var marks = 0
        while let mark = scalars.next(), marks < 4 {
            guard mark.isMark, !mark.isHidden else { continue }
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
