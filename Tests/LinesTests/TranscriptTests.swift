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

    @Test(arguments: ["whole", "commands", "family"], [Language.kk, .ru])
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

    @Test(arguments: [Language.kk, .ru])
    func
        `what is said comes once: no line of a screen's head is repeated, no list of rows read again`(
            language: Language
        ) throws
    {
        let document = language == .ru ? "Язык документа: " : "Құжат тілі: "
        for name in ["whole", "commands", "family"] {
            let lines = try transcript(name, language).split(separator: "\n")
            for said in lines.split(whereSeparator: { $0.hasPrefix("> ") }) {
                // All answers read together have some words more than once.
                if said.contains(where: { $0.hasPrefix(document) }) { continue }
                let heard = said.map { $0.replacing(#/^\S{1,3}\s\s+/#, with: "") }
                #expect(Set(heard).count == heard.count, "\(said.joined(separator: "\n"))")
                for line in heard { #expect(!line.contains("  "), "\(line)") }
            }
        }
        // Of four people each is said when her row is left, and all of them once.
        let family = try transcript("family", language).split(separator: "\n")
        let said = family.count { $0.contains(/^[0-9]  .*Жұмағұлов Тұрсын Сейітұлы/) }
        #expect(said == 2)
    }

    @Test(arguments: [Language.kk, .ru])
    func `who hears a row begin hears of which table, and whose it is`(language: Language) throws {
        let lines = try transcript("family", language).split(separator: "\n").map(String.init)
        let table = language == .ru ? "Дети, строка 1" : "Балалары, 1-жол"
        #expect(lines.contains(table))
        #expect(lines.contains { $0.hasPrefix("\(table): Жұмағұлов Әлихан Ерасылұлы, ") })
        let relatives = language == .ru ? "Близкие родственники" : "Жақын туыстары"
        #expect(lines.contains { $0.contains("  \(relatives): Жұмағұлова Інжу Ерасылқызы. ") })
    }

    @Test func `nothing said is empty, doubled by itself or a key of the screen`() throws {
        for name in ["whole", "commands", "family"] {
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
