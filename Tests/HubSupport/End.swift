package import Foundation
import Spooling
import TerminalSupport

/// One end of the way: a spool of its own, and the program as whoever ships from there runs it.
package final class End: @unchecked Sendable {
    package let name: String
    package let folder: String
    package var path: String { "\(folder)/spool" }
    private var settings: [String: Any]

    /// - Parameter name: the role, and the office and desk of one that sends.
    package init(
        _ name: String, command: [String]? = nil, seconds: Int = 20, at place: String? = nil
    ) throws {
        self.name = name
        folder =
            place ?? "/tmp/end-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
        mkdir(folder, 0o700)
        let office = name.prefix { $0.isLetter && $0.isUppercase }
        settings = ["spool": "\(folder)/spool", "drafts": "\(folder)/drafts", "clerk": "b.omarova"]
        if office.count > 1 {
            settings["office"] = String(office)
            let desk = name.dropFirst(office.count)
            settings["desk"] = desk.isEmpty ? "01" : String(desk)
        }
        if let command { settings["hub"] = ["command": command, "seconds": seconds] }
        try keepSettings()
        try Spool.makePrivate(at: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Has its line kill the program at one of its calls: before the hub hears of it, or when it has answered
    /// and nobody hears the answer. Later calls go their way.
    package func strike(atCall number: Int, _ psql: [String], isHeard: Bool) throws {
        let script = "\(folder)/striker-\(UUID().uuidString)"
        let text = """
            #!/bin/sh
            count=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1)); echo $count >"$0.count"
            [ $count = \(number) ] || exec "$@"
            \(isHeard ? "\"$@\" >/dev/null" : ":")
            kill -9 $PPID
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: script))
        chmod(script, 0o700)
        try set("hub", ["command": [script] + psql, "seconds": 20])
    }

    package func set(_ name: String, _ value: Any?) throws {
        settings[name] = value
        try keepSettings()
    }

    package var config: String { "\(folder)/config.json" }

    private func keepSettings() throws {
        try JSONSerialization.data(withJSONObject: settings).write(to: URL(fileURLWithPath: config))
    }

    package var environment: [String: String] {
        [
            "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SAUALNAMA_LANG": "ru",
            "TZ": "UTC",
        ]
    }

    /// Starts the program.
    ///
    /// - Parameter tracer: a command that starts it, as strace(1) does.
    package func start(_ words: [String], under tracer: [String] = []) throws -> Running {
        try Running(
            tracer + [product("saualnama")] + words + ["--config", config],
            environment: environment,
            in: folder)
    }

    /// Runs the program to its end.
    @discardableResult
    package func run(_ words: String...) throws -> Run { try start(words).finish() }

    @discardableResult
    package func ship(_ words: String...) throws -> Run {
        try start(["spool", "ship", "--json"] + words).finish()
    }

    package func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? [])
            .filter { !$0.hasSuffix(".reason.json") }.map { String($0.dropLast(5)) }.sorted()
    }

    package func bytes(_ folder: String, _ number: String) -> Data? {
        FileManager.default.contents(atPath: "\(path)/\(folder)/\(number).json")
    }

    /// Puts bytes into `new`, as if somebody had finished them.
    package func put(_ text: String, _ number: String) {
        let file = "\(path)/new/\(number).json"
        unlink(file)
        _ = FileManager.default.createFile(
            atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    }

    /// Puts so many records there; their numbers.
    @discardableResult
    package func finish(_ serials: ClosedRange<Int>, pad: Int = 0) -> [String] {
        serials.map { serial in
            let number = End.number(name, serial)
            put(End.record(number, pad: pad), number)
            return number
        }
    }

    package static func number(_ desk: String, _ serial: Int) -> String {
        "\(desk)-2026-\(String(repeating: "0", count: 6 - String(serial).count))\(serial)"
    }

    /// What identifies a record, a day by which it is due, and letters of both alphabets.
    package static func record(
        _ number: String, id: String? = nil, demo: String = "false", pad: Int = 0
    ) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in number.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let half = String(hash, radix: 16)
        let text = String(repeating: "0", count: 32 - half.count) + half
        return """
            {"schema": "saualnama/1", "id": "\(id ?? text)", "number": "\(number)", "demo": \(demo),
             "intake": {"finishedAt": "2026-03-02T04:21:40Z"}, "schedule": {"dueOn": "2026-03-31"},
             "answers": {"surname": "Қасымова 'Ә'; -- \\"ы\\" \\\\x", "pad": "\(String(repeating: "ш", count: pad))"}}
            """
    }
}
