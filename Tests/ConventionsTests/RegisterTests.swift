import Foundation
import JSON
import Testing

/// What names itself in one place is not left out of it.
@Suite struct RegisterTests {
    /// What files of a folder declare, by a pattern with one group.
    private func declared(
        in folder: String, as pattern: Regex<(Substring, Substring)>
    ) throws -> [(file: String, name: String)] {
        try Project.files(below: folder, ending: ".swift").flatMap { file in
            try Project.text(of: file).matches(of: pattern).map { (file, String($0.output.1)) }
        }
    }

    /// The names in a register: `.name`, `.name` or `Name.self` behind its declaration.
    private func register(_ declaration: String, in file: String) throws -> Set<String> {
        let text = try Project.text(of: file)
        let start = try #require(text.range(of: declaration), "\(file) has no \(declaration)")
        let rest = text[start.upperBound...]
        let end = try #require(rest.firstIndex(of: "]"))
        return Set(rest[..<end].split { !$0.isLetter }.map(String.init)).subtracting(["self"])
    }

    @Test func `every command stands in the table of commands`() throws {
        let folder = "Sources/saualnama/Commands"
        let commands = try declared(in: folder, as: #/static let (\w+) = (?:ShellCommand|spool)\(/#)
        let known = try register(
            "static let all: [ShellCommand] = [", in: "\(folder)/ShellCommand.swift")
        #expect(commands.count > 10)
        for command in commands {
            #expect(
                known.contains(command.name), "\(command.file): add .\(command.name) to the table")
        }
        #expect(known == Set(commands.map(\.name)))
    }

    /// A command is declared under its words: `spoolDone` is `spool done`.
    @Test(arguments: ["kk", "ru"])
    func `every command is in the help of the program, and has help itself`(
        _ language: String
    ) throws {
        let texts = try Node.read(Array(try Project.text(of: "Locales/\(language).json").utf8))
        let main = try #require(texts["usage.main"]?.string)
        for command in try declared(
            in: "Sources/saualnama/Commands", as: #/static let (\w+) = (?:ShellCommand|spool)\(/#)
        where command.name != "fill" {
            let words = command.name.replacing(#/[A-Z]/#) { " \($0.output)" }.lowercased()
                .split(separator: " ")
            let own = texts["usage.\(words.joined(separator: "."))"]?.string
            let help = try #require(own ?? texts["usage.\(words[0])"]?.string)
            #expect(help.hasPrefix("saualnama \(words[0])"), "\(command.name)")
            #expect(words.allSatisfy { help.contains($0) && main.contains($0) }, "\(command.name)")
        }
    }

    @Test func `every kind stands among all kinds`() throws {
        let folder = "Sources/Forms/Kinds"
        let kinds = try declared(in: folder, as: #/struct (\w+Kind): (?:Named|Line|Coded|Day)Kind/#)
        let known = try register("[any NamedKind.Type] = [", in: "\(folder)/Kinds.swift")
        #expect(kinds.count > 10)
        #expect(known == Set(kinds.map(\.name)), "\(folder)/Kinds.swift names them all")
    }

    @Test func `everything that doctor looks at stands in its list`() throws {
        let folder = "Sources/saualnama/Doctor"
        let looks = try declared(in: folder, as: #/static let (\w+) = DeskCheck\(/#)
        let known = try register(
            "static let all: [DeskCheck] = [", in: "\(folder)/Diagnosis.swift")
        #expect(looks.count > 10)
        #expect(known == Set(looks.map(\.name)), "\(folder)/Diagnosis.swift names them all")
    }

    private func checks() throws -> [(file: String, name: String)] {
        try declared(in: "Sources/Judging/Checks", as: #/static let (\w+) = Check\(/#)
    }

    /// Screens names a check, or a kind does, or a field that must be answered implies it.
    @Test func `every check can come to be looked at`() throws {
        let file = "Sources/Judging/Check.swift"
        let known = try register("static let named: [Check] = [", in: file)
            .union(try register("static let ofKinds: [Check] = [", in: file))
            .union(["required", "expected"])
        let checks = try checks()
        #expect(checks.count > 20)
        for check in checks {
            #expect(known.contains(check.name), "\(check.file): add .\(check.name) to \(file)")
        }
        #expect(known == Set(checks.map(\.name)))
    }

    @Test func `a file holds one check, and has a test of its name`() throws {
        var seen: Set<String> = []
        for check in try checks() {
            #expect(seen.insert(check.file).inserted, "split \(check.file)")
        }
        let tests = Set(
            try Project.files(below: "Tests/JudgingTests/Checks", ending: "Tests.swift"))
        for file in try Project.files(below: "Sources/Judging/Checks", ending: ".swift") {
            let test =
                "Tests/JudgingTests/Checks/"
                + file.dropFirst("Sources/Judging/Checks/".count).dropLast(".swift".count)
                + "Tests.swift"
            #expect(tests.contains(test), "\(file): write \(test)")
        }
    }

    /// A file a command, so that who looks for one finds it by its name.
    @Test func `no file holds two commands`() throws {
        let commands = try declared(
            in: "Sources/saualnama/Commands", as: #/static let (\w+) = (?:ShellCommand|spool)\(/#)
        var seen: Set<String> = []
        for command in commands {
            #expect(seen.insert(command.file).inserted, "split \(command.file)")
        }
    }
}
