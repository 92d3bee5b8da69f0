import Foundation
import Messages
import Testing

@testable import Casework
@testable import Lines

/// What is said and answered, as a person can read it: the lines of the clerk stand behind `>`.
///
/// `RECORD=1 swift test --filter Transcript` writes them anew.
@Suite struct TranscriptTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Transcripts")

    private func transcript(_ name: String, _ language: Language) throws -> String {
        let file = TranscriptTests.folder.appending(path: "\(name).lines")
        let desk = Desk(try Desk.world(), language: language)
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        for line in lines.dropLast() where desk.ending == nil { desk.take(String(line)) }
        return desk.transcript.joined(separator: "\n") + "\n"
    }

    @Test(arguments: ["whole", "commands"], [Language.kk, .ru])
    func `a conversation goes as it is written down`(name: String, language: Language) throws {
        let file = TranscriptTests.folder.appending(path: "\(name).\(language.rawValue).txt")
        let said = try transcript(name, language)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try said.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        for (line, expected) in zip(said.split(separator: "\n"), written.split(separator: "\n"))
        where line != expected {
            #expect(line == expected)
            break
        }
        #expect(said == written, "record it anew where it should be so")
    }

    @Test(arguments: [(Language.ru, "Не отправлено: 2"), (.kk, "Жіберілмегені: 2")])
    func `what is not sent is said before the list`(language: Language, words: String) throws {
        var list = WorkList()
        list.shipping = .init(unsent: 2, oldest: Desk.clock.now, problems: 0)
        let desk = Desk(try Desk.world(), language: language, workList: list)
        #expect(desk.transcript.contains { $0.hasPrefix(words) })
    }

    @Test func `nothing said is empty, doubled by itself or a key of the screen`() throws {
        for name in ["whole", "commands"] {
            for language in [Language.kk, .ru] {
                let lines = try transcript(name, language).split(
                    separator: "\n", omittingEmptySubsequences: false)
                for line in lines.dropLast() where !line.hasPrefix(">") {
                    #expect(!line.isEmpty)
                    #expect(
                        !line.contains("{") && !line.contains(/\bF[0-9]+\b|Ctrl-|Esc/), "\(line)")
                }
            }
        }
    }
}
