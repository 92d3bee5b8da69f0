import Canvas

@testable import Curses

/// A keyboard at the end of a line on which time passes only when a test says so.
struct Line {
    private var keyboard: Keyboard
    private var now = ContinuousClock.now
    /// Whether the screen is one on which every key does the same.
    private let holdsEscape: Bool
    private(set) var events: [TerminalEvent] = []

    /// The keyboards that every terminal may have, with nothing from a description.
    private static let common = KeyTable()

    init(
        holdsEscape: Bool = false, knowing table: KeyTable = Line.common, takesMouse: Bool = false
    ) {
        self.holdsEscape = holdsEscape
        keyboard = Keyboard(knowing: table, takesMouse: takesMouse)
    }

    /// Bytes that come without a pause between them.
    mutating func bring(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { keyboard.take(byte, at: now) }
        takeEvents()
    }

    mutating func bring(_ text: String) { bring(text.utf8) }

    /// Characters, each after a pause as fingers make them.
    mutating func type(_ text: String, every pause: Int = 150) {
        for scalar in text.unicodeScalars {
            bring(String(scalar))
            rest(pause)
        }
    }

    /// Time without a byte; the keyboard is told whenever it asked to be.
    mutating func rest(_ milliseconds: Int) {
        let end = now + .milliseconds(milliseconds)
        let holdsEscape = holdsEscape
        while let deadline = keyboard.deadline, deadline <= end {
            now = max(now, deadline)
            keyboard.takeSilence(at: now, holdingEscape: holdsEscape)
            takeEvents()
        }
        now = end
        keyboard.takeSilence(at: now, holdingEscape: holdsEscape)
        takeEvents()
    }

    /// The characters that arrived, without the keys between them.
    var text: String {
        String(
            events.compactMap { event in
                if case .key(.character(let character)) = event { character } else { nil }
            })
    }

    /// The keys of a text, as they arrive when it is typed.
    static func keys(_ text: String) -> [TerminalEvent] { text.map { .key(.character($0)) } }

    private mutating func takeEvents() {
        while let event = keyboard.nextEvent() { events.append(event) }
    }
}
