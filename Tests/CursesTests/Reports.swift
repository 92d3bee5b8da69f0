/// What terminals say without being touched, as bytes.
enum Reports {
    /// How a control of eight bits may arrive.
    enum Form: CaseIterable, Sendable {
        case sevenBits, eightBits, utf8
    }

    /// An introducer (or ST) by the letter that follows its escape.
    static func control(_ letter: Character, _ form: Form) -> [UInt8] {
        let byte = letter.asciiValue ?? 0
        switch form {
        case .sevenBits: return [0x1B, byte]
        case .eightBits: return [byte + 0x40]
        case .utf8: return [0xC2, byte + 0x40]
        }
    }

    /// Control strings: device control, start of string, operating system command, privacy message,
    /// application program command (ECMA-48, 8.3), each with every end.
    static func strings(_ form: Form) -> [[UInt8]] {
        let contents = [
            "", "1", "a", "1$r0;1m", "11;rgb:ffff/ffff/0000", "LIcon", "lТерезе: Мәлімет",
            "Gi=1;OK",
            ">|XTerm(379)", "52;c;0JzQkNCg", "a\tb\r\nc",
        ]
        return "PX]^_".flatMap { introducer in
            contents.flatMap { content in
                [control("\\", form), [0x07]].map { end in
                    control(introducer, form) + Array(content.utf8) + end
                }
            }
        }
    }

    /// Control sequences: every way in which a mouse reports, the focus, and answers to questions
    /// about the cursor, the device, the modes, the window, the colours (xterm's `ctlseqs`).
    static func sequences(_ form: Form) -> [[UInt8]] {
        let texts = [
            "<0;40;12M", "<0;40;12m", "<64;1;1M", "<35;1023;767M", "32;40;12M", "96;1;1M", "I", "O",
            "12;40R", "?12;40R", "?62;1;6;22c", ">41;379;0c", "=0c", "0n", "?10n", "?27;1;0;0n",
            "?2026;2$y", "4;1$y", "8;24;80t", "48;24;80;0;0t", "?997;1n", "?1;2;256S", "1;1;1x",
            "2;1;12;40;0&w", "27;5;9~", "?0u", "25;2~", "99;99;99Z",
        ]
        let coordinates: [[UInt8]] = [
            Array("M !!".utf8), Array("M#(,".utf8), Array("M`!!".utf8), [0x4D, 0x20, 0xD4, 0x7F],
            [0x4D, 0xA0, 0xFF, 0xF0], [0x4D, 0x43, 0x00, 0x00], [0x4D, 0x20, 0x9B, 0x30],
            // In UTF-8, column 200 and row 70, column 70 and row 200.
            [0x4D, 0x20, 0xC3, 0xA8, 0x66], [0x4D, 0xC2, 0xA0, 0x66, 0xC3, 0xA8],
            Array("t0-".utf8), Array("T!!00*,".utf8),
        ]
        return (texts.map { Array($0.utf8) } + coordinates).map { control("[", form) + $0 }
    }

    static func all(_ form: Form) -> [[UInt8]] { strings(form) + sequences(form) }
}
