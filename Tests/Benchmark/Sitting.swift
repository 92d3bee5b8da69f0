import Foundation
import RecordSamples
import TerminalSupport

/// One program, started and used for a while on a line of 80×24.
struct Sitting {
    /// Milliseconds from the start to the last byte of the first screen.
    var start = 0.0
    /// Milliseconds from a key to the last byte that it causes, for each key.
    var keys: [Double] = []
    var bytesPerKey = 0.0
    var peakMegabytes = 0.0
    /// How often any of its threads woke up while nobody typed.
    var wakeUps = 0.0
    /// Seconds for 64 kB of letters without the marks of pasted text.
    var flood = 0.0

    static let idleSeconds = 4
    private static let keyCount = 60

    /// - Parameter isLong: whether idleness and the flood are measured too.
    init(_ situation: Situation, house: House, isLong: Bool = false) throws {
        let home = FileManager.default.temporaryDirectory.path + "/benchmark-\(getpid())"
        let drafts = "\(home)/.local/state/saualnama/drafts"
        try FileManager.default.createDirectory(
            atPath: drafts, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: home) }
        if let draft = situation.draft {
            try FilledDraft(house: house).write(
                to: drafts, focus: draft.focus, screen: draft.screen)
        }
        var command = situation.command
        if situation.hasPlaces {
            let places = "\(home)/places.tsv"
            try LargeTable().text.write(toFile: places, atomically: true, encoding: .utf8)
            command += ["--places", places]
        }
        let begun = ContinuousClock.now
        let line = try PseudoTerminal(
            command, terminal: "xterm-256color", environment: ["HOME": home])
        let last = line.readUntilQuiet(for: .milliseconds(200)).last
        start = begun.milliseconds(to: last)
        // The first letter may change more than itself: a hint goes, a mark comes.
        for key in situation.approach + [situation.key, situation.undo ?? situation.key] {
            line.send(key)
            _ = line.readUntilQuiet(for: .milliseconds(60))
        }
        var bytes: [Double] = []
        for _ in 0..<Sitting.keyCount {
            let sent = ContinuousClock.now
            line.send(situation.key)
            let answer = line.readUntilQuiet(for: .milliseconds(15))
            keys.append(sent.milliseconds(to: answer.last))
            bytes.append(Double(answer.bytes))
            guard let undo = situation.undo else { continue }
            line.send(undo)
            _ = line.readUntilQuiet(for: .milliseconds(15))
        }
        bytesPerKey = bytes.median
        if isLong {
            _ = line.readUntilQuiet(for: .seconds(1))
            let sleeps = line.sleeps
            _ = line.bytesWritten(during: .seconds(Sitting.idleSeconds))
            wakeUps = Double(line.sleeps - sleeps)
            // What it takes to paint everything once more comes after all the letters.
            flood = line.flood(Array(String(repeating: "ж", count: 32 << 10).utf8) + [0x0C])
        }
        peakMegabytes = Double(line.peakMemory) / 1e6
        line.signal(SIGKILL)
        _ = line.end()
    }
}

extension ContinuousClock.Instant {
    func milliseconds(to end: ContinuousClock.Instant?) -> Double {
        end.map { duration(to: $0) / .milliseconds(1) } ?? 0
    }
}

extension [Double] {
    /// The middle one.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }

    /// The one that a hundredth of all exceeds.
    var nearlyMost: Double { isEmpty ? 0 : sorted()[(count - 1) * 99 / 100] }
}
