import Foundation
import JSON
import Lines
import Pages
import Testing

/// What the README shows of the program is what the program shows.
///
/// `RECORD=1 swift test --filter ReadmeTests` draws the blocks again.
@Suite(.serialized) struct ReadmeTests {
    private static let records =
        ProcessInfo.processInfo.environment["RECORD"] != nil
        && ProcessInfo.processInfo.environment["CI"] == nil

    @Test func `the screen at the top is the one of the scenario`() throws {
        let frame = try Project.text(of: "Tests/PagesTests/Scenarios/person-filled/kk.frame")
        let screen = frame.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasSuffix("|") }
            .map { row in
                String(row.dropLast().reversed().drop { $0 == " " }.reversed())
            }
        #expect(screen.count == 24)
        try expect(["```"] + screen + ["```"], between: "frame: person-filled kk", "end of frame")
    }

    @Test func `one command runs the tests, and installs what a fresh machine does`() throws {
        let command = #/install -y (?<packages>[a-z0-9 -]+) && swift test/#
        let commands = try Project.text(of: "README.md").matches(of: command)
        try #require(commands.count == 1)
        let needed = try #require(
            try Project.text(of: ".ci/run").firstMatch(of: #/needed=\((?<packages>[^)]+)\)/#))
        #expect(
            Set(commands[0].packages.split(whereSeparator: \.isWhitespace))
                == Set(needed.packages.split(whereSeparator: \.isWhitespace)))
    }

    @Test func `the table of keys is the one of the program`() throws {
        let languages = try ["kk", "ru"].map { language in
            try Node.read(Array(Project.text(of: "Locales/\(language).json").utf8))
        }
        // Keys that do the same share a line; those without a name every keyboard explains.
        var lines: [(word: String, keys: [String])] = []
        for binding in Keymap.bindings where !binding.name.isEmpty {
            if let same = lines.firstIndex(where: { $0.word == binding.word }) {
                lines[same].keys.append(binding.name)
            } else {
                lines.append((binding.word, [binding.name]))
            }
        }
        let rows = try lines.map { word, keys in
            let words = try languages.map { try #require($0[word]?.string, "\(word)") }
            return "| \(keys.joined(separator: ", ")) | \(words.joined(separator: " | ")) |"
        }
        try expect(
            ["| key | қазақша | по-русски |", "|---|---|---|"] + rows, between: "keys",
            "end of keys")
    }

    @Test func `the table of lines is the one of the program`() throws {
        let languages = try ["kk", "ru"].map { language in
            try Node.read(Array(Project.text(of: "Locales/\(language).json").utf8))
        }
        let rows = try LineCommand.allCases.map { command in
            let words = try languages.map { try #require($0[command.word]?.string) }
            return "| `\(command.rawValue)` | \(words.joined(separator: " | ")) |"
        }
        try expect(
            ["| a whole line | қазақша | по-русски |", "|---|---|---|"] + rows, between: "lines",
            "end of lines")
    }

    /// Compares the lines between two marks with those that should stand there, or writes them.
    private func expect(_ lines: [String], between begin: String, _ end: String) throws {
        let readme = try Project.text(of: "README.md").components(separatedBy: "\n")
        let first = try #require(
            readme.firstIndex(of: "<!-- \(begin) -->"), "README.md has lost this mark")
        let last = try #require(
            readme[first...].firstIndex(of: "<!-- \(end) -->"), "README.md has lost this mark")
        if ReadmeTests.records {
            let text = (readme[...first] + lines + readme[last...]).joined(separator: "\n")
            try text.write(
                to: Project.folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
            return
        }
        let shown = Array(readme[(first + 1)..<last])
        if shown != lines {
            Issue.record(
                """
                README.md is out of date between “\(begin)” and “\(end)”; draw it again with
                RECORD=1 swift test --filter ReadmeTests
                \(lines.joined(separator: "\n"))
                """)
        }
    }
}
