import TerminalSupport
import Testing

/// What comes from keyboards, clipboards, scanners and bad lines.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct InputTests {
    private let home: Home

    init() throws { home = try Home() }

    private static let empty = "   1 Тегі                         >"

    private func clerkAtSurname() throws -> TmuxSession {
        let clerk = try home.open()
        try clerk.begin()
        try clerk.send(keys: "Tab")
        return clerk
    }

    @Test func `a scanner that ends with CR LF fills one field`() throws {
        let clerk = try home.open()
        try clerk.begin()
        try clerk.send(bytes: Array("850314304175\r\n".utf8))
        let screen = try clerk.wait(forRow: 3, InputTests.empty)
        #expect(screen[2] == "     ЖСН                           850314 3 0417 5")
        // The next one fills the next field.
        try clerk.send(bytes: Array("Досжанов\r\nҚайсар".utf8))
        let next = try clerk.wait(forRow: 4, "   2 Аты                          >Қайсар")
        #expect(next[3] == "   1 Тегі                          Досжанов")
    }

    @Test func `bad bytes cost no letter`() throws {
        let clerk = try clerkAtSurname()
        try clerk.send(
            bytes: [0xFF] + Array("Дос".utf8) + [0xD2] + Array("жа".utf8) + [0xC2, 0x9B])
        try clerk.send(bytes: [0xE2, 0x80] + Array("но".utf8) + [0x00, 0xE2, 0x80, 0xAE, 0xD0])
        try clerk.type("в")
        try clerk.wait(forRow: 3, InputTests.empty + "Досжанов")
    }

    @Test func `64 kB from a clipboard are refused in one sentence`() throws {
        let clerk = try clerkAtSurname()
        try clerk.type("Дос")
        let before = try clerk.wait(forRow: 3, InputTests.empty + "Дос")
        try clerk.paste(String(repeating: "Құрманғазы\n", count: 3000))
        let full = Sentences("kk")["field.full", ["limit": "100"]]
        let screen = try clerk.wait(forMessage: full)
        #expect(screen.dropLast(2) == before.dropLast(2))
        try clerk.type("ж")
        try clerk.wait(forRow: 3, InputTests.empty + "Досж")
    }

    @Test func `a thousand keys while a message shows are all taken`() throws {
        let clerk = try clerkAtSurname()
        try clerk.type(String(repeating: "ә", count: 1000) + "\r" + "Қайсар")
        // The hundred letters that were taken stand in three lines.
        try clerk.wait(forRow: 6, "   2 Аты                          >Қайсар")
    }

    @Test func `a row that was left empty leaves no hole`() throws {
        let clerk = try home.open()
        try clerk.begin()
        try clerk.send(keys: "PageDown", "PageDown", "PageDown", "PageDown")
        // A new row, up and out of it, and the new row again.
        try clerk.type("\r\u{1B}OA\rДосжанова")
        try clerk.wait(for: ">Досжанова", within: .patient)
    }
}
