import Casework
import Forms
import Foundation
import Pages
import RecordSamples
import TerminalSupport

/// One questionnaire: typed for a while, killed, and opened again.
struct Round {
    /// How many keys were typed when the program was killed.
    private(set) var typed = 0
    private let home: String
    private var numbers: Seeded
    private let most: Int
    private var shadow: Shadow

    init(house: House, seed: UInt64, most: Int) throws {
        home = FileManager.default.temporaryDirectory.path + "/robot-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        numbers = Seeded(seed)
        self.most = most
        shadow = Shadow(house: house, clock: .now)
    }

    /// What was lost, nil when nothing was.
    mutating func play() throws -> String? {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let program = try start()
        for stroke in [.enter] + "86".map(Stroke.character) { try type([stroke], into: program) }
        // From here on there is a draft, whatever happens.
        _ = try program.wait(for: ">86", within: .seconds(60))
        let last = Int.random(in: 4...max(4, most), using: &numbers)
        while typed < last {
            let count = min(last - typed, Int.random(in: 1...25, using: &numbers))
            try type((0..<count).map { _ in Stroke.next(&numbers) }, into: program)
            // As a hand does; after the wait that follows it would mean something else than the shadow knows.
            if shadow.hasJustLeft { try type([.enter], into: program) }
            if Bool.random(using: &numbers) { try letDraw(program) }
        }
        poll(nil, 0, Int32.random(in: 0...40, using: &numbers))
        try program.signal(SIGKILL)
        _ = try program.exitStatus(within: .seconds(60))
        return try look(after: Picture(rows: program.screen(), cursor: program.cursor()))
    }

    private func start() throws -> TmuxSession {
        let arguments = ["--lang", "kk", "--clerk", "robot", "--office", "LOC", "--desk", "01"]
        // A sequence that a busy machine tears apart must not become Esc and letters.
        let session = try TmuxSession(
            [product("saualnama")] + arguments,
            // The shadow knows the form of the order alone.
            environment: ["HOME": home, "ESCDELAY": "5000", "SAUALNAMA_PAPERS": "false"])
        try session.wait(for: "F12", within: .seconds(60))
        return session
    }

    private mutating func type(_ strokes: [Stroke], into program: TmuxSession) throws {
        try program.send(bytes: strokes.flatMap { Array($0.bytes.utf8) })
        for stroke in strokes { shadow.press(stroke) }
        typed += strokes.count
    }

    /// Waits until the program has taken in everything.
    private func letDraw(_ program: TmuxSession) throws {
        guard let last = shadow.shown.last?.picture.rows else { return }
        try program.wait(for: "the last key", within: .seconds(60)) { $0 == last }
    }

    /// Opens the draft, and compares what is found with what was on the screen.
    private func look(after death: Picture) throws -> String? {
        let shown = shadow.shown
        let before = shown.indices.first { key in
            death.rows == shown[key].picture.rows
                || key + 1 < shown.count
                    && death.isBetween(shown[key].picture, shown[key + 1].picture)
        }
        guard let before else { return "the screen was none of those expected:\n\(death.text)" }
        let program = try start()
        try program.send(keys: "Down", "Enter")
        var opened: [Int: Model] = [:]
        var found: Int?
        _ = try? program.wait(for: "the draft", within: .seconds(60)) { rows in
            guard rows[0].contains("/8 ") else { return false }
            let picture = Picture(rows: rows, cursor: try program.cursor())
            found = shown.indices.reversed().first { key in
                guard key >= before else { return false }
                let model = opened[key] ?? shadow.opened(after: key)
                opened[key] = model
                return Picture(model.view) == picture
            }
            return found != nil
        }
        guard let found, let model = opened[found] else {
            let after = Picture(rows: try program.screen(), cursor: try program.cursor())
            return "found nothing of key \(before) or later:\n\(death.text)\n\(after.text)"
        }
        return model.questionnaire.loss(since: shown[found].questionnaire).map {
            "the draft has lost \($0) at key \(found):\n\(death.text)"
        }
    }
}

extension Clock {
    /// As the program reads it; the seconds of work do not matter here.
    fileprivate static var now: Clock {
        Clock(now: Instant(seconds: time(nil)), milliseconds: 0)
    }
}
