import Canvas

/// One sequence that some keyboard sends, and what it means here.
struct KeySequence {
    enum Authority {
        /// The terminal's description may know better.
        case description
        /// Descriptions lack it or name it by a code of their own.
        case ours
    }

    var bytes: String
    var keys: [Key]
    var authority = Authority.ours
}

extension KeySequence {
    /// What begins and what ends pasted text.
    static let pasteBegins = "\u{1B}[200~"
    static let pasteEnds = "\u{1B}[201~"

    /// Sequences of xterm and its many kin, rxvt, the Linux console and the numeric pad.
    ///
    /// Ctrl with an arrow is a key of its own, Alt with an arrow is what Esc and the arrow are, every
    /// other modifier is left away. From xterm's `ctlseqs`, rxvt's `rxvtRef`, console_codes(4).
    static let all: [KeySequence] = modified + plain + numericPad

    private static let arrows: [(final: String, plain: Key, control: Key)] = [
        ("A", .up, .controlUp), ("B", .down, .controlDown),
        ("C", .right, .controlRight), ("D", .left, .controlLeft),
    ]

    private static let edges: [(final: String, key: Key)] = [("H", .home), ("F", .end)]

    private static let tildes: [(number: Int, key: Key)] = [
        (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown),
        (7, .home), (8, .end),
    ]

    private static let functions: [(bytes: String, number: Int)] = [
        ("OP", 1), ("OQ", 2), ("OR", 3), ("OS", 4), ("[P", 1), ("[Q", 2), ("[S", 4),
        ("[[A", 1), ("[[B", 2), ("[[C", 3), ("[[D", 4), ("[[E", 5),
        ("[11~", 1), ("[12~", 2), ("[13~", 3), ("[14~", 4), ("[15~", 5), ("[17~", 6), ("[18~", 7),
        ("[19~", 8), ("[20~", 9), ("[21~", 10), ("[23~", 11), ("[24~", 12),
    ]

    /// xterm writes the modifiers as a number: one, and 1 for Shift, 2 for Alt, 4 for Ctrl, 8 for Meta.
    private static var modified: [KeySequence] {
        var all: [KeySequence] = []
        for modifiers in 1...15 {
            let number = modifiers + 1
            let withEscape = modifiers & 4 == 0 && modifiers & 10 != 0
            for arrow in arrows {
                let key = modifiers & 4 != 0 ? arrow.control : arrow.plain
                let keys = withEscape ? [.escape, key] : [key]
                all.append(KeySequence(bytes: "\u{1B}[1;\(number)\(arrow.final)", keys: keys))
            }
            for edge in edges {
                all.append(KeySequence(bytes: "\u{1B}[1;\(number)\(edge.final)", keys: [edge.key]))
            }
            for tilde in tildes {
                all.append(
                    KeySequence(bytes: "\u{1B}[\(tilde.number);\(number)~", keys: [tilde.key]))
            }
        }
        for arrow in arrows {
            all.append(KeySequence(bytes: "\u{1B}[5\(arrow.final)", keys: [arrow.control]))
            all.append(KeySequence(bytes: "\u{1B}O5\(arrow.final)", keys: [arrow.control]))
            let small = arrow.final.lowercased()
            all.append(KeySequence(bytes: "\u{1B}O\(small)", keys: [arrow.control]))
            all.append(KeySequence(bytes: "\u{1B}[\(small)", keys: [arrow.plain]))
        }
        return all
    }

    private static var plain: [KeySequence] {
        var all: [(String, Key)] = [("[Z", .backTab)]
        for arrow in arrows {
            all += [("[" + arrow.final, arrow.plain), ("O" + arrow.final, arrow.plain)]
        }
        for edge in edges { all += [("[" + edge.final, edge.key), ("O" + edge.final, edge.key)] }
        for tilde in tildes { all.append(("[\(tilde.number)~", tilde.key)) }
        for function in functions { all.append((function.bytes, .function(function.number))) }
        return all.map {
            KeySequence(bytes: "\u{1B}" + $0.0, keys: [$0.1], authority: .description)
        }
    }

    /// The pad in application mode sends ESC O and a letter; here it always means what is printed on it.
    private static var numericPad: [KeySequence] {
        let printed = zip("jklmnopqrstuvwxyX", "*+,-./0123456789=")
        return printed.map { KeySequence(bytes: "\u{1B}O\($0)", keys: [.character($1)]) }
            + [KeySequence(bytes: "\u{1B}OM", keys: [.enter])]
    }
}
