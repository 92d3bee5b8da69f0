import Foundation
import TerminalSupport
import Testing

/// What a key costs: bytes on the line, cells on the screen, calls to the disk.
@Suite struct QuietTests {
    private let home: Home

    init() throws { home = try Home() }

    private func lineAtSurname(prefix: [String] = []) throws -> PseudoTerminal {
        let line = try home.openOnLine(prefix: prefix, terminal: "xterm-256color")
        try line.wait(for: Sentences("kk")["title.workList"], within: .patient)
        line.send("\r")
        try line.wait(for: "1/8", within: .patient)
        let start = line.output.count
        line.send("\tД")
        try line.wait(for: "Д", after: start, within: .patient)
        return line
    }

    @Test func `a letter costs the line no more than itself`() throws {
        let line = try lineAtSurname()
        line.send("о")
        try line.wait(for: "о", after: line.output.count, within: .patient)
        let start = line.output.count
        for letter in "сжановтегі" {
            line.send(String(letter))
            try line.wait(for: String(letter), after: line.output.count, within: .patient)
        }
        // Two bytes a letter and nothing between them: the cursor stands where the next one goes.
        #expect(String(decoding: line.output[start...], as: UTF8.self) == "сжановтегі")
    }

    @Test(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
    func `while somebody types only the field and the message line change`() throws {
        let clerk = try home.open()
        try clerk.begin()
        try clerk.type("850314304175\rД")
        let before = try clerk.wait(forRow: 3, "   1 Тегі                         >Д")
        for text in ["о", "с", "жанов", " \u{7F}\u{7F}\u{7F}", "тай"] { try clerk.type(text) }
        let after = try clerk.wait(forRow: 3, "   1 Тегі                         >Досжантай")
        for row in before.indices where row != 3 && row != 22 {
            #expect(after[row] == before[row], "row \(row)")
        }
        let cursor = try clerk.cursor()
        #expect(cursor?.row == 3 && cursor?.column == 44)
    }

    /// The first letter makes the draft and its file durable; it is not among those watched.
    @Test(.enabled(if: Strace.works, "strace is not installed or may not trace"))
    func `no key waits for the disk`() throws {
        let file = "\(home.path)/calls"
        let line = try lineAtSurname(prefix: Strace.command(writing: file))
        for key in ["о", "с", "ж", "а", "н", "\r", "Қ", "а", "й", "с", "а", "р"] {
            let start = line.output.count
            line.send(key)
            try line.wait(for: key == "\r" ? "[5;" : key, after: start, within: .patient)
        }
        let start = line.output.count
        line.send("\u{1B}OR")
        try line.wait(for: Sentences("kk")["title.workList"], after: start, within: .patient)
        line.send("\u{1B}OR")
        #expect(line.end(within: .patient)?.status == 0)

        let calls = try Strace(file: file).calls
        let first = try #require(calls.firstIndex { $0.key == Strace.bytes(of: "о").last })
        let last = try #require(calls[first...].firstIndex { $0.key == #"\33"# })
        let watched = calls[first..<last]
        let keys = watched.compactMap(\.key)
        #expect(keys == Array(Strace.bytes(of: "осжан\rҚайсар").dropFirst()))
        #expect(watched.allSatisfy { !($0.isMain && $0.isSync) })
        #expect(calls.contains { !$0.isMain && $0.isSync }, "nothing was synced at all")
        // Each key is handed to the system before its effect is drawn.
        var isWritten = true
        for call in watched where call.isMain {
            if call.key != nil { isWritten = false }
            if call.isJournal { isWritten = true }
            if call.isFrame { #expect(isWritten, "\(call.text)") }
        }
    }
}
