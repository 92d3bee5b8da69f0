import Foundation
import Glibc
import JSON
import TerminalSupport
import Testing

/// `saualnama --lines` as a process: in a pipe, on a terminal, and in turns with the screen.
@Suite struct LineSessionTests {
    private let home: Home

    init() throws { home = try Home() }

    /// The lines of a whole questionnaire, in which nobody is asked twice.
    private func wholeLines() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "LinesTests/Transcripts/whole.lines")
        return try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map(String.init)
    }

    /// Hands lines to the program, and what it says to a file: the status.
    private func run(_ lines: [String], endingIn bytes: [UInt8] = []) throws -> Int32? {
        let input = "\(home.path)/input"
        let all = Array(lines.map { $0 + "\n" }.joined().utf8) + bytes
        try Data(all).write(to: URL(fileURLWithPath: input))
        let line = try PseudoTerminal(
            ["sh", "-c", "exec \"$@\" < \"$0\" > \"$0.said\"", input]
                + home.command(["--lines"], language: "ru"),
            environment: ["HOME": home.path, "SAUALNAMA_PAPERS": "true"])
        return line.end(within: .patient)?.status
    }

    private var said: String {
        (try? String(contentsOfFile: "\(home.path)/input.said", encoding: .utf8)) ?? ""
    }

    private var finished: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(home.spool)/new")) ?? []
    }

    @Test func `a whole questionnaire goes through a pipe into the spool`() throws {
        #expect(try run(try wholeLines()) == 0)
        #expect(finished.count == 1)
        let check = try home.run(["check", "\(home.spool)/new/\(try #require(finished.first))"])
        #expect(check.status == 0, "\(check.said)")
        #expect(said.contains("4  Дата рождения (день, месяц, год), Enter – 12.05.1990:"))
        #expect(!said.contains("\u{1B}") && !said.contains("\r"))
    }

    @Test func `where the input ends a draft is kept, and goes on where it was`() throws {
        let lines = try wholeLines()
        #expect(try run(Array(lines[..<30])) == 75)
        #expect(home.draftCount == 1 && finished.isEmpty)
        #expect(try run(["2"] + lines[30...]) == 0)
        #expect(finished.count == 1)
    }

    @Test func `what came back meanwhile is read before a number is said`() throws {
        #expect(try run(try wholeLines()) == 0)
        let line = try home.openOnLine(["--lines"], language: "ru")
        try line.wait(for: "Номер строки или слово для поиска; . выход: ")
        let number = try #require(finished.first?.split(separator: ".").first.map(String.init))
        for words in [["spool", "take"], ["spool", "return", number, "--reason", "Нет подписи"]] {
            #expect(try home.run(words).status == 0)
        }
        let heard = line.said.utf8.count
        line.send("\n")
        try line.wait(for: "Нет подписи", after: heard)
        try line.wait(for: "поиска; . выход: ", after: heard)
        let told = String(decoding: line.said.utf8.dropFirst(heard), as: UTF8.self)
        #expect(told.components(separatedBy: "Нет подписи").count == 2)
        line.send(".\n")
        #expect(line.end(within: .patient)?.status == 0)
    }

    @Test func `a sheet that was sent last is told of, although nothing is asked any more`() throws
    {
        let settings = "\(home.path)/.config/saualnama"
        try FileManager.default.createDirectory(
            atPath: settings, withIntermediateDirectories: true)
        try #"{"print": {"text": ["sh", "-c", "sleep 0.3; echo no paper >&2; exit 1"]}}"#.write(
            toFile: "\(settings)/config.json", atomically: true, encoding: .utf8)
        #expect(try run(["1", "861104330711", "&", "1"]) == 75)
        #expect(said.contains("Ошибка: Не напечатано: no paper."))
    }

    @Test func `bytes that are no text are told, and the line is asked again`() throws {
        #expect(try run(["1", "861104330711"], endingIn: [0xFF, 0xFE, 0x0A]) == 75)
        #expect(said.hasSuffix("Строка не в UTF-8. Наберите ее заново.\nФамилия:\n"))
    }

    @Test func `it cannot be the program that types itself`() throws {
        #expect(try home.run(["demo", "--auto", "--lines"]).status == 64)
    }

    @Test(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
    func `what was begun by lines goes on on the screen, and back`() throws {
        #expect(try run(["1", "861104330711", "Жұмағұлов", "Ерасыл"]) == 75)
        let clerk = try home.open(language: "ru")
        try clerk.send(keys: "Down", "Enter")
        try clerk.wait(forRow: 3, "   1 Фамилия                       Жұмағұлов")
        try clerk.wait(forRow: 5, "   3 Отчество (при его наличии)   >")
        try clerk.type("Тұрсынұлы\r")
        try clerk.send(keys: "F3")
        try clerk.wait(for: "Мои анкеты", within: .patient)
        #expect(try run(["2"]) == 75)
        #expect(said.contains("Паспорт №:") && !said.contains("Отчество"))
    }

    @Test func `a signal ends it, and the draft is kept`() throws {
        let line = try home.openOnLine(["--lines"], language: "ru")
        try line.wait(for: "Номер строки или слово для поиска; . выход:")
        line.send("1\n861104330711\nЖұмағұлов\n")
        try line.wait(for: "2  Имя:")
        line.signal(SIGTERM)
        #expect(line.end(within: .patient)?.status == 128 + SIGTERM)
        #expect(home.draftCount == 1)
    }
}
