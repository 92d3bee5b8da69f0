import Foundation
import TerminalSupport

/// A program that takes letters at a terminal, and the keys that lead to where it does.
private struct Candidate {
    let name: String
    let command: [String]
    var keys: [String] = []

    /// Whether it can be started at all.
    var isInstalled: Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return command[0].hasPrefix("/")
            || folders.contains {
                FileManager.default.isExecutableFile(atPath: "\($0)/\(command[0])")
            }
    }

    static let all = [
        Candidate(
            name: "saualnama", command: [product("saualnama"), "--lang", "kk"], keys: ["\r", "\t"]),
        Candidate(name: "nano", command: ["nano", "--ignorercfiles"]),
        Candidate(name: "whiptail", command: ["whiptail", "--inputbox", "1 Тегі", "10", "70"]),
    ]
}

/// What a candidate costs on a line of 80×24, one Cyrillic letter a key.
private struct Cost {
    /// Milliseconds from the start to the last byte of the first screen.
    var start: Double
    /// Milliseconds from a key to the last byte that it causes.
    var key: Double
    var bytesPerKey: Double
    var peakMegabytes: Double

    var values: [Double] { [start, key, bytesPerKey, peakMegabytes] }

    /// The medians of several starts and of many keys; the first start only fills the caches.
    init(of candidate: Candidate, home: String) throws {
        var starts: [Double] = []
        var keys: [Double] = []
        var bytes: [Double] = []
        var peaks: [Double] = []
        for round in 0..<8 {
            let begun = ContinuousClock.now
            let line = try PseudoTerminal(
                candidate.command, terminal: "xterm-256color", environment: ["HOME": home])
            let last = line.readUntilQuiet(for: .milliseconds(300)).last ?? .now
            // The first letter may change more than itself: a hint goes, a mark comes.
            for key in candidate.keys + ["ж"] {
                line.send(key)
                _ = line.readUntilQuiet(for: .milliseconds(100))
            }
            for _ in 0..<40 where round > 0 {
                let sent = ContinuousClock.now
                line.send("ж")
                let answer = line.readUntilQuiet(for: .milliseconds(20))
                keys.append(sent.duration(to: answer.last ?? .now) / .milliseconds(1))
                bytes.append(Double(answer.bytes))
            }
            if round > 0 {
                starts.append(begun.duration(to: last) / .milliseconds(1))
                peaks.append(Double(line.peakMemory) / 1e6)
            }
            line.signal(SIGKILL)
            _ = line.end()
        }
        start = starts.median
        key = keys.median
        bytesPerKey = bytes.median
        peakMegabytes = peaks.median
    }
}

/// Measures this program beside others that people type into, and prints a table with the ratios.
func compareAtTerminal() throws {
    let home = FileManager.default.temporaryDirectory.path + "/saualnama-terminal-\(getpid())"
    try FileManager.default.createDirectory(
        atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: home) }

    printRow("", ["start → quiet ms", "key → last byte ms", "bytes a key", "peak MB"])
    var own: Cost?
    var ratios: [(name: String, values: [String])] = []
    for candidate in Candidate.all {
        guard candidate.isInstalled else {
            print("\(candidate.name) is left out: apt-get install \(candidate.name)")
            continue
        }
        let cost = try Cost(of: candidate, home: home)
        printRow(candidate.name, cost.values.map(\.precise))
        if let own {
            let values = zip(own.values, cost.values).map { ($0 / max($1, 1e-9)).precise }
            ratios.append(("saualnama : \(candidate.name)", values))
        } else {
            own = cost
        }
    }
    for ratio in ratios { printRow(ratio.name, ratio.values) }
}

private func printRow(_ name: String, _ values: [String]) {
    let padded = values.map { String(repeating: " ", count: max(0, 20 - $0.count)) + $0 }
    print(name + String(repeating: " ", count: max(0, 22 - name.count)) + padded.joined())
}

extension [Double] {
    /// The middle one.
    fileprivate var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension Double {
    /// The number with two digits after the point.
    fileprivate var precise: String { String(format: "%.2f", self) }
}
