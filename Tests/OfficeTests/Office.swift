import Foundation
import Spooling
import TerminalSupport
import Testing

/// A spool in a folder of its own, and the program run on it as the back office runs it.
final class Office: Sendable {
    /// What a run of the program left behind.
    struct Run {
        let status: Int32
        let output: String
        let error: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    let folder: String
    let path: String

    init() {
        folder = "\(NSTemporaryDirectory())/office-\(UUID().uuidString)"
        path = "\(folder)/spool"
        mkdir(folder, 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    // MARK: Running

    let program = product("saualnama")

    /// Runs `saualnama spool`, in Russian unless something else is said.
    @discardableResult
    func spool(_ words: String..., lang: String = "ru", at path: String? = nil) throws -> Run {
        try run(
            [program, "spool"] + words
                + ["--lang", lang, "--spool", path ?? self.path])
    }

    /// Runs a program to its end, with nothing of our own surroundings.
    ///
    /// Into files, not pipes: whatever is written fits, and no other run can keep them open.
    func run(_ command: [String]) throws -> Run {
        let name = "\(folder)/\(UUID().uuidString)"
        defer { for end in ["out", "err"] { unlink("\(name).\(end)") } }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = [
            "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
            "SAUALNAMA_CLERK": "b.omarova",
        ]
        process.standardInput = FileHandle.nullDevice
        for end in ["out", "err"] { close(creat("\(name).\(end)", 0o600)) }
        process.standardOutput = FileHandle(forWritingAtPath: "\(name).out")
        process.standardError = FileHandle(forWritingAtPath: "\(name).err")
        try process.run()
        process.waitUntilExit()
        func text(_ end: String) -> String {
            let data = FileManager.default.contents(atPath: "\(name).\(end)") ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        return Run(status: process.terminationStatus, output: text("out"), error: text("err"))
    }

    // MARK: Submissions

    /// A record without a fault, under a number of the test's desk.
    static func record(_ serial: Int, _ changes: KeyValuePairs<String, String> = [:]) throws
        -> String
    {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("record.json")
        var text = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "AST01-2026-000001", with: name(serial))
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        return text
    }

    static func name(_ serial: Int) -> String {
        "AST01-2026-" + String(repeating: "0", count: 6 - String(serial).count) + String(serial)
    }

    /// Hands over a record as the screens do, and gives its number.
    @discardableResult
    func deposit(_ changes: KeyValuePairs<String, String> = [:]) throws -> String {
        let spool = try Spool(at: path, laysOut: true)
        let number = try spool.reserve(desk: "AST01", year: 2026, for: UUID().uuidString)
        let record = try Office.record(number.serial, changes)
        _ = try spool.deposit(Array(record.utf8), as: number)
        return number.description
    }

    func file(_ state: String, _ name: String) -> String { "\(path)/\(state)/\(name)" }

    /// Puts a file into a folder past everything that watches over the spool.
    func place(_ text: String, _ state: String, _ name: String, mode: mode_t = 0o600) {
        let file = file(state, name)
        _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
        chmod(file, mode)
    }

    func contents(_ state: String, _ name: String) -> String? {
        FileManager.default.contents(atPath: file(state, name)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    func names(_ state: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(state)")) ?? []).sorted()
    }

    /// The objects that a run wrote, one a line.
    static func objects(_ run: Run) throws -> [[String: String]] {
        try run.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
        }
    }
}

extension String {
    /// What would steer a terminal or hide in a line, line feeds aside.
    var hidden: [Unicode.Scalar] {
        unicodeScalars.filter { scalar in
            if scalar == "\n" { return false }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: return true
            default: return false
            }
        }
    }
}
