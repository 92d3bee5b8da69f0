import CNcurses
import Canvas

/// How the roles of text look: attributes first, a colour only as a third sign beside mark and word.
@MainActor
struct Palette {
    private struct Look {
        var attributes: attr_t
        var pair: Int16 = 0
    }

    private var looks: [Look]

    /// Colours where the terminal has them, unless `NO_COLOR` says otherwise (no-color.org).
    ///
    /// Plain text keeps the terminal's own attributes: a letter in them costs its own bytes and no
    /// more, while a colour costs some 35 bytes a key.
    init(colours wanted: Bool) {
        var red: Int16 = 0
        var yellow: Int16 = 0
        if wanted, has_colors(), start_color() == OK, use_default_colors() == OK {
            if init_pair(1, Int16(COLOR_RED), -1) == OK { red = 1 }
            if init_pair(2, Int16(COLOR_YELLOW), -1) == OK { yellow = 2 }
        }
        let bold = curses_bold()
        let reverse = curses_reverse()
        looks = Style.allCases.map { style in
            switch style {
            case .plain: Look(attributes: curses_normal())
            case .quiet: Look(attributes: curses_dim())
            case .heading, .active, .key: Look(attributes: bold)
            case .chosen: Look(attributes: reverse)
            case .error: Look(attributes: bold, pair: red)
            case .warning: Look(attributes: bold, pair: yellow)
            case .training: Look(attributes: reverse | bold)
            }
        }
    }

    /// Puts one cell on the screen that ncurses keeps in memory.
    func put(_ glyph: Glyph, style: Style, row: Int, column: Int) {
        let look = looks[Int(style.rawValue)]
        curses_put(
            Int32(row), Int32(column), glyph.base, glyph.mark1, glyph.mark2, glyph.mark3,
            glyph.mark4,
            look.attributes, look.pair)
    }
}
