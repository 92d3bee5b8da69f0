import Foundation
import Spooling
import TerminalSupport
import Testing

/// The program itself, without a terminal: as far as its arguments let it come.
@Suite struct CommandTests {
    let shelf = Shelf()

    private struct Run {
        let status: Int32
        let output: String
        let error: String
    }

    /// Without a terminal a program that was let in ends with 74, and says so.
    static let letIn: Int32 = 74

    private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: product("saualnama"))
        process.arguments = arguments
        process.environment = [
            "HOME": shelf.path, "XDG_STATE_HOME": "\(shelf.path)/state", "LC_ALL": "C.UTF-8",
        ].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            error: String(decoding: complaint, as: UTF8.self))
    }

    @Test func `training has directories of its own, marked when they are made`() throws {
        let run = try run(["demo"])
        #expect(run.status == Self.letIn)
        let state = "\(shelf.path)/state/saualnama"
        #expect(try FileManager.default.contentsOfDirectory(atPath: state) == ["demo"])
        for name in ["spool", "drafts"] {
            #expect(FileManager.default.fileExists(atPath: "\(state)/demo/\(name)/.training"))
        }
        // The second time they are known.
        #expect(try self.run(["demo"]).status == Self.letIn)
    }

    @Test(arguments: [
        ("kk", "жаттығуға басқа қалта керек: --spool, --drafts\n"),
        ("ru", "для учебы нужна другая папка: --spool, --drafts\n"),
    ])
    func `training does not begin where work lies`(_ language: String, _ end: String) throws {
        try shelf.deposit(desk: "AST01")
        try shelf.keepDraft("a", "{\"began\":\"a\",\"demo\":false}")
        let file = "\(shelf.path)/config.json"
        let settings = Data("{\"spool\": \"\(shelf.spool)\"}".utf8)
        #expect(FileManager.default.createFile(atPath: file, contents: settings))
        let ways: [([String], [String: String], String)] = [
            (["--spool", shelf.spool], [:], shelf.spool),
            (["--drafts", shelf.drafts], [:], shelf.drafts),
            ([], ["SAUALNAMA_SPOOL": shelf.spool], shelf.spool),
            ([], ["SAUALNAMA_DRAFTS": shelf.drafts], shelf.drafts),
            (["--config", file], [:], shelf.spool),
        ]
        for (arguments, environment, path) in ways {
            let run = try run(["demo", "--lang", language] + arguments, environment)
            #expect(run.status == 78)
            #expect(run.error.hasPrefix("saualnama: \(path): ") && run.error.hasSuffix(end))
        }
        #expect(!FileManager.default.fileExists(atPath: "\(shelf.spool)/.training"))
        #expect(!FileManager.default.fileExists(atPath: "\(shelf.drafts)/.training"))
    }

    @Test(arguments: [
        ("kk", "жұмысқа басқа қалта керек: --spool, --drafts\n"),
        ("ru", "для работы нужна другая папка: --spool, --drafts\n"),
    ])
    func `work does not begin where training lies`(_ language: String, _ end: String) throws {
        #expect(try run(["demo", "--spool", shelf.spool, "--drafts", shelf.drafts]).status == 74)
        for (option, path) in [("--spool", shelf.spool), ("--drafts", shelf.drafts)] {
            let run = try run(["--lang", language, option, path])
            #expect(run.status == 78)
            #expect(run.error.hasPrefix("saualnama: \(path): ") && run.error.hasSuffix(end))
        }
    }

    @Test func `a directory that a file of settings gives to work is not taken while it is empty`()
        throws
    {
        let file = "\(shelf.path)/config.json"
        let settings = Data("{\"spool\": \"\(shelf.spool)\"}".utf8)
        #expect(FileManager.default.createFile(atPath: file, contents: settings))
        #expect(try run(["demo", "--config", file]).status == 78)
        #expect(!FileManager.default.fileExists(atPath: shelf.spool))
        // A caller who says so may take it.
        #expect(try run(["demo", "--config", file, "--spool", shelf.spool]).status == Self.letIn)
        #expect(try run(["demo", "--config", file]).status == Self.letIn)
    }

    @Test func `one record of training among real ones keeps nobody from work`() throws {
        try shelf.deposit(desk: "AST01")
        let file = "\(shelf.spool)/new/DEMO01-2026-000001.json"
        #expect(FileManager.default.createFile(atPath: file, contents: Data("{}".utf8)))
        #expect(try run(["--spool", shelf.spool]).status == Self.letIn)
    }

    @Test func `no office of work may be called as training is`() throws {
        let run = try run(["--office", "DEMO", "--lang", "ru"])
        #expect(run.status == 78)
        #expect(run.error.contains("этот код отведен учебному режиму"))
    }

    @Test func `a case that there is not is told with those that there are`() throws {
        let run = try run(["demo", "--auto", "nobody", "--lang", "ru"])
        #expect(run.status == 64)
        #expect(
            run.error == "saualnama: nobody: такого упражнения нет; есть: "
                + "\(caseIDs.joined(separator: ", "))\n")
        #expect(try self.run(["demo", "single"]).status == 64)
        #expect(try self.run(["--auto"]).status == 64)
    }

    @Test func `lint looks at cases, and other Screens may have none`() throws {
        let screens = "\(shelf.path)/Screens"
        let from = Library.folder.appending(path: "Screens").path
        try FileManager.default.copyItem(atPath: from, toPath: screens)
        #expect(try run(["form", "lint", "--screens", screens]).status == 0)
        let file = "\(screens)/Cases/10-single.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "\"purpose\": \"2\"", with: "\"purpose\": \"5\"")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let bad = try run(["form", "lint", "--screens", screens])
        #expect(bad.status == 1)
        let line =
            text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("\"purpose\"") } ?? 0
        #expect(bad.output.hasPrefix("\(screens)/Cases/10-single.json:\(line + 1):16: on "))
        #expect(bad.output.contains("purpose has choice.unknown"))
        try FileManager.default.removeItem(atPath: "\(screens)/Cases")
        #expect(try run(["form", "lint", "--screens", screens]).status == 0)
    }
}
