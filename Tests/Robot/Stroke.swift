import Canvas
import RecordSamples

/// A key as a terminal sends it, and as the program understands it.
struct Stroke {
    let bytes: String
    let key: Key

    static func character(_ character: Character) -> Stroke {
        Stroke(bytes: String(character), key: .character(character))
    }

    static let enter = Stroke(bytes: "\r", key: .enter)

    /// The next one of somebody who types fast and thinks little.
    ///
    /// Not among them: keys that leave the questionnaire, and Esc, whose meaning depends on how soon
    /// the next byte comes.
    static func next(_ numbers: inout Seeded) -> Stroke {
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0..<66: .character(characters.randomElement(using: &numbers) ?? "ә")
        case 66..<86: moves.randomElement(using: &numbers) ?? enter
        case 86..<94: edits.randomElement(using: &numbers) ?? enter
        default: commands.randomElement(using: &numbers) ?? enter
        }
    }

    private static let characters = Array("01234567891234 ..-әғқңөұүһіқазақстанТЖШДНN«»№\"")

    private static let moves =
        Array(repeating: enter, count: 6) + [
            Stroke(bytes: "\t", key: .tab), Stroke(bytes: "\u{1B}[Z", key: .backTab),
            Stroke(bytes: "\u{1B}[A", key: .up), Stroke(bytes: "\u{1B}[B", key: .down),
            Stroke(bytes: "\u{1B}[C", key: .right), Stroke(bytes: "\u{1B}[D", key: .left),
            Stroke(bytes: "\u{1B}[D", key: .left), Stroke(bytes: "\u{1B}[1~", key: .home),
            Stroke(bytes: "\u{1B}[4~", key: .end), Stroke(bytes: "\u{1B}[5~", key: .pageUp),
            Stroke(bytes: "\u{1B}[6~", key: .pageDown), Stroke(bytes: "\u{1B}[6~", key: .pageDown),
        ]

    private static let edits = [
        Stroke(bytes: "\u{7F}", key: .backspace), Stroke(bytes: "\u{7F}", key: .backspace),
        Stroke(bytes: "\u{1B}[3~", key: .delete), Stroke(bytes: "\u{0B}", key: .control("k")),
        Stroke(bytes: "\u{15}", key: .control("u")), Stroke(bytes: "\u{1A}", key: .control("z")),
        Stroke(bytes: "\u{19}", key: .control("y")), Stroke(bytes: "\u{0E}", key: .control("n")),
        Stroke(bytes: "\u{04}", key: .control("d")),
        Stroke(bytes: "\u{1B}[1;5A", key: .controlUp),
    ]

    private static let commands = [
        Stroke(bytes: "\u{1B}OQ", key: .function(2)), Stroke(bytes: "\u{1B}OS", key: .function(4)),
        Stroke(bytes: "\u{1B}[15~", key: .function(5)),
        Stroke(bytes: "\u{1B}[18~", key: .function(7)),
        Stroke(bytes: "\u{1B}[19~", key: .function(8)),
        Stroke(bytes: "\u{1B}[21~", key: .function(10)),
    ]
}
