import Canvas

/// Keys, pastes and resizes as no clerk presses them, but with the weights of one who is in a hurry.
struct RandomEvents {
    private var numbers: Seeded

    init(seed: Int) { numbers = Seeded(seed) }

    mutating func next() -> TerminalEvent {
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0..<38: .key(.character(numbers.pick(Self.characters)))
        case 38..<48: .paste(numbers.pick(Self.texts))
        case 48..<72: .key(numbers.pick(Self.moves))
        case 72..<82: .key(numbers.pick(Self.tables))
        case 82..<92: .key(.function(numbers.pick([1, 4, 5, 6, 7, 8, 8, 9, 10, 12])))
        case 92..<95: .key(numbers.pick([.backspace, .delete, .control("u"), .control("k")]))
        case 95..<97: .key(.function(2))
        case 97: .idle
        default: .resize(numbers.pick(Self.sizes))
        }
    }

    private static let characters: [Character] =
        Array("0123456789123412  ..-/әіңғүұқөһабвАҚTN«»№\"") + [
            "\u{306}", "\u{301}", "漢", "\u{200D}",
        ]
    private static let texts = [
        "861104330711", "830214430718", "110612530718", "880530430716", "Жұмағұлов", "04.11.1986",
        "31.02.2020", "2023", "Қазақстан", "Ресей", "Қостанай облысы", "Науырзым", "N10427713",
        "зайыбы", "оқу", "бірінші жол\nекінші жол", "漢字と かな",
        String(repeating: "ұзақ сөз ", count: 40),
    ]
    private static let moves: [Key] = [
        .enter, .enter, .enter, .tab, .tab, .down, .up, .backTab, .pageDown, .pageUp, .left, .right,
        .home, .end, .controlLeft, .controlRight,
    ]
    private static let tables: [Key] = [
        .control("n"), .control("d"), .control("d"), .insert, .delete, .controlUp, .controlDown,
        .escape, .escape, .control("z"), .control("y"),
    ]
    /// The common ones, a wide one, and some in which hardly anything fits.
    private static let sizes = [
        (80, 24), (80, 24), (40, 12), (120, 40), (100, 30), (60, 15), (63, 16), (79, 14), (20, 5),
        (1, 1), (0, 0),
    ].map { Size(rows: $0.1, columns: $0.0) }
}
