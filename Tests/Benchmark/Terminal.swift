import Foundation
import RecordSamples
import TerminalSupport

/// The programs that are compared: the static release build, as it is given to offices.
struct Binaries {
    let saualnama, echo: String

    /// - Parameter path: where the program lies; nil to build it, with what it is beside.
    init(_ path: String?) throws {
        if let path {
            saualnama = path
            let beside = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let echo = "\(beside)/terminal-echo"
            let isThere = FileManager.default.isExecutableFile(atPath: echo)
            self.echo = isThere ? echo : product("terminal-echo")
            return
        }
        for name in ["saualnama", "terminal-echo"] {
            let build = Process()
            build.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            build.arguments =
                ["swift", "build", "-c", "release", "--product", name, "--package-path"]
                + [House.folder, "--scratch-path", Binaries.folder]
                + ["-Xswiftc", "-static-executable", "-Xlinker", "-s"]
            build.standardOutput = FileHandle.standardError
            try build.run()
            build.waitUntilExit()
            guard build.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        }
        saualnama = "\(Binaries.folder)/release/saualnama"
        echo = "\(Binaries.folder)/release/terminal-echo"
    }

    private static let folder = "\(House.folder)/.build/static"
}

/// Measures this program beside others that people type into, in turns, and prints a table.
///
/// Five runs; of each the median of its keys, and of these the median; beside it what a hundredth of
/// all keys exceeded, and the ratio to nano.
func compareAtTerminal(_ binaries: Binaries, house: House) throws {
    let own = Situation.all(of: binaries.saualnama)
    let others = [Situation.nano, .whiptail].filter(\.isInstalled)
    let situations = others + [.echo(binaries.echo)] + own
    var sittings: [String: [Sitting]] = [:]
    for run in 0...5 {
        for situation in situations {
            let isLong = [Situation.nano.name, own[1].name].contains(situation.name)
            let sitting = try Sitting(situation, house: house, isLong: isLong)
            // The first run only fills the caches.
            if run > 0 { sittings[situation.name, default: []].append(sitting) }
        }
    }
    let nano = sittings[Situation.nano.name] ?? []
    printRow("", ["median", "p99", "× nano", "aim"])
    func print(_ name: String, of row: String, _ unit: String, aim: String = "", _ value: Measure) {
        guard let all = sittings[row] else { return }
        let own = all.map { value($0).median }.median
        let ratio = own / max(1e-9, nano.map { value($0).median }.median)
        let most = all.flatMap(value).nearlyMost
        printRow(
            "\(name), \(unit)",
            [own.precise, most.precise, nano.isEmpty ? "–" : ratio.precise, aim])
    }
    for (name, row) in [
        ("nano: first screen", Situation.nano), ("whiptail: first screen", .whiptail),
        ("first screen", own[0]), ("first screen, one draft", own[1]),
    ] {
        let aim = row.aim.map { "≤ \($0) × nano" } ?? ""
        print(name, of: row.name, "ms", aim: aim) { [$0.start] }
    }
    for situation in situations {
        let aim = situation.aim.map { "≤ \($0) × nano" } ?? ""
        print(situation.name, of: situation.name, "ms", aim: aim) { $0.keys }
    }
    print("nano: 64 kB typed", of: Situation.nano.name, "s") { [$0.flood] }
    print("64 kB typed", of: own[1].name, "s", aim: "≤ 2 s") { [$0.flood] }
    print("bytes a letter", of: own[1].name, "bytes", aim: "2") { [$0.bytesPerKey] }
    print("peak memory", of: own[1].name, "MB", aim: "≤ 12 MB") { [$0.peakMegabytes] }
    print("wake-ups while idle", of: own[1].name, "in \(Sitting.idleSeconds) s", aim: "0") {
        [$0.wakeUps]
    }
}

private typealias Measure = (Sitting) -> [Double]

extension Situation {
    fileprivate var isInstalled: Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let isThere = folders.contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(command[0])")
        }
        if !isThere { print("\(command[0]) is left out: apt-get install \(command[0])") }
        return isThere
    }
}

private func printRow(_ name: String, _ values: [String]) {
    let padded = values.map { String(repeating: " ", count: max(0, 14 - $0.count)) + $0 }
    print(name + String(repeating: " ", count: max(0, 34 - name.count)) + padded.joined())
}

extension Double {
    /// The number with three digits after the point, two before which there is something.
    fileprivate var precise: String { String(format: self < 1 ? "%.3f" : "%.2f", self) }
}
